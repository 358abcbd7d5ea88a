package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Place;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that what is in it belongs to an earlier message: {@code <apply-to xmlns='urn:xmpp:fasten:0' id='origin-id-1'/>}.
 * XEP-0422 0.2.0 (2019-12-30), of which retraction and moderation in older software are made.
 *
 * @param id the {@link StanzaIds.OriginId} of that message
 * @param clear whether what was fastened to it before is taken away; null if absent, which means no
 * @param shell whether what belongs to it is encrypted elsewhere in the stanza; null if absent, which means no
 * @param external what of the stanza itself belongs to it too
 * @param payloads what belongs to it, all of one kind
 */
public record Fastening(
        String id, @Nullable Boolean clear, @Nullable Boolean shell, List<External> external, List<Element> payloads) {
    private static final String NAMESPACE = "urn:xmpp:fasten:0";

    public static final ElementType<Fastening> TYPE = ElementType.of(
            "fastening",
            NAMESPACE,
            "apply-to",
            attribute("id", STRING, Fastening::id),
            optionalAttribute("clear", BOOLEAN, Fastening::clear),
            optionalAttribute("shell", BOOLEAN, Fastening::shell),
            children("external", External.TYPE, Fastening::external),
            anyExtensions(Place.MESSAGE, Fastening::payloads),
            Fastening::new);

    /**
     * A child of the stanza that belongs to the earlier message.
     *
     * @param name its name
     * @param namespace its namespace; null for that of the stanza
     */
    public record External(String name, @Nullable String namespace) {
        public static final ElementType<External> TYPE = ElementType.of(
                "external",
                NAMESPACE,
                "external",
                attribute("name", STRING, External::name),
                optionalAttribute("namespace", "element-namespace", STRING, External::namespace),
                External::new);
    }
}
