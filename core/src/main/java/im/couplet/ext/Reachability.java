package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.localized;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.LocalizedText;
import java.util.List;

/**
 * Where somebody can be reached beside XMPP: {@code <reach xmlns='urn:xmpp:reach:0'><addr uri='tel:+1-303-555-1212'/></reach>},
 * in presence or published; empty to take it back. XEP-0152 1.0 (2014-02-25).
 *
 * @param addresses the addresses
 */
public record Reachability(List<Address> addresses) {
    private static final String NAMESPACE = "urn:xmpp:reach:0";

    public static final ElementType<Reachability> TYPE = ElementType.of(
            "reach",
            NAMESPACE,
            "reach",
            children("addresses", Address.TYPE, Reachability::addresses),
            Reachability::new);

    /**
     * An address.
     *
     * @param uri the address, such as {@code tel:+1-303-555-1212}
     * @param description what is there, for people
     */
    public record Address(String uri, LocalizedText description) {
        public static final ElementType<Address> TYPE = ElementType.of(
                "addr",
                NAMESPACE,
                "addr",
                attribute("uri", URI, Address::uri),
                localized("description", "desc", Address::description),
                Address::new);
    }
}
