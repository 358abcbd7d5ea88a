package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Place;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps of conversations, in collections of one each, as older software has it. {@link LegacyArchivePreferences} say
 * what is kept. XEP-0136 1.3.1 (2021-03-04), deprecated: see {@link Archive}.
 */
public final class LegacyArchive {
    static final String NAMESPACE = "urn:xmpp:archive";

    private LegacyArchive() {}

    /** Who said something. */
    public enum Direction {
        /** The other one. */
        FROM,
        /** The user. */
        TO
    }

    /**
     * A message in a collection.
     *
     * @param direction who said it
     * @param secs how long after the one before it, in seconds; null if absent
     * @param utc when it was said; null if absent
     * @param name who said it in a room, the nickname; null if absent
     * @param jid who that is; null if absent
     * @param body what was said
     * @param extensions what else was in it
     */
    public record Entry(
            Direction direction,
            @Nullable Integer secs,
            @Nullable Instant utc,
            @Nullable String name,
            @Nullable Address jid,
            LocalizedText body,
            List<Element> extensions) {
        public static final ElementType<Entry> TYPE = ElementType.of(
                "entry",
                NAMESPACE,
                "from",
                ownName("direction", Values.oneOf(Direction.values(), "from", "to"), Entry::direction),
                optionalAttribute("secs", NON_NEGATIVE, Entry::secs),
                optionalAttribute("utc", DATE_TIME, Entry::utc),
                optionalAttribute("name", STRING, Entry::name),
                optionalAttribute("jid", JID, Entry::jid),
                localized("body", "body", Entry::body),
                anyExtensions(Place.MESSAGE, Entry::extensions),
                Entry::new);
    }

    /**
     * Something that the user has noted in a collection.
     *
     * @param utc when; null if absent
     * @param text the note
     */
    public record Note(@Nullable Instant utc, @Nullable String text) {
        public static final ElementType<Note> TYPE = ElementType.of(
                "note",
                NAMESPACE,
                "note",
                optionalAttribute("utc", DATE_TIME, Note::utc),
                ownText("text", STRING, Note::text),
                Note::new);
    }

    /**
     * The collection before or behind another; without anything there is none.
     *
     * @param with with whom; null for none
     * @param start when it began; null for none
     */
    public record Link(@Nullable Address with, @Nullable Instant start) {
        private static ElementType<Link> type(String name) {
            return ElementType.of(
                    name,
                    NAMESPACE,
                    name,
                    optionalAttribute("with", JID, Link::with),
                    optionalAttribute("start", DATE_TIME, Link::start),
                    Link::new);
        }
    }

    /**
     * A collection: {@code <chat xmlns='urn:xmpp:archive' with='juliet@capulet.com/chamber' start='1469-07-21T02:56:15Z'/>}.
     *
     * @param with with whom
     * @param start when it began
     * @param subject what it is about; null if absent
     * @param thread the identifier of the conversation; null if absent
     * @param version how often it has been changed; null if absent
     * @param previous the collection before it; null if absent
     * @param next the collection behind it; null if absent
     * @param entries the messages, in their order
     * @param notes what the user has noted
     * @param extensions more about it, and which part of it this is (XEP-0059)
     */
    public record Chat(
            Address with,
            Instant start,
            @Nullable String subject,
            @Nullable String thread,
            @Nullable Integer version,
            @Nullable Link previous,
            @Nullable Link next,
            List<Entry> entries,
            List<Note> notes,
            List<Element> extensions) {
        public static final ElementType<Chat> TYPE = ElementType.of(
                "legacyArchiveChat",
                NAMESPACE,
                "chat",
                attribute("with", JID, Chat::with),
                attribute("start", DATE_TIME, Chat::start),
                optionalAttribute("subject", STRING, Chat::subject),
                optionalAttribute("thread", STRING, Chat::thread),
                optionalAttribute("version", NON_NEGATIVE, Chat::version),
                child("previous", Link.type("previous"), Chat::previous),
                child("next", Link.type("next"), Chat::next),
                children("entries", Entry.TYPE, Chat::entries),
                children("notes", Note.TYPE, Chat::notes),
                anyExtensions(Place.IQ, Chat::extensions),
                Chat::new);
    }

    /**
     * Keeps messages: {@code <save xmlns='urn:xmpp:archive'/>}; the answer has the new version.
     *
     * @param chat the collection that they are of; null if a sender forgot
     */
    public record Save(@Nullable Chat chat) {
        public static final ElementType<Save> TYPE =
                ElementType.of("legacyArchiveSave", NAMESPACE, "save", child("chat", Chat.TYPE, Save::chat), Save::new);
    }

