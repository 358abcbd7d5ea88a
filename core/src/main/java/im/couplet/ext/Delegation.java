package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Namespaces whose IQs a server leaves to another entity, and such an IQ: {@code <delegation
 * xmlns='urn:xmpp:delegation:2'>…</delegation>}. XEP-0355 0.5 (2021-10-15).
 *
 * @param to whose account it is about, where the server tells of namespaces; null for all
 * @param delegated the namespaces, where the server tells of them
 * @param forwarded the IQ or its answer; null if absent
 */
public record Delegation(
        @Nullable Address to,
        List<Delegated> delegated,
        @Nullable Forwarded forwarded) {
    private static final String NAMESPACE = "urn:xmpp:delegation:2";

    public static final ElementType<Delegation> TYPE = ElementType.of(
            "delegation",
            NAMESPACE,
            "delegation",
            optionalAttribute("to", JID, Delegation::to),
            children("delegated", Delegated.TYPE, Delegation::delegated),
            child("forwarded", Forwarded.TYPE, Delegation::forwarded),
            Delegation::new);

    /**
     * A namespace that is left to another.
     *
     * @param namespace the namespace
     * @param attributes the attributes that a payload must have for that
     */
    public record Delegated(String namespace, List<String> attributes) {
        public static final ElementType<Delegated> TYPE = ElementType.of(
                "delegated",
                NAMESPACE,
                "delegated",
                attribute("namespace", STRING, Delegated::namespace),
                childAttributes("attributes", "attribute", "name", STRING, Delegated::attributes),
                Delegated::new);
    }

    /**
     * Asks a server for namespaces of one account: {@code <query xmlns='urn:xmpp:delegation:2' to='juliet@capulet.lit'>…</query>}.
     *
     * @param to the account
     * @param namespaces the namespaces
     */
    public record Request(Address to, List<String> namespaces) {
        public static final ElementType<Request> TYPE = ElementType.of(
                "delegationRequest",
                NAMESPACE,
                "query",
                attribute("to", JID, Request::to),
                childAttributes("namespaces", "delegate", "namespace", STRING, Request::namespaces),
                Request::new);
    }
}
