package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a host or another resource: {@code <XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>…</XRD>},
 * a document of its own. XRD 1.0 (2010-11-01), as RFC 6415 uses it.
 *
 * @param expires until when it is so; null if absent
 * @param subject what it is about; null for the host itself
 * @param aliases what that is called, too
 * @param properties what is known of it
 * @param links what belongs to it
 */
public record ResourceDescriptor(
        @Nullable Instant expires,
        @Nullable String subject,
        List<String> aliases,
        List<Property> properties,
        List<Link> links) {
    private static final String NAMESPACE = "http://docs.oasis-open.org/ns/xri/xrd-1.0";

    public static final ElementType<ResourceDescriptor> TYPE = ElementType.of(
            "xrd",
            NAMESPACE,
            "XRD",
            childText("expires", "Expires", DATE_TIME, ResourceDescriptor::expires),
            childText("subject", "Subject", URI, ResourceDescriptor::subject),
            childTexts("aliases", "Alias", URI, ResourceDescriptor::aliases),
            children("properties", Property.TYPE, ResourceDescriptor::properties),
            children("links", Link.TYPE, ResourceDescriptor::links),
            ResourceDescriptor::new);

    /**
     * Something that is known.
     *
     * @param type what
     * @param value the value; null if it is nil
     */
    public record Property(String type, @Nullable String value) {
        public static final ElementType<Property> TYPE = ElementType.of(
                "property",
                NAMESPACE,
                "Property",
                attribute("type", URI, Property::type),
                ownText("value", STRING, Property::value),
                Property::new);
    }

    /**
     * Something that belongs to a resource.
     *
     * @param rel what it is to it, such as {@code urn:xmpp:alt-connections:websocket}; null if absent
     * @param type its media type; null if absent
     * @param href where it is; null if absent
     * @param template where it is, with {@code {uri}} for the resource; null if absent
     * @param title what it is called, for people; null if absent
     * @param properties what is known of it
     */
    public record Link(
            @Nullable String rel,
            @Nullable String type,
            @Nullable String href,
            @Nullable String template,
            @Nullable LocalizedText title,
            List<Property> properties) {
        public static final ElementType<Link> TYPE = ElementType.of(
                "link",
                NAMESPACE,
                "Link",
                optionalAttribute("rel", URI, Link::rel),
                optionalAttribute("type", STRING, Link::type),
                optionalAttribute("href", URI, Link::href),
                optionalAttribute("template", STRING, Link::template),
                localized("title", "Title", Link::title),
                children("properties", Property.TYPE, Link::properties),
                Link::new);
    }
}
