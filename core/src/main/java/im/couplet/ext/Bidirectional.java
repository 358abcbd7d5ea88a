package im.couplet.ext;

import static im.couplet.schema.Fields.child;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** Stanzas of two servers go both ways in one stream. XEP-0288 1.0.1 (2016-10-17). */
public final class Bidirectional {
    private Bidirectional() {}

    /** A server has it: {@code <bidi xmlns='urn:xmpp:features:bidi'/>}, among the features of the stream. */
    public record Feature() {
        public static final ElementType<Feature> TYPE =
                ElementType.flag("bidiFeature", "urn:xmpp:features:bidi", "bidi", new Feature());
    }

    /**
     * It is wanted: {@code <bidi xmlns='urn:xmpp:bidi'/>}.
     *
     * @param limits what the sender takes (XEP-0478); null if absent
     */
    public record Enable(@Nullable StreamLimits limits) {
        public static final ElementType<Enable> TYPE = ElementType.of(
                "bidi", "urn:xmpp:bidi", "bidi", child("limits", StreamLimits.TYPE, Enable::limits), Enable::new);
    }
}
