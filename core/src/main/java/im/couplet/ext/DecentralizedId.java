package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identity that is a key, not an account: {@code <xid xmlns='urn:xmpp:xid:0' created='…'>…</xid>}. XEP-0516 0.1.0
 * (2026-06-30).
 *
 * @param created when it was made
 * @param jid the address that it is; null if a sender forgot
 */
public record DecentralizedId(Instant created, @Nullable Address jid) {
    private static final String NAMESPACE = "urn:xmpp:xid:0";

    public static final ElementType<DecentralizedId> TYPE = ElementType.of(
            "xid",
            NAMESPACE,
            "xid",
            attribute("created", DATE_TIME, DecentralizedId::created),
            ownText("jid", JID, DecentralizedId::jid),
            DecentralizedId::new);

    /**
     * The identity is no longer to be believed: {@code <revoked xmlns='urn:xmpp:xid:0' created='…'
     * revoked='…'>…</revoked>}.
     *
     * @param created when it was made
     * @param revoked when it was ended
     * @param jid the address that it was; null if a sender forgot
     * @param reason why, for people; null if absent
     */
    public record Revoked(
            Instant created,
            Instant revoked,
            @Nullable Address jid,
            @Nullable String reason) {
        public static final ElementType<Revoked> TYPE = ElementType.of(
                "xidRevoked",
                NAMESPACE,
                "revoked",
                attribute("created", DATE_TIME, Revoked::created),
                attribute("revoked", DATE_TIME, Revoked::revoked),
                ownText("jid", JID, Revoked::jid),
                childText("reason", STRING, Revoked::reason),
                Revoked::new);
    }

    /**
     * Asks to prove an identity: {@code <challenge xmlns='urn:xmpp:xid:0' xid='…' timestamp='…'>…</challenge>}.
     *
     * @param xid the identity
     * @param timestamp when it was asked
     * @param nonce what to sign, in hexadecimal digits; null if a sender forgot
     */
    public record Challenge(
            Address xid, Instant timestamp, @Nullable String nonce) {
        public static final ElementType<Challenge> TYPE = ElementType.of(
                "xidChallenge",
                NAMESPACE,
                "challenge",
                attribute("xid", JID, Challenge::xid),
                attribute("timestamp", DATE_TIME, Challenge::timestamp),
                ownText("nonce", TOKEN, Challenge::nonce),
                Challenge::new);
    }

    /**
     * Proves it: {@code <response xmlns='urn:xmpp:xid:0' xid='…' timestamp='…'>…</response>}.
     *
     * @param xid the identity
     * @param timestamp when it was asked
     * @param signature the signature, in hexadecimal digits; null if a sender forgot
     */
    public record Response(
            Address xid, Instant timestamp, @Nullable String signature) {
        public static final ElementType<Response> TYPE = ElementType.of(
                "xidResponse",
                NAMESPACE,
                "response",
                attribute("xid", JID, Response::xid),
                attribute("timestamp", DATE_TIME, Response::timestamp),
                ownText("signature", TOKEN, Response::signature),
                Response::new);
    }

    /**
     * Asks the user's other devices for the key, encrypted: {@code <private-key-request xmlns='urn:xmpp:xid:0'
     * xid='…'/>}.
     *
     * @param xid the identity
     */
    public record PrivateKeyRequest(Address xid) {
        public static final ElementType<PrivateKeyRequest> TYPE = ElementType.of(
                "xidPrivateKeyRequest",
                NAMESPACE,
                "private-key-request",
                attribute("xid", JID, PrivateKeyRequest::xid),
                PrivateKeyRequest::new);
    }

    /**
     * The key, encrypted: {@code <private-key xmlns='urn:xmpp:xid:0' xid='…'>…</private-key>}.
     *
     * @param xid the identity
     * @param key the key, in hexadecimal digits; null if a sender forgot
     */
    public record PrivateKey(Address xid, @Nullable String key) {
        public static final ElementType<PrivateKey> TYPE = ElementType.of(
                "xidPrivateKey",
                NAMESPACE,
                "private-key",
                attribute("xid", JID, PrivateKey::xid),
                ownText("key", TOKEN, PrivateKey::key),
                PrivateKey::new);
    }
}
