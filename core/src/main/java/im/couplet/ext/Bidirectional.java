package im.couplet.ext;

import im.couplet.schema.ElementType;

/** Stanzas of two servers go both ways in one stream. XEP-0288 1.0.1 (2016-10-17). */
public final class Bidirectional {
    private Bidirectional() {}

    /** A server has it: {@code <bidi xmlns='urn:xmpp:features:bidi'/>}, among the features of the stream. */
    public record Feature() {
        public static final ElementType<Feature> TYPE =
                ElementType.flag("bidiFeature", "urn:xmpp:features:bidi", "bidi", new Feature());
    }

    /** It is wanted: {@code <bidi xmlns='urn:xmpp:bidi'/>}. */
    public record Enable() {
        public static final ElementType<Enable> TYPE = ElementType.flag("bidi", "urn:xmpp:bidi", "bidi", new Enable());
    }
}
