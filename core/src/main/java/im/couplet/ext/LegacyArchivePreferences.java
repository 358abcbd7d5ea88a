package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the user's conversations is kept, and by whom: {@code <pref xmlns='urn:xmpp:archive'/>}, empty in a request. XEP-0136
 * 1.3.1 (2021-03-04), deprecated: see {@link ArchivePreferences}.
 *
 * @param auto whether the server keeps them by itself; null if absent
 * @param defaults for all conversations; null if absent
 * @param items for some contacts
 * @param sessions for some conversations
 * @param methods what the user thinks of each way of keeping them
 */
public record LegacyArchivePreferences(
        @Nullable Auto auto, @Nullable Modes defaults, List<Item> items, List<Session> sessions, List<Method> methods) {
    /** What the user thinks of messages off the record. */
    public enum OffTheRecord {
        /** The user has to agree each time. */
        APPROVE,
        /** If the other one asks for it. */
        CONCEDE,
        /** Never. */
        FORBID,
        /** Not if it can be avoided. */
        OPPOSE,
        /** If it can be had. */
        PREFER,
        /** Always. */
        REQUIRE;

        private static final ValueType<OffTheRecord> VALUES =
                Values.oneOf(values(), "approve", "concede", "forbid", "oppose", "prefer", "require");
    }

    /** How much is kept. */
    public enum Saving {
        /** The bodies. */
        BODY,
        /** Nothing. */
        FALSE,
        /** The messages. */
        MESSAGE,
        /** All stanzas. */
        STREAM;

        private static final ValueType<Saving> VALUES = Values.oneOf(values(), "body", "false", "message", "stream");
    }

    /** What the user thinks of a way of keeping conversations. */
    public enum Use {
        /** If there is no other. */
        CONCEDE,
        /** Never. */
        FORBID,
        /** If it can be had. */
        PREFER
    }

    public static final ElementType<LegacyArchivePreferences> TYPE = ElementType.of(
            "legacyArchivePreferences",
            LegacyArchive.NAMESPACE,
            "pref",
            child("auto", Auto.TYPE, LegacyArchivePreferences::auto),
            child("defaults", Modes.TYPE, LegacyArchivePreferences::defaults),
            children("items", Item.TYPE, LegacyArchivePreferences::items),
            children("sessions", Session.TYPE, LegacyArchivePreferences::sessions),
            children("methods", Method.TYPE, LegacyArchivePreferences::methods),
            LegacyArchivePreferences::new);

    /**
     * Whether the server keeps conversations by itself: {@code <auto xmlns='urn:xmpp:archive' save='true'/>}.
     *
     * @param save whether it does
     * @param extensions more about it
     */
    public record Auto(Boolean save, List<Element> extensions) {
        public static final ElementType<Auto> TYPE = ElementType.of(
                "legacyArchiveAuto",
                LegacyArchive.NAMESPACE,
                "auto",
                attribute("save", BOOLEAN, Auto::save),
                anyExtensions(Auto::extensions),
                Auto::new);
    }

    /**
     * What is done with all conversations.
     *
     * @param otr what the user thinks of messages off the record
     * @param save how much is kept
     * @param expire how long it is kept, in seconds; null for ever
     * @param unset whether the user has never said so, and the server does; null for no
     */
    public record Modes(
            OffTheRecord otr,
            Saving save,
            @Nullable Integer expire,
            @Nullable Boolean unset) {
        public static final ElementType<Modes> TYPE = ElementType.of(
                "default",
                LegacyArchive.NAMESPACE,
                "default",
                attribute("otr", OffTheRecord.VALUES, Modes::otr),
                attribute("save", Saving.VALUES, Modes::save),
                optionalAttribute("expire", NON_NEGATIVE, Modes::expire),
                optionalAttribute("unset", BOOLEAN, Modes::unset),
                Modes::new);
    }

    /**
     * What is done with those of a contact. A part that is null is as for all.
     *
     * @param jid the contact, or all of a domain
     * @param exactMatch whether the very address is meant, not those with more parts; null for no
     * @param otr what the user thinks of messages off the record
     * @param save how much is kept
     * @param expire how long it is kept, in seconds
     */
    public record Item(
            Address jid,
            @Nullable Boolean exactMatch,
            @Nullable OffTheRecord otr,
            @Nullable Saving save,
            @Nullable Integer expire) {
        public static final ElementType<Item> TYPE = ElementType.of(
                "item",
                LegacyArchive.NAMESPACE,
                "item",
                attribute("jid", JID, Item::jid),
                optionalAttribute("exactMatch", "exactmatch", BOOLEAN, Item::exactMatch),
                optionalAttribute("otr", OffTheRecord.VALUES, Item::otr),
                optionalAttribute("save", Saving.VALUES, Item::save),
                optionalAttribute("expire", NON_NEGATIVE, Item::expire),
                Item::new);
    }

    /**
     * What is done with one conversation. A part that is null is as for the contact.
     *
     * @param thread the identifier of the conversation
     * @param otr what the user thinks of messages off the record
     * @param save how much is kept
     * @param timeout after how many seconds without a message this is forgotten
     */
    public record Session(
            String thread,
            @Nullable OffTheRecord otr,
            @Nullable Saving save,
            @Nullable Integer timeout) {
        public static final ElementType<Session> TYPE = ElementType.of(
                "session",
                LegacyArchive.NAMESPACE,
                "session",
                attribute("thread", STRING, Session::thread),
                optionalAttribute("otr", OffTheRecord.VALUES, Session::otr),
                optionalAttribute("save", Saving.VALUES, Session::save),
                optionalAttribute("timeout", NON_NEGATIVE, Session::timeout),
                Session::new);
    }

    /**
     * What the user thinks of a way of keeping conversations.
     *
     * @param type the way: {@code auto}, {@code local} or {@code manual}
     * @param use what the user thinks of it
     */
    public record Method(String type, Use use) {
        public static final ElementType<Method> TYPE = ElementType.of(
                "method",
                LegacyArchive.NAMESPACE,
                "method",
                attribute("type", STRING, Method::type),
                attribute("use", Values.oneOf(Use.values(), "concede", "forbid", "prefer"), Method::use),
                Method::new);
    }

    /**
     * Takes preferences back: {@code <itemremove xmlns='urn:xmpp:archive'/>}.
     *
     * @param items the contacts, of which only the address counts
     */
    public record ItemRemoval(List<Item> items) {
        public static final ElementType<ItemRemoval> TYPE = ElementType.of(
                "legacyArchiveItemRemoval",
                LegacyArchive.NAMESPACE,
                "itemremove",
                children("items", Item.TYPE, ItemRemoval::items),
                ItemRemoval::new);
    }

    /**
     * Takes preferences back: {@code <sessionremove xmlns='urn:xmpp:archive'/>}.
     *
     * @param sessions the conversations, of which only the identifier counts
     */
    public record SessionRemoval(List<Session> sessions) {
        public static final ElementType<SessionRemoval> TYPE = ElementType.of(
                "legacyArchiveSessionRemoval",
                LegacyArchive.NAMESPACE,
                "sessionremove",
                children("sessions", Session.TYPE, SessionRemoval::sessions),
                SessionRemoval::new);
    }

    /**
     * A server has it: {@code <feature xmlns='urn:xmpp:archive'/>}, among the features of the stream.
     *
     * @param optional whether a client may go without it
     * @param byDefault whether the server keeps conversations by itself unless it is told otherwise
     */
    public record Feature(boolean optional, boolean byDefault) {
        public static final ElementType<Feature> TYPE = ElementType.of(
                "legacyArchiveFeature",
                LegacyArchive.NAMESPACE,
                "feature",
                flag("optional", "optional", Feature::optional),
                flag("byDefault", "default", Feature::byDefault),
                Feature::new);
    }
}
