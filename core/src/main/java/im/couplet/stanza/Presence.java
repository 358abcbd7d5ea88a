package im.couplet.stanza;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import im.couplet.schema.LocalizedText;
import im.couplet.schema.Place;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presence: whether somebody can be reached, and the requests to be told of it (RFC 6121 sections 3 and 4). */
public final class Presence extends Stanza {
    /** What kind of presence it is (RFC 6121 section 4.7.1). An absent type means {@link #AVAILABLE}. */
    public enum Type {
        /** The sender can be reached; written without a type. */
        AVAILABLE,
        /** Why an earlier presence was not delivered. */
        ERROR,
        /** A server asks for somebody's presence. */
        PROBE,
        /** The sender wishes to be told of the recipient's presence. */
        SUBSCRIBE,
        /** The sender allows it. */
        SUBSCRIBED,
        /** The sender can no longer be reached. */
        UNAVAILABLE,
        /** The sender no longer wishes to be told. */
        UNSUBSCRIBE,
        /** The sender does not allow it, or no longer. */
        UNSUBSCRIBED
    }

    /** How available somebody is (RFC 6121 section 4.7.2.1). */
    public enum Show {
        /** Away for a while. */
        AWAY,
        /** Wishes to chat. */
        CHAT,
        /** Does not wish to be disturbed. */
        DND,
        /** Away for long. */
        XA
    }

    private static final XmlName TYPE_ATTRIBUTE = XmlName.of("", "type");
    private static final XmlName SHOW = XmlName.of(NAMESPACE, "show");
    private static final XmlName STATUS = XmlName.of(NAMESPACE, "status");
    private static final XmlName PRIORITY = XmlName.of(NAMESPACE, "priority");

    private static final ValueType<Type> TYPES = Values.oneOf(
            new Type[] {
                Type.ERROR,
                Type.PROBE,
                Type.SUBSCRIBE,
                Type.SUBSCRIBED,
                Type.UNAVAILABLE,
                Type.UNSUBSCRIBE,
                Type.UNSUBSCRIBED
            },
            "error",
            "probe",
            "subscribe",
            "subscribed",
            "unavailable",
            "unsubscribe",
            "unsubscribed");
    private static final ValueType<Show> SHOWS = Values.oneOf(Show.values(), "away", "chat", "dnd", "xa");
    private static final ValueType<Integer> PRIORITIES = Values.integer(-128, 127);

    /** How presence is read and written. */
    public static final ElementType<Presence> TYPE = ElementType.stanza(
            Place.PRESENCE,
            "presence",
            XmlName.of(NAMESPACE, "presence"),
            Presence::new,
            Presence::element,
            optionalAttribute("type", TYPES, Presence::type),
            optionalAttribute("id", STRING, Presence::id),
            optionalAttribute("from", JID, Presence::from),
            optionalAttribute("to", JID, Presence::to),
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Presence::lang),
            childText("show", SHOWS, Presence::show),
            localized("status", "status", Presence::statuses),
            childText("priority", PRIORITIES, Presence::priority),
            child("error", StanzaError.TYPE, Presence::error));

    Presence(Element element) {
        super(element);
    }

    /**
     * Reads one presence stanza as if it had been cut out of a client's stream: without an {@code xmlns} it is in {@link #NAMESPACE}.
     *
     * @throws im.couplet.xml.XmlException if {@code xml} is not one element
     * @throws StanzaException if it is no presence
     */
    public static Presence parse(String xml) {
        return parse(xml, Presence.class, "presence");
    }

    /** A builder for presence. */
    public static Builder builder() {
        return new Builder();
    }

    /** What kind of presence it is; null if the type is none that RFC 6121 knows. */
    public @Nullable Type type() {
        Text type = element().attributeText(TYPE_ATTRIBUTE);
        return type == null ? Type.AVAILABLE : TYPES.read(type);
    }

    /** How available the sender is; null if nothing particular, or nothing known, is said. */
    public @Nullable Show show() {
        Element show = element().child(SHOW);
        return show == null ? null : SHOWS.read(show.characters());
    }

    /** What the sender says of it, in the language of the stanza, else the first; null if nothing is said. */
    public @Nullable String status() {
        return statuses().text();
    }

    /** What the sender says of it in the language that a reader likes best (RFC 4647 section 3.4), else as {@link #status()}. */
    public @Nullable String status(List<String> languages) {
        return statuses().lookup(languages, lang());
    }

    /** What the sender says of it in every language that it comes in. */
    public LocalizedText statuses() {
        return LocalizedText.read(element(), STATUS);
    }

    /** Which of somebody's clients gets messages first, -128 to 127; 0 when nothing, or nothing valid, is said. */
    public int priority() {
        Element priority = element().child(PRIORITY);
        Integer value = priority == null ? null : PRIORITIES.read(priority.characters());
        return value == null ? 0 : value;
    }

    /**
     * The reply that says that this presence could not be processed.
     *
     * @throws IllegalStateException if this is an error, which nobody answers
     */
    public Presence errorReply(StanzaError error) {
        requireAnswerable(type() == Type.ERROR);
        return reply(builder().type(Type.ERROR)).add(StanzaError.TYPE, error).build();
    }

    @Override
    ElementType<Presence> declaration() {
        return TYPE;
    }

    /** Puts presence together. Not safe for use by several threads. */
    public static final class Builder extends Stanza.Builder<Builder, Presence> {
        private Builder() {
            super("presence");
        }

        @Override
        Builder self() {
            return this;
        }

        /** What kind of presence it is. */
        public Builder type(Type type) {
            element.attribute(
                    TYPE_ATTRIBUTE,
                    type == Type.AVAILABLE ? null : TYPES.write(type).string());
            return this;
        }

        /** How available the sender is. */
        public Builder show(Show show) {
            return text("show", "", SHOWS.write(show).string());
        }

        /** What to say of it, in the language of the stanza. */
        public Builder status(String status) {
            return text("status", "", status);
        }

        /** What to say of it in {@code language}. */
        public Builder status(String language, String status) {
            return text("status", language, status);
        }

        /**
         * Which of somebody's clients gets messages first.
         *
         * @throws IllegalArgumentException if it is not from -128 to 127
         */
        public Builder priority(int priority) {
            return text("priority", "", PRIORITIES.write(priority).string());
        }

        /**
         * The presence.
         *
         * @throws StanzaException if it must not be sent: an error without its type or a type without its error (RFC 6120
         *     section 8.3), or availability in an unavailable presence (RFC 6121 section 4.5.1)
         */
        @Override
        public Presence build() {
            return new Presence(SendingRules.checked(element.build()));
        }
    }
}
