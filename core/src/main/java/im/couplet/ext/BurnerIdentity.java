package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.JID;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A new address for the time being, under which one is not known: {@code <identity xmlns='urn:xmpp:burner:0'/>},
 * empty in a request. XEP-0383 0.2.0 (2021-07-10).
 *
 * @param jid the address, to be the authorization identity of a login; null in a request
 */
public record BurnerIdentity(@Nullable Address jid) {
    private static final String NAMESPACE = "urn:xmpp:burner:0";

    public static final ElementType<BurnerIdentity> TYPE = ElementType.of(
            "burnerIdentity", NAMESPACE, "identity", childText("jid", JID, BurnerIdentity::jid), BurnerIdentity::new);
}
