package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;

/**
 * A card with what somebody tells of themselves: {@code <vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'/>} (RFC 6351),
 * an item of the node {@code urn:xmpp:vcard4}, or in an IQ of old versions. XEP-0292 0.12.0 (2023-03-14).
 *
 * @param properties what is told, in order
 * @param groups properties that belong together
 * @param payload properties that only an application knows
 */
public record VCard4(List<VCard4Property> properties, List<Group> groups, List<Element> payload) {
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:vcard-4.0";

    public static final ElementType<VCard4> TYPE = ElementType.of(
            "vcard4",
            NAMESPACE,
            "vcard",
            children("properties", VCard4Property.TYPE, VCard4::properties),
            children("groups", Group.TYPE, VCard4::groups),
            raw("payload", VCard4::payload),
            VCard4::new);

    /**
     * Properties that belong together.
     *
     * @param name what they are called together
     * @param properties the properties, in order
     * @param payload properties that only an application knows
     */
    public record Group(String name, List<VCard4Property> properties, List<Element> payload) {
        public static final ElementType<Group> TYPE = ElementType.of(
                "group",
                NAMESPACE,
                "group",
                attribute("name", STRING, Group::name),
                children("properties", VCard4Property.TYPE, Group::properties),
                raw("payload", Group::payload),
                Group::new);
    }
}
