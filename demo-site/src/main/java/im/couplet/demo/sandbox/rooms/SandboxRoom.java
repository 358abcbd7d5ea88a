package im.couplet.demo.sandbox.rooms;

import im.couplet.chat.MucStatus;
import im.couplet.demo.sandbox.archive.MessageArchive;
import im.couplet.demo.sandbox.protocol.Delivery;
import im.couplet.ext.Muc;
import im.couplet.ext.MucUser;
import im.couplet.ext.MucUser.Affiliation;
import im.couplet.ext.MucUser.Role;
import im.couplet.ext.OccupantId;
import im.couplet.ext.StanzaIds;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A room: who is in it, who has which relation to it, and how all are told what happens. */
final class SandboxRoom {
    static final int MOST_OCCUPANTS = 200;
    private static final int MOST_AFFILIATIONS = 500;

    private final Jid jid;
    private final MessageArchive archive;
    private final Delivery out;
    private final Supplier<String> ids;
    private final Map<String, RoomOccupant> occupants = new LinkedHashMap<>();
    private final Map<Jid, Affiliation> affiliations = new LinkedHashMap<>();
    private final Map<Jid, String> occupantIds = new LinkedHashMap<>();
    private RoomConfiguration configuration;
    private boolean locked;
    private @Nullable Element subject;

    /**
     * Makes an empty room.
     *
     * @param ids gives each thing another name
     * @param out takes what the room sends
     */
    SandboxRoom(Jid jid, MessageArchive archive, Supplier<String> ids, Delivery out) {
        this.jid = jid;
        this.archive = archive;
        this.ids = ids;
        this.out = out;
        configuration = RoomConfiguration.usual(String.valueOf(jid.localpart()));
    }

    Jid jid() {
        return jid;
    }

    MessageArchive archive() {
        return archive;
    }

    RoomConfiguration configuration() {
        return configuration;
    }

    void configure(RoomConfiguration other) {
        configuration = other;
    }

    /** Whether it waits for its first owner to say how it is to be (XEP-0045 section 10.1). */
    boolean isLocked() {
        return locked;
    }

    void lock(boolean lock) {
        locked = lock;
    }

    /** The message that set the subject; null if nobody has. */
    @Nullable
    Element subject() {
        return subject;
    }

    void subject(Element message) {
        subject = message;
    }

    // ---- who is here

    List<RoomOccupant> occupants() {
        return List.copyOf(occupants.values());
    }

    @Nullable
    RoomOccupant called(@Nullable String nick) {
        return nick == null ? null : occupants.get(nick);
    }

    /** The occupant with this client; null if it is not in the room. */
    @Nullable
    RoomOccupant with(Jid client) {
        for (RoomOccupant occupant : occupants.values()) {
            if (occupant.has(client)) {
                return occupant;
            }
        }
        return null;
    }

    List<RoomOccupant> of(Jid person) {
        List<RoomOccupant> found = new ArrayList<>();
        for (RoomOccupant occupant : occupants.values()) {
            if (occupant.person().equals(person)) {
                found.add(occupant);
            }
        }
        return found;
    }

    void add(RoomOccupant occupant) {
        occupants.put(occupant.nick(), occupant);
    }

    void rename(RoomOccupant occupant, String nick) {
        occupants.remove(occupant.nick());
        occupant.rename(nick);
        add(occupant);
    }

    void remove(RoomOccupant occupant) {
        occupants.remove(occupant.nick());
    }

    // ---- relations

    Affiliation affiliation(Jid person) {
        return affiliations.getOrDefault(person.bare(), Affiliation.NONE);
    }

    /** Changes the relation of a person; false when there are too many already. */
    boolean affiliate(Jid person, Affiliation affiliation) {
        if (affiliation == Affiliation.NONE) {
            affiliations.remove(person.bare());
            return true;
        }
        if (affiliations.size() >= MOST_AFFILIATIONS && !affiliations.containsKey(person.bare())) {
            return false;
        }
        affiliations.put(person.bare(), affiliation);
        return true;
    }

    List<Jid> affiliated(Affiliation affiliation) {
        List<Jid> found = new ArrayList<>();
        affiliations.forEach((person, its) -> {
            if (its == affiliation) {
                found.add(person);
            }
        });
        return found;
    }

