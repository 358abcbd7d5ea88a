package im.couplet.stanza;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementSource;
import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import im.couplet.schema.Place;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** A request or the answer to one (RFC 6120 section 8.2.3). Each request is answered exactly once. */
public final class Iq extends Stanza {
    /** What kind of IQ it is. */
    public enum Type {
        /** Asks for something. */
        GET,
        /** Sets or does something. */
        SET,
        /** The answer. */
        RESULT,
        /** The answer that it did not work. */
        ERROR
    }

    private static final XmlName TYPE_ATTRIBUTE = XmlName.of("", "type");
    private static final XmlName ID_ATTRIBUTE = XmlName.of("", "id");
    private static final ValueType<Type> TYPES = Values.oneOf(Type.values(), "get", "set", "result", "error");

    /** How an IQ is read and written. */
    public static final ElementType<Iq> TYPE = ElementType.stanza(
            Place.IQ,
            "iq",
            XmlName.of(NAMESPACE, "iq"),
            Iq::new,
            Iq::element,
            attribute("type", TYPES, Iq::type),
            attribute("id", STRING, Iq::id),
            optionalAttribute("from", JID, Iq::from),
            optionalAttribute("to", JID, Iq::to),
            optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Iq::lang),
            child("error", StanzaError.TYPE, Iq::error));

    private Iq(Element element) {
        super(element);
    }

    static Iq checked(Element element) {
        check(element);
        return new Iq(element);
    }

    /**
     * Checks what makes an IQ answerable: its type, its id, and that a request has one child.
     *
     * @throws StanzaException for an IQ that is none
     */
    public static void check(Element element) {
        int payloads = 0;
        for (int i = 0; i < element.childCount(); i++) {
            payloads += element.childAt(i) instanceof Element ? 1 : 0;
        }
        check(element.attributeText(TYPE_ATTRIBUTE), element.attributeText(ID_ATTRIBUTE), payloads);
    }

    /**
     * Checks the same of an IQ that is read from elsewhere.
     *
     * @throws StanzaException for an IQ that is none
     */
    public static void check(ElementSource iq) {
        Text type = null;
        Text id = null;
        for (int i = 0; i < iq.attributeCount(); i++) {
            type = iq.attributeName(i).is(TYPE_ATTRIBUTE) ? iq.attributeValue(i) : type;
            id = iq.attributeName(i).is(ID_ATTRIBUTE) ? iq.attributeValue(i) : id;
        }
        int payloads = 0;
        for (int place = iq.first(); place >= 0; place = iq.next(place)) {
            payloads += iq.child(place) == null ? 0 : 1;
        }
        check(type, id, payloads);
    }

    private static void check(@Nullable Text type, @Nullable Text id, int payloads) {
        Type known = type == null ? null : TYPES.read(type);
        if (known == null) {
            throw new StanzaException(
                    "bad-request",
                    "The type of an iq must be " + TYPES.expected() + ", found "
                            + (type == null ? "none" : "\"" + type.string() + "\""));
        }
        if (id == null) {
            throw new StanzaException("bad-request", "An iq must have an id");
        }
        if ((known == Type.GET || known == Type.SET) && payloads != 1) {
            throw new StanzaException(
                    "bad-request",
                    "An iq of type " + TYPES.write(known).string() + " must have exactly one child element, found "
                            + payloads);
        }
    }

    /**
     * Reads one IQ as if it had been cut out of a client's stream: without an {@code xmlns} it is in {@link #NAMESPACE}.
     *
     * @throws im.couplet.xml.XmlException if {@code xml} is not one element
     * @throws StanzaException if it is no IQ, or one that cannot be answered (RFC 6120 section 8.2.3)
     */
    public static Iq parse(String xml) {
        return parse(xml, Iq.class, "iq");
    }

    /** A builder for an IQ. */
    public static Builder builder(Type type, String id) {
        return new Builder(type).id(id);
    }

    /** What kind of IQ it is. */
    public Type type() {
        Text type = element().attributeText(TYPE_ATTRIBUTE);
        Type known = type == null ? null : TYPES.read(type);
        return known == null ? Type.ERROR : known;
    }

    /** Whether it is a {@link Type#GET} or {@link Type#SET}, which must be answered. */
    public boolean isRequest() {
        return type() == Type.GET || type() == Type.SET;
    }

    /** What is asked or answered: the first child element that is not an error; null if absent. */
    public @Nullable Element payload() {
        for (Element child : element().elements()) {
            if (!child.is(StanzaError.TYPE.name())) {
                return child;
            }
        }
        return null;
    }

    /**
     * The answer to this request.
     *
     * @param payload what it holds; null for nothing
     * @throws IllegalStateException if this is no request
     */
    public Iq resultReply(@Nullable Element payload) {
        requireAnswerable(!isRequest());
        Builder reply = reply(new Builder(Type.RESULT));
        return payload == null ? reply.build() : reply.add(payload).build();
    }

    /**
     * The answer that says that this request could not be processed.
     *
     * @throws IllegalStateException if this is no request
     */
    public Iq errorReply(StanzaError error) {
        requireAnswerable(!isRequest());
        return reply(new Builder(Type.ERROR)).add(StanzaError.TYPE, error).build();
    }

    @Override
    ElementType<Iq> declaration() {
        return TYPE;
    }

    /** Puts an IQ together. Not safe for use by several threads. */
    public static final class Builder extends Stanza.Builder<Builder, Iq> {
        private Builder(Type type) {
            super("iq");
            element.attribute(TYPE_ATTRIBUTE, TYPES.write(type).string());
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * The IQ.
         *
         * @throws StanzaException if it lacks what its type must have, or has what it must not (RFC 6120 sections 8.2.3 and
         *     8.3)
         */
        @Override
        public Iq build() {
            return checked(SendingRules.checked(element.build()));
        }
    }
}
