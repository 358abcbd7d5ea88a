package im.couplet.stanza;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.ElementTypes;
import im.couplet.schema.Fields;
import im.couplet.schema.Problem;
import im.couplet.schema.Values;
import im.couplet.text.Ascii;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message, presence or IQ (RFC 6120 section 8): an immutable view over its element. Safe for use by several threads.
 *
 * <p>An address that is none does not make the stanza unreadable: {@link #to} or {@link #from} is an {@link
 * im.couplet.jid.UnreadableAddress} then, which is nobody's, and {@link #problems} says so.
 */
public abstract sealed class Stanza permits Message, Presence, Iq {
    /** The namespace of stanzas between a client and its server. */
    public static final String NAMESPACE = "jabber:client";

    private static final XmlName TO = XmlName.of("", "to");
    private static final XmlName FROM = XmlName.of("", "from");

    private final Element element;
    private final @Nullable Address to;
    private final @Nullable Address from;

    Stanza(Element element) {
        this.element = element;
        this.to = address(element, TO);
        this.from = address(element, FROM);
    }

    private static @Nullable Address address(Element element, XmlName attribute) {
        Text text = element.attributeText(attribute);
        return text == null ? null : Values.JID.read(text);
    }

    /**
     * Reads one stanza as if it had been cut out of a client's stream: without an {@code xmlns} it is in {@link #NAMESPACE}.
     *
     * @throws im.couplet.xml.XmlException if {@code xml} is not one element
     * @throws StanzaException if it is no stanza, or breaks a rule without which it cannot be answered (RFC 6120 section 8.2.3)
     */
    public static Stanza parse(String xml) {
        return read(Element.parse(xml, XmlLimits.DEFAULT, XmlContext.of(NAMESPACE)));
    }

    /** The stanza that {@code xml} is, which must be of one kind. */
    static <S extends Stanza> S parse(String xml, Class<S> kind, String name) {
        Stanza stanza = parse(xml);
        if (!kind.isInstance(stanza)) {
            throw StanzaException.otherKind(name, stanza.element.localName());
        }
        return kind.cast(stanza);
    }

    /**
     * The stanza that {@code element} is; one of a server's or a component's stream is read as if it were a client's.
     *
     * @throws StanzaException if it is none, or breaks a rule without which it cannot be answered (RFC 6120 section 8.2.3)
     */
    public static Stanza read(Element element) {
        Element stanza = ContentNamespaces.toClient(element);
        if (!stanza.namespace().equals(NAMESPACE)) {
            throw StanzaException.notStanza(element.localName(), element.namespace());
        }
        return switch (stanza.localName()) {
            case "message" -> new Message(stanza);
            case "presence" -> new Presence(stanza);
            case "iq" -> Iq.checked(stanza);
            default -> throw StanzaException.notStanza(element.localName(), element.namespace());
        };
    }

    /** The whole element. */
    public final Element element() {
        return element;
    }

    /** Whom it is for; null if it does not say. */
    public final @Nullable Address to() {
        return to;
    }

    /**
     * Whom it is from; null if it does not say, which means the own account (RFC 6120 section 8.1.2.1). Nobody can
     * tell whom an {@link im.couplet.jid.UnreadableAddress} means, but a reply goes there.
     */
    public final @Nullable Address from() {
        return from;
    }

    /** The identifier that an answer repeats; null if absent. */
    public final @Nullable String id() {
        return element.attribute("id");
    }

    /** The language of the texts in it, a tag (RFC 5646); null if it is that of the stream. */
    public final @Nullable String lang() {
        return element.attribute(Fields.XML_LANG);
    }

    /** The error in a stanza of type {@code error}; null if absent. */
    public final @Nullable StanzaError error() {
        return get(StanzaError.TYPE);
    }

    /** The first child that {@code type} declares; null if absent, or it lacks what it must have. */
    public final <T> @Nullable T get(ElementType<T> type) {
        List<T> all = all(type);
        return all.isEmpty() ? null : all.get(0);
    }