    /** The role of who enters (section 5.1.2). */
    Role roleOf(Affiliation affiliation) {
        return switch (affiliation) {
            case OWNER, ADMIN -> Role.MODERATOR;
            case MEMBER -> Role.PARTICIPANT;
            default -> configuration.isModerated() ? Role.VISITOR : Role.PARTICIPANT;
        };
    }

    // ---- what is told

    Jid address(RoomOccupant occupant) {
        return jid.withResource(occupant.nick());
    }

    void send(Jid to, Element stanza) {
        out.deliver(stanza.withAttribute("to", to.toString()));
    }

    void answer(@Nullable Element stanza) {
        out.deliver(stanza);
    }

    /** Sends a stanza to every client of everybody. */
    void sendToAll(Element stanza) {
        for (RoomOccupant occupant : occupants()) {
            sendTo(occupant, stanza);
        }
    }

    void sendTo(RoomOccupant occupant, Element stanza) {
        for (Jid client : occupant.clients()) {
            send(client, stanza);
        }
    }

    /** Tells everybody of an occupant as it is now. */
    void tellOf(RoomOccupant about, Set<MucStatus> statuses) {
        for (RoomOccupant occupant : occupants()) {
            tell(occupant, about, statuses);
        }
    }

    /** Tells an occupant of one. */
    void tell(RoomOccupant occupant, RoomOccupant about, Set<MucStatus> statuses) {
        sendTo(occupant, presence(occupant, about, statuses));
    }

    /** What a viewer is told of an occupant as it is now. */
    Element presence(RoomOccupant viewer, RoomOccupant about, Set<MucStatus> statuses) {
        MucUser.Item item = new MucUser.Item(
                affiliation(about.person()),
                about.role(),
                sees(viewer, about) ? about.client() : null,
                null,
                null,
                null,
                null);
        Element base = withoutRoomsWords(about.presence()).withAttribute("id", null);
        return presence(base, about, item, statuses(viewer, about, statuses));
    }

    /** Tells everybody that an occupant is gone. */
    void tellGone(RoomOccupant about, RoomDeparture departure) {
        for (RoomOccupant occupant : occupants()) {
            sendTo(occupant, gone(occupant, about, departure));
        }
    }

    /** What a viewer is told of an occupant that is gone. */
    Element gone(RoomOccupant viewer, RoomOccupant about, RoomDeparture departure) {
        Role role = departure.nick() == null ? Role.NONE : about.role();
        MucUser.Item item = new MucUser.Item(
                affiliation(about.person()),
                role,
                sees(viewer, about) ? about.client() : null,
                departure.nick(),
                departure.actor(),
                null,
                departure.reason());
        return presence(departure.presence(), about, item, statuses(viewer, about, departure.statuses()));
    }

    /** Whether a viewer may know who an occupant is. */
    boolean sees(RoomOccupant viewer, RoomOccupant about) {
        return configuration.showsAddresses() || viewer.isModerator() || viewer == about;
    }

    private Element presence(Element base, RoomOccupant about, MucUser.Item item, Set<MucStatus> statuses) {
        List<Integer> codes = statuses.stream().map(MucStatus::code).toList();
        return base.withAttribute("from", address(about).toString())
                .withChild(OccupantId.TYPE.write(new OccupantId(occupantId(about.person()))))
                .withChild(MucUser.TYPE.write(new MucUser(List.of(item), codes, List.of(), null, null, null, null)));
    }

    private static Set<MucStatus> statuses(RoomOccupant viewer, RoomOccupant about, Set<MucStatus> statuses) {
        Set<MucStatus> all = EnumSet.noneOf(MucStatus.class);
        all.addAll(statuses);
        if (viewer == about) {
            all.add(MucStatus.SELF);
        }
        return all;
    }

    /** What tells an occupant apart for as long as the room exists, whatever the nickname (XEP-0421). */
    String occupantId(Jid person) {
        return occupantIds.computeIfAbsent(person.bare(), key -> ids.get());
    }

    /** A stanza without what only the room may say in it. */
    static Element withoutRoomsWords(Element stanza) {
        Element left = stanza;
        for (XmlName word :
                List.of(MucUser.TYPE.name(), Muc.TYPE.name(), OccupantId.TYPE.name(), StanzaIds.StanzaId.TYPE.name())) {
            left = left.without(word.namespace(), word.localName());
        }
        return left;
    }
}
