package im.couplet.demo.sandbox.rooms;

import im.couplet.chat.MucStatus;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.MucUser;
import im.couplet.xml.Element;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why an occupant is gone.
 *
 * @param statuses what the room says of it
 * @param nick the name under which it comes back; null if it does not
 * @param actor who did it; null for the occupant
 * @param reason why that one did it, for people; null if absent
 * @param farewell what the occupant says, for people; null if absent
 */
record RoomDeparture(
        Set<MucStatus> statuses,
        @Nullable String nick,
        MucUser.@Nullable Actor actor,
        @Nullable String reason,
        @Nullable String farewell) {
    /** Of its own accord, with the words of {@code presence}. */
    static RoomDeparture left(Element presence) {
        Element status = presence.child(Xmpp.CLIENT, "status");
        return new RoomDeparture(Set.of(), null, null, null, status == null ? null : status.text());
    }

    static RoomDeparture renamed(String nick) {
        return new RoomDeparture(EnumSet.of(MucStatus.NICK_CHANGED), nick, null, null, null);
    }

    static RoomDeparture of(MucStatus status) {
        return new RoomDeparture(EnumSet.of(status), null, null, null, null);
    }

    static RoomDeparture by(RoomOccupant actor, @Nullable String reason, MucStatus status) {
        return new RoomDeparture(EnumSet.of(status), null, new MucUser.Actor(null, actor.nick()), reason, null);
    }

    /** The presence that says so, without what the room adds. */
    Element presence() {
        Element gone = Element.of(Xmpp.CLIENT, "presence").withAttribute("type", "unavailable");
        return farewell == null
                ? gone
                : gone.withChild(
                        Element.builder(Xmpp.CLIENT, "status").text(farewell).build());
    }
}
