package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rooms without presence, whose members are in them until they leave: Multi-User Chat Light 0.0.1 (2015-11-24), by
 * Erlang Solutions.
 */
public final class MucLight {

    private MucLight() {}

    /**
     * Makes a room: {@code <query xmlns='urn:xmpp:muclight:0#create'>…</query>}.
     *
     * @param configuration how it is to be; null if absent
     * @param occupants who is to be in it; null if absent
     */
    public record Create(
            @Nullable Settings configuration, @Nullable Occupants occupants) {
        public static final ElementType<Create> TYPE = ElementType.of(
                "mucLightCreate",
                "urn:xmpp:muclight:0#create",
                "query",
                child("configuration", Settings.CREATE, Create::configuration),
                child("occupants", Occupants.CREATE, Create::occupants),
                Create::new);
    }

    /**
     * What there is to know of a room: {@code <query xmlns='urn:xmpp:muclight:0#info'>…</query>}.
     *
     * @param version which version of it this is, or is known; null if absent
     * @param configuration how it is; null if absent
     * @param occupants who is in it; null if absent
     */
    public record Info(
            @Nullable String version,
            @Nullable Settings configuration,
            @Nullable Occupants occupants) {
        public static final ElementType<Info> TYPE = ElementType.of(
                "mucLightInfo",
                "urn:xmpp:muclight:0#info",
                "query",
                childText("version", STRING, Info::version),
                child("configuration", Settings.INFO, Info::configuration),
                child("occupants", Occupants.INFO, Info::occupants),
                Info::new);
    }

    /**
     * How a room is, asked and set: {@code <query xmlns='urn:xmpp:muclight:0#configuration'>…</query>}.
     *
     * @param version which version of it this is; null if absent
     * @param previous which version it was before; null if absent
     * @param roomName what the room is called; null if absent
     * @param subject what it is about; null if absent
     * @param options what else the service knows
     */
    public record Configuration(
            @Nullable String version,
            @Nullable String previous,
            @Nullable String roomName,
            @Nullable String subject,
            List<Element> options) {
        public static final ElementType<Configuration> TYPE = ElementType.of(
                "mucLightConfiguration",
                "urn:xmpp:muclight:0#configuration",
                "query",
                childText("version", STRING, Configuration::version),
                childText("previous", "prev-version", STRING, Configuration::previous),
                childText("roomName", "roomname", STRING, Configuration::roomName),
                childText("subject", STRING, Configuration::subject),
                raw("options", Configuration::options),
                Configuration::new);
    }

    /**
     * How a room now is, told: {@code <x xmlns='urn:xmpp:muclight:0#configuration'>…</x>}.
     *
     * @param version which version of it this is; null if absent
     * @param previous which version it was before; null if absent
     * @param roomName what the room is called; null if absent
     * @param subject what it is about; null if absent
     * @param options what else the service knows
     */
    public record ConfigurationChange(
            @Nullable String version,
            @Nullable String previous,
            @Nullable String roomName,
            @Nullable String subject,
            List<Element> options) {
        public static final ElementType<ConfigurationChange> TYPE = ElementType.of(
                "mucLightConfigurationChange",
                "urn:xmpp:muclight:0#configuration",
                "x",
                childText("version", STRING, ConfigurationChange::version),
                childText("previous", "prev-version", STRING, ConfigurationChange::previous),
                childText("roomName", "roomname", STRING, ConfigurationChange::roomName),
                childText("subject", STRING, ConfigurationChange::subject),
                raw("options", ConfigurationChange::options),
                ConfigurationChange::new);
    }

    /**
     * Who is in a room, asked and set: {@code <query xmlns='urn:xmpp:muclight:0#affiliations'>…</query>}.
     *
     * @param version which version of them this is, or is known; null if absent
     * @param previous which version they were before; null if absent
     * @param users who
     */
    public record Affiliations(
            @Nullable String version, @Nullable String previous, List<User> users) {
        public static final ElementType<Affiliations> TYPE = ElementType.of(
                "mucLightAffiliations",
                "urn:xmpp:muclight:0#affiliations",
                "query",
                childText("version", STRING, Affiliations::version),
                childText("previous", "prev-version", STRING, Affiliations::previous),
                children("users", User.AFFILIATIONS, Affiliations::users),
                Affiliations::new);
    }

