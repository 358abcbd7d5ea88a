package im.couplet.ext;

import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;

import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proves who has written an item, attached to it: {@code <signature
 * xmlns='urn:xmpp:pubsub-signing:0'>…</signature>}; in a summary it says who have signed. XEP-0475 0.1.0
 * (2022-12-20).
 *
 * @param timestamp when it was attached; null if absent
 * @param time when it was signed; null if absent
 * @param signers who signs
 * @param openpgp the signature, by OpenPGP (XEP-0476 0.1.0); null if it is of another kind
 * @param others signatures of other kinds
 */
public record PubSubSignature(
        @Nullable Instant timestamp,
        @Nullable Instant time,
        List<Address> signers,
        @Nullable Bytes openpgp,
        List<Element> others) {
    private static final String NAMESPACE = "urn:xmpp:pubsub-signing:0";

    public static final ElementType<PubSubSignature> TYPE = ElementType.of(
            "pubsubSignature",
            NAMESPACE,
            "signature",
            optionalAttribute("timestamp", DATE_TIME, PubSubSignature::timestamp),
            childAttribute("time", "time", "stamp", DATE_TIME, PubSubSignature::time),
            childTexts("signers", "signer", JID, PubSubSignature::signers),
            childText("openpgp", "sign", BYTES, PubSubSignature::openpgp)
                    .inNamespace("urn:xmpp:pubsub-signing:openpgp:0"),
            raw("others", PubSubSignature::others),
            PubSubSignature::new);
}