    /**
     * Which collections there are: {@code <list xmlns='urn:xmpp:archive' with='juliet@capulet.com'/>}. A part that is null does
     * not count.
     *
     * @param with with whom
     * @param start begun then or later
     * @param end begun before
     * @param exactMatch whether {@code with} is the very address, not one of its resources; null for no
     * @param chats the collections, without their messages; none in a request
     * @param resultSet which part of the list (XEP-0059)
     */
    public record Listing(
            @Nullable Address with,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Boolean exactMatch,
            List<Chat> chats,
            @Nullable ResultSet resultSet) {
        public static final ElementType<Listing> TYPE = ElementType.of(
                "legacyArchiveList",
                NAMESPACE,
                "list",
                optionalAttribute("with", JID, Listing::with),
                optionalAttribute("start", DATE_TIME, Listing::start),
                optionalAttribute("end", DATE_TIME, Listing::end),
                optionalAttribute("exactMatch", "exactmatch", BOOLEAN, Listing::exactMatch),
                children("chats", Chat.TYPE, Listing::chats),
                child("resultSet", ResultSet.TYPE, Listing::resultSet),
                Listing::new);
    }

    /**
     * Asks for a collection: {@code <retrieve xmlns='urn:xmpp:archive'/>}. The answer is a {@link Chat}.
     *
     * @param with with whom
     * @param start when it began
     * @param resultSet which part of it (XEP-0059); null for the first
     */
    public record Retrieve(
            Address with, Instant start, @Nullable ResultSet resultSet) {
        public static final ElementType<Retrieve> TYPE = ElementType.of(
                "legacyArchiveRetrieve",
                NAMESPACE,
                "retrieve",
                attribute("with", JID, Retrieve::with),
                attribute("start", DATE_TIME, Retrieve::start),
                child("resultSet", ResultSet.TYPE, Retrieve::resultSet),
                Retrieve::new);
    }

    /**
     * Deletes collections: {@code <remove xmlns='urn:xmpp:archive'/>}. A part that is null does not count; where all are, all
     * collections are meant.
     *
     * @param with with whom
     * @param start begun then, or where there is an {@code end} then or later
     * @param end begun before
     * @param exactMatch whether {@code with} is the very address, not one of its resources; null for no
     * @param open whether those are meant that the server is still writing; null for no
     */
    public record Remove(
            @Nullable Address with,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Boolean exactMatch,
            @Nullable Boolean open) {
        public static final ElementType<Remove> TYPE = ElementType.of(
                "legacyArchiveRemove",
                NAMESPACE,
                "remove",
                optionalAttribute("with", JID, Remove::with),
                optionalAttribute("start", DATE_TIME, Remove::start),
                optionalAttribute("end", DATE_TIME, Remove::end),
                optionalAttribute("exactMatch", "exactmatch", BOOLEAN, Remove::exactMatch),
                optionalAttribute("open", BOOLEAN, Remove::open),
                Remove::new);
    }

    /**
     * Which collections have changed since a point in time: {@code <modified xmlns='urn:xmpp:archive'/>}.
     *
     * @param start since when; null in an answer
     * @param changed those that have been changed
     * @param removed those that have been deleted
     * @param resultSet which part of the list (XEP-0059)
     */
    public record Modified(
            @Nullable Instant start,
            List<Change> changed,
            List<Change> removed,
            @Nullable ResultSet resultSet) {
        public static final ElementType<Modified> TYPE = ElementType.of(
                "legacyArchiveModified",
                NAMESPACE,
                "modified",
                optionalAttribute("start", DATE_TIME, Modified::start),
                children("changed", Change.type("changed"), Modified::changed),
                children("removed", Change.type("removed"), Modified::removed),
                child("resultSet", ResultSet.TYPE, Modified::resultSet),
                Modified::new);
    }

    /**
     * A change of a collection.
     *
     * @param with with whom
     * @param start when it began
     * @param version how often it has been changed
     */
    public record Change(Address with, Instant start, Integer version) {
        private static ElementType<Change> type(String name) {
            return ElementType.of(
                    name,
                    NAMESPACE,
                    name,
                    attribute("with", JID, Change::with),
                    attribute("start", DATE_TIME, Change::start),
                    attribute("version", NON_NEGATIVE, Change::version),
                    Change::new);
        }
    }
}
