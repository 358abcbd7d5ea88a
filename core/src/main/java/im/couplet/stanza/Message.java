package im.couplet.stanza;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
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

/** A message (RFC 6121 section 5). */
public final class Message extends Stanza {
    /** What kind of message it is (RFC 6121 section 5.2.2). */
    public enum Type {
        /** A single message outside of any chat; also what an absent or unknown type means. */
        NORMAL,
        /** Part of a chat between two. */
        CHAT,
        /** Part of a chat in a room. */
        GROUPCHAT,
        /** News that nobody answers. */
        HEADLINE,
        /** Why an earlier message was not delivered. */
        ERROR
    }

    private static final XmlName TYPE_ATTRIBUTE = XmlName.of("", "type");
    private static final XmlName SUBJECT = XmlName.of(NAMESPACE, "subject");
    private static final XmlName BODY = XmlName.of(NAMESPACE, "body");
    private static final XmlName THREAD = XmlName.of(NAMESPACE, "thread");

    private static final ValueType<Type> TYPES =
            Values.oneOf(Type.values(), "normal", "chat", "groupchat", "headline", "error");

    /** How a message is read and written. */
    public static final ElementType<Message> TYPE = ElementType.stanza(
            Place.MESSAGE,
            "message",
            XmlName.of(NAMESPACE, "message"),
            Message::new,
            Message::element,
            optionalAttribute("type", TYPES, Message::type),
            optionalAttribute("id", STRING, Message::id),
            optionalAttribute("from", JID, Message::from),
            optionalAttribute("to", JID, Message::to),
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Message::lang),
            localized("subject", "subject", Message::subjects),
            localized("body", "body", Message::bodies),
            childText("thread", STRING, Message::thread),
            childAttribute("parentThread", "thread", "parent", STRING, Message::parentThread),
            child("error", StanzaError.TYPE, Message::error));

    Message(Element element) {
        super(element);
    }

    /**
     * Reads one message as if it had been cut out of a client's stream: without an {@code xmlns} it is in {@link #NAMESPACE}.
     *
     * @throws im.couplet.xml.XmlException if {@code xml} is not one element
     * @throws StanzaException if it is no message
     */
    public static Message parse(String xml) {
        return parse(xml, Message.class, "message");
    }

    /** A builder for a message. */
    public static Builder builder() {
        return new Builder();
    }

    /** What kind of message it is; {@link Type#NORMAL} when it does not say, or says what nobody knows. */
    public Type type() {
        Text type = element().attributeText(TYPE_ATTRIBUTE);
        Type known = type == null ? null : TYPES.read(type);
        return known == null ? Type.NORMAL : known;
    }

    /** The subject in the language of the message, else the first; null if absent. */
    public @Nullable String subject() {
        return subjects().text();
    }

    /** The subject in the language that a reader likes best (RFC 4647 section 3.4), else as {@link #subject()}. */
    public @Nullable String subject(List<String> languages) {
        return subjects().lookup(languages, lang());
    }

    /** The subject in every language that it comes in. */
    public LocalizedText subjects() {
        return LocalizedText.read(element(), SUBJECT);
    }

    /** The text in the language of the message, else the first; null if absent. */
    public @Nullable String body() {
        return bodies().text();
    }

    /** The text in the language that a reader likes best (RFC 4647 section 3.4), else as {@link #body()}. */
    public @Nullable String body(List<String> languages) {
        return bodies().lookup(languages, lang());
    }

    /** The text in every language that it comes in. */
    public LocalizedText bodies() {
        return LocalizedText.read(element(), BODY);
    }

    /** The identifier of the conversation (RFC 6121 section 5.2.5); null if absent. */
    public @Nullable String thread() {
        Element thread = element().child(THREAD);
        return thread == null ? null : thread.text();
    }

    /** The identifier of the conversation that this one branched off from; null if absent. */
    public @Nullable String parentThread() {
        Element thread = element().child(THREAD);
        return thread == null ? null : thread.attribute("parent");
    }

    /**
     * Begins a reply: to the sender, or to the room, of the same type and in the same conversation (RFC 6121 section 5.2).
     *
     * @throws IllegalStateException if this is an error, which nobody answers
     */
    public Builder reply() {
        requireAnswerable(type() == Type.ERROR);
        Builder reply = builder().type(type());
        Address sender = from();
        reply.to(sender != null && type() == Type.GROUPCHAT ? roomOf(sender) : sender);
        String thread = thread();
        return thread == null ? reply : reply.thread(thread, parentThread());
    }

    /**
     * The room that an occupant is in, where a reply to a message of type {@code groupchat} goes. It can be told although the
     * nickname cannot be read; where it cannot either, the address stays as it stands.
     */
    public static Address roomOf(Address occupant) {
        if (occupant instanceof Jid jid) {
            return jid.bare();
        }
        String raw = occupant.toString();
        int slash = raw.indexOf('/');
        return slash >= 0 && Address.read(raw.substring(0, slash)) instanceof Jid room ? room : occupant;
    }

    /**
     * The reply that says that this message could not be processed.
     *
     * @throws IllegalStateException if this is an error, which nobody answers
     */
    public Message errorReply(StanzaError error) {
        requireAnswerable(type() == Type.ERROR);
        return reply(builder().type(Type.ERROR)).add(StanzaError.TYPE, error).build();
    }

    @Override
    ElementType<Message> declaration() {
        return TYPE;
    }

    /** Puts a message together. Not safe for use by several threads. */
    public static final class Builder extends Stanza.Builder<Builder, Message> {
        private Builder() {
            super("message");
        }

        @Override
        Builder self() {
            return this;
        }

        /** What kind of message it is. */
        public Builder type(Type type) {
            element.attribute(
                    TYPE_ATTRIBUTE,
                    type == Type.NORMAL ? null : TYPES.write(type).string());
            return this;
        }

        /** Sets the subject in the language of the message. */
        public Builder subject(String subject) {
            return text("subject", "", subject);
        }

        /** Sets the subject in {@code language}. */
        public Builder subject(String language, String subject) {
            return text("subject", language, subject);
        }

        /** Sets the text in the language of the message. */
        public Builder body(String body) {
            return text("body", "", body);
        }

        /** Sets the text in {@code language}. */
        public Builder body(String language, String body) {
            return text("body", language, body);
        }

        /** Sets the identifier of the conversation, and of the one that it branched off from; null for none. */
        public Builder thread(String thread, @Nullable String parent) {
            return set(Element.builder(THREAD)
                    .attribute("parent", parent)
                    .text(thread)
                    .build());
        }

        /**
         * The message.
         *
         * @throws StanzaException if it must not be sent: an error without its type or a type without its error (RFC 6120
         *     section 8.3)
         */
        @Override
        public Message build() {
            return new Message(SendingRules.checked(element.build()));
        }
    }
}
