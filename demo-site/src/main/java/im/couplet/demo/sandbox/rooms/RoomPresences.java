package im.couplet.demo.sandbox.rooms;

import im.couplet.chat.MucStatus;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.Muc;
import im.couplet.ext.MucUser.Affiliation;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How occupants come, change and go (XEP-0045 section 7). */
final class RoomPresences {
    private static final int LONGEST_NICK = 100;

    private final SandboxRoom room;
    private final RoomMessages messages;

    RoomPresences(SandboxRoom room, RoomMessages messages) {
        this.room = room;
        this.messages = messages;
    }

    /**
     * Takes a presence to an address of the room.
     *
     * @param nick the name in the room
     * @param isNew whether the room is made for it
     */
    void received(Jid client, String nick, Element presence, boolean isNew) {
        if (Xmpp.isType(presence, "unavailable")) {
            leave(client, RoomDeparture.left(presence));
        } else if (Xmpp.isType(presence, "error")) {
            leave(client, RoomDeparture.of(MucStatus.REMOVED_BY_ERROR));
        } else if (Xmpp.isType(presence, null)) {
            RoomOccupant occupant = room.with(client);
            boolean joins = presence.child(Muc.TYPE.name()) != null;
            if (occupant == null || joins && occupant.nick().equals(nick)) {
                enter(client, nick, presence, isNew);
            } else if (occupant.nick().equals(nick)) {
                occupant.put(client, presence);
                room.tellOf(occupant, Set.of());
            } else {
                rename(client, occupant, nick, presence);
            }
        }
    }

    // ---- coming

    private void enter(Jid client, String nick, Element presence, boolean isNew) {
        String refused = refusal(client, nick, presence, isNew);
        if (refused != null) {
            room.answer(Xmpp.error(presence, refused));
            return;
        }
        if (isNew) {
            room.affiliate(client, Affiliation.OWNER);
            room.lock(presence.child(Muc.TYPE.name()) != null);
        }
        RoomOccupant known = room.called(nick);
        RoomOccupant occupant =
                known == null ? new RoomOccupant(client.bare(), nick, room.roleOf(room.affiliation(client))) : known;
        for (RoomOccupant other : room.occupants()) {
            if (other != occupant) {
                room.send(client, room.presence(occupant, other, Set.of()));
            }
        }
        occupant.put(client, presence);
        room.add(occupant);
        for (RoomOccupant other : room.occupants()) {
            if (other != occupant) {
                room.tell(other, occupant, Set.of());
            }
        }
        room.tell(occupant, occupant, greeting(isNew));
        messages.welcome(client, presence);
    }

    private Set<MucStatus> greeting(boolean isNew) {
        Set<MucStatus> greeting = EnumSet.of(MucStatus.LOGGING);
        if (isNew) {
            greeting.add(MucStatus.CREATED);
        }
        if (room.configuration().showsAddresses()) {
            greeting.add(MucStatus.NON_ANONYMOUS);
        }
        return greeting;
    }

    /** Why somebody may not enter; null if nothing speaks against it. */
    private @Nullable String refusal(Jid client, String nick, Element presence, boolean isNew) {
        Affiliation affiliation = room.affiliation(client);
        RoomOccupant known = room.called(nick);
        if (nick.length() > LONGEST_NICK) {
            return Condition.NOT_ACCEPTABLE;
        }
        if (room.isLocked() && affiliation != Affiliation.OWNER) {
            return Condition.ITEM_NOT_FOUND;
        }
        if (affiliation == Affiliation.OUTCAST) {
            return Condition.FORBIDDEN;
        }
        if (room.configuration().membersOnly() && affiliation == Affiliation.NONE && !isNew) {
            return Condition.REGISTRATION_REQUIRED;
        }
        if (!knowsPassword(presence) && affiliation != Affiliation.OWNER) {
            return Condition.NOT_AUTHORIZED;
        }
        if (known != null && !known.person().equals(client.bare())) {
            return Condition.CONFLICT;
        }
        return room.occupants().size() >= SandboxRoom.MOST_OCCUPANTS ? Condition.SERVICE_UNAVAILABLE : null;
    }

    private boolean knowsPassword(Element presence) {
        String wanted = room.configuration().password();
        Element join = presence.child(Muc.TYPE.name());
        Muc asked = join == null ? null : Muc.TYPE.read(join);
        return wanted.isEmpty() || asked != null && wanted.equals(asked.password());
    }

    // ---- another name

    private void rename(Jid client, RoomOccupant occupant, String nick, Element presence) {
        if (room.called(nick) != null) {
            room.answer(Xmpp.error(presence, Condition.CONFLICT));
            return;
        }
        if (nick.length() > LONGEST_NICK) {
            room.answer(Xmpp.error(presence, Condition.NOT_ACCEPTABLE));
            return;
        }
        room.tellGone(occupant, RoomDeparture.renamed(nick));
        room.rename(occupant, nick);
        occupant.put(client, presence);
        room.tellOf(occupant, Set.of());
    }

    // ---- going

    /** A client goes; its occupant stays when there is another one. */
    private void leave(Jid client, RoomDeparture departure) {
        RoomOccupant occupant = room.with(client);
        if (occupant == null) {
            return;
        }
        if (occupant.clients().size() > 1) {
            room.send(client, room.gone(occupant, occupant, departure));
            occupant.remove(client);
            room.tellOf(occupant, Set.of());
        } else {
            gone(occupant, departure);
        }
    }

    /** An occupant goes, or is made to. */
    void gone(RoomOccupant occupant, RoomDeparture departure) {
        room.tellGone(occupant, departure);
        room.remove(occupant);
    }
}