    /** All children that {@code type} declares, without those that lack what they must have. */
    public final <T> List<T> all(ElementType<T> type) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && type.matches(child.name())) {
                T value = type.read(child);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** What is wrong in the stanza's own attributes and children alone; {@link #problems(ElementTypes)} says more. */
    public final List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        declaration().check(element, problems);
        return problems;
    }

    /**
     * All that is wrong in the stanza: in its own attributes and children, in its extensions, and in what stands in those,
     * such as forwarded stanzas. {@code im.couplet.ext.Extensions.TYPES} are all that Couplet knows.
     */
    public final List<Problem> problems(ElementTypes extensions) {
        List<Problem> problems = new ArrayList<>();
        declaration().check(element, extensions, problems);
        return problems;
    }

    /** The declaration of the stanza itself. */
    abstract ElementType<? extends Stanza> declaration();

    /** Whether both have equal elements but for white space between their children, which means nothing. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Stanza stanza && Layout.strip(element).equals(Layout.strip(stanza.element));
    }

    @Override
    public final int hashCode() {
        return Layout.strip(element).hashCode();
    }

    /** The stanza as XML that stands on its own. */
    @Override
    public final String toString() {
        return element.toString();
    }

    /**
     * The answer that says that what came could not be processed, for any element, also one that {@link #read} refuses.
     *
     * @param element what came
     * @param error what was wrong with it
     * @return the answer; null if there must be none, since the element is an error or a result, or no stanza (RFC 6120
     *     section 8.3.1)
     * @throws IllegalArgumentException if {@code error} lacks its type or a defined condition
     */
    public static @Nullable Element errorReply(Element element, StanzaError error) {
        String fault = error.fault();
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
        String type = element.attribute("type");
        boolean answerable = ContentNamespaces.isClientStanza(element.name())
                && !"error".equals(type)
                && !("iq".equals(element.localName()) && "result".equals(type));
        return !answerable
                ? null
                : Element.builder(element.name())
                        .attribute("type", "error")
                        .attribute("id", element.attribute("id"))
                        .attribute("to", element.attribute("from"))
                        .attribute("from", element.attribute("to"))
                        .child(StanzaError.TYPE.write(error))
                        .build();
    }

    final void requireAnswerable(boolean isAnswer) {
        if (isAnswer) {
            throw new IllegalStateException("An error or a result must not be answered");
        }
    }

    /** Starts a reply: addressed to the sender, from the recipient, with the same id. */
    final <B extends Builder<B, ?>> B reply(B builder) {
        builder.id(id());
        String sender = element.attribute("from");
        String recipient = element.attribute("to");
        builder.element.attribute("to", sender).attribute("from", recipient);
        return builder;
    }

    /**
     * Puts a stanza together. Not safe for use by several threads.
     *
     * @param <B> the builder itself
     * @param <S> what it builds
     */
    public abstract static sealed class Builder<B extends Builder<B, S>, S extends Stanza>
            permits Message.Builder, Presence.Builder, Iq.Builder {
        Element.Builder element;

        Builder(String name) {
            element = Element.builder(NAMESPACE, name);
        }

        abstract B self();

        /** Whom it is for; null for no address. */
        public B to(@Nullable Address to) {
            element.attribute("to", to == null ? null : to.toString());
            return self();
        }

        /** Whom it is from; null for no address, which the server then adds. */
        public B from(@Nullable Address from) {
            element.attribute("from", from == null ? null : from.toString());
            return self();
        }

        /** The identifier that an answer repeats; null for none. */
        public B id(@Nullable String id) {
            element.attribute("id", id);
            return self();
        }

        /** The language of the texts in it, a tag (RFC 5646); null for that of the stream. */
        public B lang(@Nullable String lang) {
            element.attribute(Fields.XML_LANG, lang);
            return self();
        }

        /** Adds what {@code type} declares. */
        public <T> B add(ElementType<T> type, T value) {
            return add(type.write(value));
        }

        /** Adds any child element. */
        public B add(Element child) {
            element.child(Objects.requireNonNull(child, "child"));
            return self();
        }

        final B text(String name, String language, String text) {
            String tag = Objects.requireNonNull(language, "language").isEmpty() ? null : language;
            return set(Element.builder(NAMESPACE, name)
                    .attribute(Fields.XML_LANG, tag)
                    .text(Objects.requireNonNull(text, name))
                    .build());
        }

        /** Adds a child in place of the one with the same name and language. */
        final B set(Element child) {
            Element soFar = element.build();
            for (int i = 0; i < soFar.childCount(); i++) {
                if (soFar.childAt(i) instanceof Element before
                        && before.is(child.name())
                        && Ascii.equalIgnoringCase(language(before), language(child))) {
                    element = soFar.withoutChild(i).toBuilder();
                    break;
                }
            }
            return add(child);
        }

        private static String language(Element child) {
            return Objects.requireNonNullElse(child.attribute(Fields.XML_LANG), "");
        }

        /** The stanza. */
        public abstract S build();
    }
}
