package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom a stanza goes or went, and where answers go: {@code <addresses xmlns='http://jabber.org/protocol/address'/>}.
 * XEP-0033 1.2.1 (2017-01-11).
 *
 * @param addresses the addresses, at least one
 */
public record Addresses(List<Address> addresses) {
    private static final String NAMESPACE = "http://jabber.org/protocol/address";

    public static final ElementType<Addresses> TYPE = ElementType.of(
            "addresses",
            NAMESPACE,
            "addresses",
            children("addresses", Address.TYPE, Addresses::addresses),
            Addresses::new);

    /** What an address is. */
    public enum AddressType {
        /** A recipient that others do not learn of. */
        BCC,
        /** A recipient of a copy. */
        CC,
        /** Nobody is to be answered; without an address. */
        NOREPLY,
        /** The room to answer in. */
        REPLYROOM,
        /** Whom to answer. */
        REPLYTO,
        /** A recipient. */
        TO,
        /** Who sent the stanza first. */
        OFROM
    }

    /**
     * An address.
     *
     * @param type what it is
     * @param jid the address; null if {@code uri} says it
     * @param uri an address outside XMPP; null if {@code jid} says it
     * @param node a place within the entity; null for the entity itself
     * @param desc for people; null if absent
     * @param delivered whether the stanza has gone there already; null means no
     */
    public record Address(
            AddressType type,
            im.couplet.jid.@Nullable Address jid,
            @Nullable String uri,
            @Nullable String node,
            @Nullable String desc,
            @Nullable Boolean delivered) {
        public static final ElementType<Address> TYPE = ElementType.of(
                "address",
                NAMESPACE,
                "address",
                attribute(
                        "type",
                        Values.oneOf(
                                AddressType.values(), "bcc", "cc", "noreply", "replyroom", "replyto", "to", "ofrom"),
                        Address::type),
                optionalAttribute("jid", JID, Address::jid),
                optionalAttribute("uri", URI, Address::uri),
                optionalAttribute("node", STRING, Address::node),
                optionalAttribute("desc", STRING, Address::desc),
                optionalAttribute("delivered", BOOLEAN, Address::delivered),
                Address::new);
    }
}