    /**
     * Who now is in a room, told: {@code <x xmlns='urn:xmpp:muclight:0#affiliations'>…</x>}.
     *
     * @param version which version of them this is, or is known; null if absent
     * @param previous which version they were before; null if absent
     * @param users who
     */
    public record AffiliationsChange(
            @Nullable String version, @Nullable String previous, List<User> users) {
        public static final ElementType<AffiliationsChange> TYPE = ElementType.of(
                "mucLightAffiliationsChange",
                "urn:xmpp:muclight:0#affiliations",
                "x",
                childText("version", STRING, AffiliationsChange::version),
                childText("previous", "prev-version", STRING, AffiliationsChange::previous),
                children("users", User.AFFILIATIONS, AffiliationsChange::users),
                AffiliationsChange::new);
    }

    /**
     * From whom one does not want to be invited: {@code <query xmlns='urn:xmpp:muclight:0#blocking'>…</query>}.
     *
     * @param rooms rooms
     * @param users people
     */
    public record Blocking(List<Blocked> rooms, List<Blocked> users) {
        public static final ElementType<Blocking> TYPE = ElementType.of(
                "mucLightBlocking",
                "urn:xmpp:muclight:0#blocking",
                "query",
                children("rooms", Blocked.ROOM, Blocking::rooms),
                children("users", Blocked.USER, Blocking::users),
                Blocking::new);
    }

    /** Ends a room: {@code <query xmlns='urn:xmpp:muclight:0#destroy'/>}. */
    public record Destroy() {
        public static final ElementType<Destroy> TYPE =
                ElementType.flag("mucLightDestroy", "urn:xmpp:muclight:0#destroy", "query", new Destroy());
    }

    /** What somebody is to a room. */
    public enum Affiliation {
        /** May change it and who is in it. */
        OWNER,
        /** Is in it. */
        MEMBER,
        /** Is not in it. */
        NONE;

        static final ValueType<Affiliation> WORDS = Values.oneOf(values(), "owner", "member", "none");
    }

    /** What is done with invitations. */
    public enum Action {
        /** They come. */
        ALLOW,
        /** They do not come. */
        DENY;

        static final ValueType<Action> WORDS = Values.oneOf(values(), "allow", "deny");
    }

    /**
     * Somebody, and what they are to a room.
     *
     * @param affiliation what they are
     * @param jid who; null if a sender forgot
     */
    public record User(Affiliation affiliation, @Nullable Address jid) {
        /** How they are read and written among affiliations. */
        public static final ElementType<User> AFFILIATIONS = in("affiliations");

        private static ElementType<User> in(String part) {
            return ElementType.of(
                    "user",
                    "urn:xmpp:muclight:0#" + part,
                    "user",
                    attribute("affiliation", Affiliation.WORDS, User::affiliation),
                    ownText("jid", JID, User::jid),
                    User::new);
        }
    }

    /**
     * How a room is.
     *
     * @param roomName what it is called; null if absent
     * @param subject what it is about; null if absent
     * @param options what else the service knows
     */
    public record Settings(
            @Nullable String roomName, @Nullable String subject, List<Element> options) {
        /** How it is read and written where a room is made. */
        public static final ElementType<Settings> CREATE = in("create");

        /** How it is read and written among what there is to know. */
        public static final ElementType<Settings> INFO = in("info");

        private static ElementType<Settings> in(String part) {
            return ElementType.of(
                    "configuration",
                    "urn:xmpp:muclight:0#" + part,
                    "configuration",
                    childText("roomName", "roomname", STRING, Settings::roomName),
                    childText("subject", STRING, Settings::subject),
                    raw("options", Settings::options),
                    Settings::new);
        }
    }

    /**
     * Who is in a room.
     *
     * @param users who
     */
    public record Occupants(List<User> users) {
        /** How they are read and written where a room is made. */
        public static final ElementType<Occupants> CREATE = in("create");

        /** How they are read and written among what there is to know. */
        public static final ElementType<Occupants> INFO = in("info");

        private static ElementType<Occupants> in(String part) {
            return ElementType.of(
                    "occupants",
                    "urn:xmpp:muclight:0#" + part,
                    "occupants",
                    children("users", User.in(part), Occupants::users),
                    Occupants::new);
        }
    }

    /**
     * From whom one does not want to be invited.
     *
     * @param action what is done with their invitations
     * @param jid who, or which room; null if a sender forgot
     */
    public record Blocked(Action action, @Nullable Address jid) {
        /** How {@code <room/>} is read and written. */
        public static final ElementType<Blocked> ROOM = type("room");

        /** How {@code <user/>} is read and written. */
        public static final ElementType<Blocked> USER = type("user");

        private static ElementType<Blocked> type(String name) {
            return ElementType.of(
                    name,
                    "urn:xmpp:muclight:0#blocking",
                    name,
                    attribute("action", Action.WORDS, Blocked::action),
                    ownText("jid", JID, Blocked::jid),
                    Blocked::new);
        }
    }
}
