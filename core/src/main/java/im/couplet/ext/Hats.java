package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.DECIMAL;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.richtext.ConsistentColor;
import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an occupant of a room is beside role and affiliation: {@code <hats xmlns='urn:xmpp:hats:0'><hat title='Host'
 * uri='http://schemas.example.com/hats#host'/></hats>}. Only the room itself may say so. XEP-0317 0.3.1 (2025-08-18).
 *
 * @param list one for each thing that the occupant is
 */
public record Hats(List<Hat> list) {
    private static final String NAMESPACE = "urn:xmpp:hats:0";

    public static final ElementType<Hats> TYPE =
            ElementType.of("hats", NAMESPACE, "hats", children("list", Hat.TYPE, Hats::list), Hats::new);

    /**
     * One thing that an occupant is.
     *
     * @param title what it is called, for people
     * @param uri what it is, for machines
     * @param hue its colour, an angle in degrees as in {@link ConsistentColor}; null for that of the {@code uri}
     * @param lang the language of the title, a tag (RFC 5646); null if it is that of the stanza
     * @param extensions more about it
     */
    public record Hat(
            String title,
            String uri,
            @Nullable Double hue,
            @Nullable String lang,
            List<Element> extensions) {
        public static final ElementType<Hat> TYPE = ElementType.of(
                "hat",
                NAMESPACE,
                "hat",
                attribute("title", STRING, Hat::title),
                attribute("uri", URI, Hat::uri),
                optionalAttribute("hue", DECIMAL, Hat::hue),
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Hat::lang),
                raw("extensions", Hat::extensions),
                Hat::new);
    }
}
