package im.couplet.demo.sandbox.rooms;

import im.couplet.chat.MucStatus;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.MucAdmin;
import im.couplet.ext.MucUser.Affiliation;
import im.couplet.ext.MucUser.Role;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles and affiliations, and who may change which (XEP-0045 sections 5 and 9). */
final class RoomAdministration {
    private static final int MOST_CHANGES = 100;

    private final SandboxRoom room;
    private final RoomPresences presences;

    RoomAdministration(SandboxRoom room, RoomPresences presences) {
        this.room = room;
        this.presences = presences;
    }

    /** Answers a request about roles or affiliations, whose payload is {@code query}. */
    @Nullable
    Element answer(Jid client, Element iq, Element query) {
        MucAdmin asked = MucAdmin.TYPE.read(query);
        if (asked == null || asked.items().isEmpty() || asked.items().size() > MOST_CHANGES) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        return Xmpp.isType(iq, "get") ? list(client, iq, asked.items().get(0)) : change(client, iq, asked.items());
    }

    // ---- lists

    private @Nullable Element list(Jid client, Element iq, MucAdmin.Item wanted) {
        RoomOccupant asker = room.with(client);
        Affiliation own = room.affiliation(client);
        boolean may = rank(own) >= rank(Affiliation.ADMIN)
                || asker != null && (asker.isModerator() || isAboutThoseWhoMay(wanted));
        if (!may) {
            return Xmpp.error(iq, Condition.FORBIDDEN);
        }
        List<MucAdmin.Item> items = new ArrayList<>();
        Affiliation affiliation = wanted.affiliation();
        Role role = wanted.role();
        if (affiliation != null) {
            for (Jid person : room.affiliated(affiliation)) {
                items.add(new MucAdmin.Item(affiliation, null, person, null, null, null));
            }
        } else if (role != null) {
            for (RoomOccupant occupant : room.occupants()) {
                if (occupant.role() == role) {
                    items.add(new MucAdmin.Item(
                            room.affiliation(occupant.person()), role, occupant.client(), occupant.nick(), null, null));
                }
            }
        } else {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        return Xmpp.result(iq, MucAdmin.TYPE, new MucAdmin(items));
    }

    /** Every occupant may know who owns, runs and belongs to a room that hides nobody. */
    private boolean isAboutThoseWhoMay(MucAdmin.Item wanted) {
        return room.configuration().showsAddresses()
                && wanted.affiliation() != null
                && wanted.affiliation() != Affiliation.OUTCAST;
    }

    // ---- changes

    private @Nullable Element change(Jid client, Element iq, List<MucAdmin.Item> items) {
        for (MucAdmin.Item item : items) {
            String refused = item.role() != null ? roleRefusal(client, item) : affiliationRefusal(client, item);
            if (refused != null) {
                return Xmpp.error(iq, refused);
            }
        }
        RoomOccupant actor = room.with(client);
        for (MucAdmin.Item item : items) {
            if (item.role() != null) {
                changeRole(actor, item, item.role());
            } else if (item.affiliation() != null && item.jid() instanceof Jid person) {
                if (!room.affiliate(person, item.affiliation())) {
                    return Xmpp.error(iq, Condition.RESOURCE_CONSTRAINT);
                }
                affiliationChanged(actor, person.bare(), item);
            }
        }
        return Xmpp.result(iq);
    }

    /** Section 5.1.1 and 9.3 to 9.7: who may give and take which role; null if this one may. */
    private @Nullable String roleRefusal(Jid client, MucAdmin.Item item) {
        RoomOccupant actor = room.with(client);
        RoomOccupant about = room.called(item.nick());
        if (item.nick() == null) {
            return Condition.BAD_REQUEST;
        }
        if (about == null) {
            return Condition.ITEM_NOT_FOUND;
        }
        if (actor == null || !actor.isModerator()) {
            return Condition.FORBIDDEN;
        }
        int own = rank(room.affiliation(client));
        int others = rank(room.affiliation(about.person()));
        boolean isPrivilege = item.role() == Role.MODERATOR || about.isModerator();
        if (isPrivilege && own < rank(Affiliation.ADMIN)
                || about != actor && others >= rank(Affiliation.ADMIN) && others >= own) {
            return Condition.NOT_ALLOWED;
        }
        return null;
    }

    private void changeRole(@Nullable RoomOccupant actor, MucAdmin.Item item, Role role) {
        RoomOccupant about = room.called(item.nick());
        if (about == null || actor == null) {
            return;
        }
        if (role == Role.NONE) {
            presences.gone(about, RoomDeparture.by(actor, item.reason(), MucStatus.KICKED));
        } else {
            about.become(role);
            room.tellOf(about, Set.of());
        }
    }

    /** Section 5.2.1: who may change which affiliation; null if this one may. */
    private @Nullable String affiliationRefusal(Jid client, MucAdmin.Item item) {
        Affiliation wanted = item.affiliation();
        if (wanted == null) {
            return Condition.BAD_REQUEST;
        }
        if (!(item.jid() instanceof Jid person)) {
            return Condition.JID_MALFORMED;
        }
        Affiliation own = room.affiliation(client);
        Affiliation now = room.affiliation(person);
        if (rank(own) < rank(Affiliation.ADMIN)) {
            return Condition.FORBIDDEN;
        }
        if (own == Affiliation.ADMIN && (rank(now) >= rank(own) || rank(wanted) >= rank(own))) {
            return Condition.NOT_ALLOWED;
        }
        boolean isLastOwner = now == Affiliation.OWNER
                && wanted != Affiliation.OWNER
                && room.affiliated(Affiliation.OWNER).size() == 1;
        return isLastOwner ? Condition.CONFLICT : null;
    }

    private void affiliationChanged(@Nullable RoomOccupant actor, Jid person, MucAdmin.Item item) {
        Affiliation affiliation = room.affiliation(person);
        for (RoomOccupant occupant : room.of(person)) {
            if (affiliation == Affiliation.OUTCAST) {
                presences.gone(occupant, departure(actor, item.reason(), MucStatus.BANNED));
            } else if (affiliation == Affiliation.NONE && room.configuration().membersOnly()) {
                presences.gone(occupant, departure(actor, item.reason(), MucStatus.REMOVED_BY_AFFILIATION));
            } else {
                occupant.become(room.roleOf(affiliation));
                room.tellOf(occupant, Set.of());
            }
        }
    }

    private static RoomDeparture departure(@Nullable RoomOccupant actor, @Nullable String reason, MucStatus status) {
        return actor == null ? RoomDeparture.of(status) : RoomDeparture.by(actor, reason, status);
    }

    /** Puts those out who are no members when the room has become one for members (section 10.2.1). */
    void removeStrangers() {
        for (RoomOccupant occupant : room.occupants()) {
            if (room.affiliation(occupant.person()) == Affiliation.NONE) {
                presences.gone(occupant, RoomDeparture.of(MucStatus.REMOVED_AS_NO_MEMBER));
            }
        }
    }

    private static int rank(Affiliation affiliation) {
        return switch (affiliation) {
            case OUTCAST -> 0;
            case NONE -> 1;
            case MEMBER -> 2;
            case ADMIN -> 3;
            case OWNER -> 4;
        };
    }
}
