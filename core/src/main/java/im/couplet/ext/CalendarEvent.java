package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Fields;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes place: {@code <event xmlns='urn:xmpp:calendar-events:0'>…</event>}. XEP-0471 0.2.0
 * (2025-10-13).
 *
 * @param name what it is called; null if a sender forgot
 * @param start when it begins; null if a sender forgot
 * @param end when it ends; null if a sender forgot
 * @param picture the picture that stands for it; null if absent
 * @param descriptions what it is about, in several languages and forms
 * @param categories what kind of thing it is
 * @param locations where it takes place
 * @param rsvp what those who are invited are asked; null if nothing
 * @param invitees the node that says who is invited, see {@link Invitee}; null if absent
 * @param comments the node of what is said of it; null if absent
 * @param blog the node of articles about it; null if absent
 * @param schedule the node of the events that it consists of; null if absent
 * @param external the item that has the event itself, if this only points to it; null if absent
 * @param attachments files about it; null if absent
 * @param extra what else is to be known; null if absent
 */
public record CalendarEvent(
        @Nullable LocalizedText name,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Picture picture,
        List<Description> descriptions,
        List<Category> categories,
        List<Location> locations,
        @Nullable Rsvp rsvp,
        @Nullable Link invitees,
        @Nullable Link comments,
        @Nullable Link blog,
        @Nullable Link schedule,
        @Nullable Link external,
        @Nullable Files attachments,
        @Nullable Extra extra) {
    private static final String NAMESPACE = "urn:xmpp:calendar-events:0";

    private static final Field<CalendarEvent, LocalizedText> NAME = localized("name", "name", CalendarEvent::name);
    private static final Field<CalendarEvent, Instant> START = childText("start", DATE_TIME, CalendarEvent::start);
    private static final Field<CalendarEvent, Instant> END = childText("end", DATE_TIME, CalendarEvent::end);
    private static final Field<CalendarEvent, Picture> PICTURE = child("picture", Picture.TYPE, CalendarEvent::picture);
    private static final Field<CalendarEvent, List<Description>> DESCRIPTIONS =
            children("descriptions", Description.TYPE, CalendarEvent::descriptions);
    private static final Field<CalendarEvent, List<Category>> CATEGORIES =
            children("categories", Category.TYPE, CalendarEvent::categories);
    private static final Field<CalendarEvent, List<Location>> LOCATIONS =
            children("locations", Location.TYPE, CalendarEvent::locations);
    private static final Field<CalendarEvent, Rsvp> RSVP = child("rsvp", Rsvp.TYPE, CalendarEvent::rsvp);
    private static final Field<CalendarEvent, Link> INVITEES =
            child("invitees", Link.INVITEES, CalendarEvent::invitees);
    private static final Field<CalendarEvent, Link> COMMENTS =
            child("comments", Link.COMMENTS, CalendarEvent::comments);
    private static final Field<CalendarEvent, Link> BLOG = child("blog", Link.BLOG, CalendarEvent::blog);
    private static final Field<CalendarEvent, Link> SCHEDULE =
            child("schedule", Link.SCHEDULE, CalendarEvent::schedule);
    private static final Field<CalendarEvent, Link> EXTERNAL =
            child("external", Link.EXTERNAL, CalendarEvent::external);
    private static final Field<CalendarEvent, Files> ATTACHMENTS =
            child("attachments", Files.TYPE, CalendarEvent::attachments);
    private static final Field<CalendarEvent, Extra> EXTRA = child("extra", Extra.TYPE, CalendarEvent::extra);

    public static final ElementType<CalendarEvent> TYPE = ElementType.of(
            "calendarEvent",
            NAMESPACE,
            "event",
            List.of(
                    NAME,
                    START,
                    END,
                    PICTURE,
                    DESCRIPTIONS,
                    CATEGORIES,
                    LOCATIONS,
                    RSVP,
                    INVITEES,
                    COMMENTS,
                    BLOG,
                    SCHEDULE,
                    EXTERNAL,
                    ATTACHMENTS,
                    EXTRA),
            in -> new CalendarEvent(
                    in.get(NAME),
                    in.get(START),
                    in.get(END),
                    in.get(PICTURE),
                    in.get(DESCRIPTIONS),
                    in.get(CATEGORIES),
                    in.get(LOCATIONS),
                    in.get(RSVP),
                    in.get(INVITEES),
                    in.get(COMMENTS),
                    in.get(BLOG),
                    in.get(SCHEDULE),
                    in.get(EXTERNAL),
                    in.get(ATTACHMENTS),
                    in.get(EXTRA)));

    /**
     * A picture.
     *
     * @param file the file; null if a sender forgot
     */
    public record Picture(@Nullable FileSharing file) {
        public static final ElementType<Picture> TYPE = ElementType.of(
                "headPicture", NAMESPACE, "head-picture", child("file", FileSharing.TYPE, Picture::file), Picture::new);
    }

    /**
     * What an event is about.
     *
     * @param type how it is written; null if absent
     * @param lang in which language, a tag (RFC 5646); null if absent
     * @param text the text, if it is one; null if not
     * @param xhtml the XHTML, if it is that: not to be trusted, as all from others
     */
    public record Description(
            @Nullable Form type,
            @Nullable String lang,
            @Nullable String text,
            List<Element> xhtml) {
        public static final ElementType<Description> TYPE = ElementType.of(
                "description",
                NAMESPACE,
                "description",
                optionalAttribute("type", Form.WORDS, Description::type),
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Description::lang),
                ownText("text", STRING, Description::text),
                raw("xhtml", Description::xhtml),
                Description::new);
    }

    /** How a description is written. */
    public enum Form {
        /** As it stands. */
        TEXT,
        /** In XHTML. */
        XHTML;

        static final ValueType<Form> WORDS = Values.oneOf(values(), "text", "xhtml");
    }

    /**
     * What kind of thing an event is.
     *
     * @param term in a word or two
     * @param wikidata what Wikidata calls it, such as {@code Q478515}; null if absent
     * @param lang in which language the word is, a tag (RFC 5646); null if absent
     */
    public record Category(
            String term,
            @Nullable String wikidata,
            @Nullable String lang) {
        public static final ElementType<Category> TYPE = ElementType.of(
                "category",
                NAMESPACE,
                "category",
                attribute("term", STRING, Category::term),
                optionalAttribute("wikidata", "wd", STRING, Category::wikidata),
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Category::lang),
                Category::new);
    }

    /**
     * Where an event takes place.
     *
     * @param id tells it from others, such as {@code main}; null if it is the only one
     * @param place the place; null if there is none
     * @param online where to meet by computer
     */
    public record Location(@Nullable String id, @Nullable GeoLocation place, List<Online> online) {
        public static final ElementType<Location> TYPE = ElementType.of(
                "location",
                NAMESPACE,
                "location",
                optionalAttribute("id", STRING, Location::id),
                child("place", GeoLocation.TYPE, Location::place),
                children("online", Online.TYPE, Location::online),
                Location::new);
    }

    /**
     * Where to meet by computer.
     *
     * @param name what it is called; null if absent
     * @param software what to use; null if absent
     * @param url the address to open; null if absent
     * @param room the room to enter; null if absent
     * @param instructions how to take part; null if a sender forgot
     */
    public record Online(
            @Nullable LocalizedText name,
            @Nullable Software software,
            FileSharing.@Nullable UrlData url,
            @Nullable DirectInvite room,
            @Nullable LocalizedText instructions) {
        public static final ElementType<Online> TYPE = ElementType.of(
                "online",
                NAMESPACE,
                "online",
                localized("name", "name", Online::name),
                child("software", Software.TYPE, Online::software),
                child("url", FileSharing.UrlData.TYPE, Online::url),
                child("room", DirectInvite.TYPE, Online::room),
                localized("instructions", "instructions", Online::instructions),
                Online::new);
    }

    /**
     * A program to meet with.
     *
     * @param name what it is called
     * @param wikidata what Wikidata calls it; null if absent
     * @param url where it is to be had; null if absent
     * @param needsInstallation whether one must install it; null if absent
     */
    public record Software(
            String name,
            @Nullable String wikidata,
            @Nullable String url,
            @Nullable Boolean needsInstallation) {
        public static final ElementType<Software> TYPE = ElementType.of(
                "software",
                NAMESPACE,
                "software",
                attribute("name", STRING, Software::name),
                optionalAttribute("wikidata", "wd", STRING, Software::wikidata),
                optionalAttribute("url", URI, Software::url),
                optionalAttribute("needsInstallation", "need_install", BOOLEAN, Software::needsInstallation),
                Software::new);
    }

    /**
     * Whether one comes, asked and answered: {@code <rsvp xmlns='urn:xmpp:calendar-events:0'>…</rsvp>}, in an event,
     * attached to it, or in a message.
     *
     * @param lang in which language it asks, a tag (RFC 5646); null if absent
     * @param form the questions or the answers; null if a sender forgot
     */
    public record Rsvp(@Nullable String lang, @Nullable DataForm form) {
        public static final ElementType<Rsvp> TYPE = ElementType.of(
                "rsvp",
                NAMESPACE,
                "rsvp",
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Rsvp::lang),
                child("form", DataForm.TYPE, Rsvp::form),
                Rsvp::new);
    }

    /**
     * How many come, in a summary of what is attached: {@code <attendees xmlns='urn:xmpp:calendar-events:0'
     * confirmed='5' max='7'/>}.
     *
     * @param confirmed how many come; null if absent
     * @param max how many come at most; null if absent
     */
    public record Attendees(
            @Nullable Integer confirmed, @Nullable Integer max) {
        public static final ElementType<Attendees> TYPE = ElementType.of(
                "attendees",
                NAMESPACE,
                "attendees",
                optionalAttribute("confirmed", NON_NEGATIVE, Attendees::confirmed),
                optionalAttribute("max", NON_NEGATIVE, Attendees::max),
                Attendees::new);
    }

    /**
     * Who is invited: {@code <invitee xmlns='urn:xmpp:calendar-events:0' jid='…'/>}.
     *
     * @param jid who
     * @param name what to call them; null if absent
     */
    public record Invitee(Address jid, @Nullable String name) {
        public static final ElementType<Invitee> TYPE = ElementType.of(
                "calendarInvitee",
                NAMESPACE,
                "invitee",
                attribute("jid", JID, Invitee::jid),
                optionalAttribute("name", STRING, Invitee::name),
                Invitee::new);
    }

    /**
     * Files about an event.
     *
     * @param files the files
     */
    public record Files(List<FileSharing> files) {
        public static final ElementType<Files> TYPE = ElementType.of(
                "attachments", NAMESPACE, "attachments", children("files", FileSharing.TYPE, Files::files), Files::new);
    }

    /**
     * What else is to be known of an event.
     *
     * @param form a form of type {@code urn:xmpp:calendar-events:extra:0}; null if a sender forgot
     */
    public record Extra(@Nullable DataForm form) {
        public static final ElementType<Extra> TYPE =
                ElementType.of("extra", NAMESPACE, "extra", child("form", DataForm.TYPE, Extra::form), Extra::new);
    }

    /**
     * Where more is published.
     *
     * @param jid the service
     * @param node the node
     * @param item the item; null for all of them
     */
    public record Link(
            @Nullable Address jid,
            @Nullable String node,
            @Nullable String item) {
        /** How {@code <invitees/>} is read and written. */
        public static final ElementType<Link> INVITEES = type("invitees");

        /** How {@code <comments/>} is read and written. */
        public static final ElementType<Link> COMMENTS = type("comments");

        /** How {@code <blog/>} is read and written. */
        public static final ElementType<Link> BLOG = type("blog");

        /** How {@code <schedule/>} is read and written. */
        public static final ElementType<Link> SCHEDULE = type("schedule");

        /** How {@code <external/>} is read and written. */
        public static final ElementType<Link> EXTERNAL = type("external");

        private static ElementType<Link> type(String name) {
            return ElementType.of(
                    name,
                    NAMESPACE,
                    name,
                    optionalAttribute("jid", JID, Link::jid),
                    optionalAttribute("node", STRING, Link::node),
                    optionalAttribute("item", STRING, Link::item),
                    Link::new);
        }
    }
}
