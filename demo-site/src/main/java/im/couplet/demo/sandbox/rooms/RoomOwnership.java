package im.couplet.demo.sandbox.rooms;

import im.couplet.chat.MucStatus;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DataForm;
import im.couplet.ext.MucOwner;
import im.couplet.ext.MucUser;
import im.couplet.ext.MucUser.Affiliation;
import im.couplet.ext.MucUser.Role;
import im.couplet.forms.FormFilling;
import im.couplet.forms.FormType;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What owners do: they configure a room, and destroy it (XEP-0045 section 10). */
final class RoomOwnership {
    private static final int LONGEST = 1_000;

    private final SandboxRoom room;
    private final RoomAdministration administration;
    private final Runnable destroyed;

    /** @param destroyed takes the room out of the list */
    RoomOwnership(SandboxRoom room, RoomAdministration administration, Runnable destroyed) {
        this.room = room;
        this.administration = administration;
        this.destroyed = destroyed;
    }

    /** Answers a request of an owner, whose payload is {@code query}. */
    @Nullable
    Element answer(Jid client, Element iq, Element query) {
        if (room.affiliation(client) != Affiliation.OWNER) {
            return Xmpp.error(iq, Condition.FORBIDDEN);
        }
        MucOwner asked = MucOwner.TYPE.read(query);
        if (Xmpp.isType(iq, "get")) {
            return Xmpp.result(
                    iq, MucOwner.TYPE, new MucOwner(room.configuration().form(), null));
        }
        if (asked != null && asked.destroy() != null) {
            destroy(asked.destroy());
            return Xmpp.result(iq);
        }
        DataForm form = asked == null ? null : asked.form();
        return form == null ? Xmpp.error(iq, Condition.BAD_REQUEST) : submitted(iq, form);
    }

    private @Nullable Element submitted(Element iq, DataForm form) {
        if (form.type() == DataForm.Type.CANCEL) {
            if (room.isLocked()) {
                destroy(new MucOwner.Destroy(null, null, null));
            }
            return Xmpp.result(iq);
        }
        String type = FormType.of(form);
        boolean isForRooms = form.fields().isEmpty() || RoomConfiguration.FORM.equals(type);
        if (form.type() != DataForm.Type.SUBMIT || !isForRooms) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        RoomConfiguration before = room.configuration();
        for (FormFilling.Fault fault : FormFilling.check(before.form(), form)) {
            return Xmpp.error(
                    iq,
                    StanzaError.of(Condition.NOT_ACCEPTABLE).withText("The field " + fault.field() + " cannot be so."));
        }
        RoomConfiguration after = before.with(form);
        if (after.name().length()
                        + after.description().length()
                        + after.password().length()
                > LONGEST) {
            return Xmpp.error(iq, Condition.NOT_ACCEPTABLE);
        }
        room.configure(after);
        if (room.isLocked()) {
            room.lock(false);
        } else {
            tellOfChange(before, after);
        }
        return Xmpp.result(iq);
    }

    /** Tells all who are there that the room is not what it was. */
    void tellOfChange() {
        tellOfChange(room.configuration(), room.configuration());
    }

    private void tellOfChange(RoomConfiguration before, RoomConfiguration after) {
        List<Integer> codes = new ArrayList<>();
        codes.add(MucStatus.CONFIGURATION_CHANGED.code());
        if (before.showsAddresses() != after.showsAddresses()) {
            MucStatus now = after.showsAddresses() ? MucStatus.NOW_NON_ANONYMOUS : MucStatus.NOW_SEMI_ANONYMOUS;
            codes.add(now.code());
        }
        MucUser change = new MucUser(List.of(), codes, List.of(), null, null, null, null);
        room.sendToAll(Element.of(Xmpp.CLIENT, "message")
                .withAttribute("type", "groupchat")
                .withAttribute("from", room.jid().toString())
                .withChild(MucUser.TYPE.write(change)));
        if (after.membersOnly() && !before.membersOnly()) {
            administration.removeStrangers();
        }
    }

    private void destroy(MucOwner.Destroy wish) {
        destroyed.run();
        for (RoomOccupant occupant : room.occupants()) {
            MucUser.Item item = new MucUser.Item(Affiliation.NONE, Role.NONE, null, null, null, null, null);
            MucUser word = new MucUser(
                    List.of(item),
                    List.of(MucStatus.SELF.code()),
                    List.of(),
                    null,
                    new MucUser.Destroy(wish.jid(), wish.reason()),
                    null,
                    null);
            room.sendTo(
                    occupant,
                    Element.of(Xmpp.CLIENT, "presence")
                            .withAttribute("type", "unavailable")
                            .withAttribute("from", room.address(occupant).toString())
                            .withChild(MucUser.TYPE.write(word)));
            room.remove(occupant);
        }
    }
}
