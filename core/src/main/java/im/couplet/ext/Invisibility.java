package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** To be online unseen. XEP-0186 0.14.0 (2018-12-06). */
public final class Invisibility {
    private static final String NAMESPACE = "urn:xmpp:invisible:1";

    private Invisibility() {}

    /**
     * Asks the server to tell nobody of this client: {@code <invisible xmlns='urn:xmpp:invisible:1' probe='true'/>}, in a
     * set.
     *
     * @param probe whether the server shall ask for the presence of contacts; null for no
     */
    public record Invisible(@Nullable Boolean probe) {
        public static final ElementType<Invisible> TYPE = ElementType.of(
                "invisible",
                NAMESPACE,
                "invisible",
                optionalAttribute("probe", BOOLEAN, Invisible::probe),
                Invisible::new);
    }

    /** Ends that: {@code <visible xmlns='urn:xmpp:invisible:1'/>}, in a set. */
    public record Visible() {
        public static final ElementType<Visible> TYPE =
                ElementType.flag("visible", NAMESPACE, "visible", new Visible());
    }
}
