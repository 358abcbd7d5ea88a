package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import java.util.List;

/**
 * Says which keys are to be trusted and which no longer: {@code <trust-message xmlns='urn:xmpp:tm:1' usage='urn:xmpp:atm:1'
 * encryption='urn:xmpp:omemo:2'>…</trust-message>}. It is sent encrypted. XEP-0434 0.6.0 (2021-10-04).
 *
 * @param usage what acts on it, a namespace: {@code urn:xmpp:atm:1} is XEP-0450
 * @param encryption the way of encrypting that the keys are for, a namespace
 * @param keyOwners the keys, by whose they are
 */
public record TrustMessage(String usage, String encryption, List<KeyOwner> keyOwners) {
    private static final String NAMESPACE = "urn:xmpp:tm:1";

    public static final ElementType<TrustMessage> TYPE = ElementType.of(
            "trustMessage",
            NAMESPACE,
            "trust-message",
            attribute("usage", STRING, TrustMessage::usage),
            attribute("encryption", STRING, TrustMessage::encryption),
            children("keyOwners", KeyOwner.TYPE, TrustMessage::keyOwners),
            TrustMessage::new);

    /**
     * Keys of one account.
     *
     * @param jid the account
     * @param trust the identifiers of keys to be trusted
     * @param distrust the identifiers of keys not to be trusted any longer
     */
    public record KeyOwner(Address jid, List<Bytes> trust, List<Bytes> distrust) {
        public static final ElementType<KeyOwner> TYPE = ElementType.of(
                "keyOwner",
                NAMESPACE,
                "key-owner",
                attribute("jid", JID, KeyOwner::jid),
                childTexts("trust", "trust", BYTES, KeyOwner::trust),
                childTexts("distrust", "distrust", BYTES, KeyOwner::distrust),
                KeyOwner::new);
    }
}
