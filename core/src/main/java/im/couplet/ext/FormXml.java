package im.couplet.ext;

import static im.couplet.schema.Fields.raw;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;

/**
 * XML in a field of a {@link DataForm}: {@code <wrapper xmlns='urn:xmpp:xml-element'>…</wrapper>}. XEP-0315 0.1.1
 * (2019-06-19).
 *
 * @param elements the elements
 */
public record FormXml(List<Element> elements) {
    private static final String NAMESPACE = "urn:xmpp:xml-element";

    public static final ElementType<FormXml> TYPE =
            ElementType.of("formXml", NAMESPACE, "wrapper", raw("elements", FormXml::elements), FormXml::new);
}
