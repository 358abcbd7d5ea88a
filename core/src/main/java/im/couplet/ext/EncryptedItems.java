package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Items that are encrypted with a secret which those who may read them share. XEP-0473 0.1.1 (2026-02-20). */
public final class EncryptedItems {
    private static final String NAMESPACE = "urn:xmpp:openpgp:pubsub:0";

    private EncryptedItems() {}

    /**
     * An item: {@code <encrypted xmlns='urn:xmpp:openpgp:pubsub:0' key='…'>…</encrypted>}.
     *
     * @param key the id of the secret
     * @param data what OpenPGP made of it; null if a sender forgot
     */
    public record Encrypted(String key, @Nullable Bytes data) {
        public static final ElementType<Encrypted> TYPE = ElementType.of(
                "encryptedItem",
                NAMESPACE,
                "encrypted",
                attribute("key", STRING, Encrypted::key),
                ownText("data", BYTES, Encrypted::data),
                Encrypted::new);
    }

    /**
     * A secret, sent encrypted itself: {@code <shared-secret xmlns='urn:xmpp:openpgp:pubsub:0' …>…</shared-secret>}.
     *
     * @param jid the service that has the node
     * @param node the node
     * @param id what the items call the secret
     * @param timestamp when it was made
     * @param revoked whether it is no longer to be used; null for no
     * @param type what the node would hold if it were not encrypted; null if absent
     * @param secret the secret
     */
    public record SharedSecret(
            Address jid,
            String node,
            String id,
            Instant timestamp,
            @Nullable Boolean revoked,
            @Nullable String type,
            @Nullable String secret) {
        public static final ElementType<SharedSecret> TYPE = ElementType.of(
                "itemsSecret",
                NAMESPACE,
                "shared-secret",
                attribute("jid", JID, SharedSecret::jid),
                attribute("node", STRING, SharedSecret::node),
                attribute("id", STRING, SharedSecret::id),
                attribute("timestamp", DATE_TIME, SharedSecret::timestamp),
                optionalAttribute("revoked", BOOLEAN, SharedSecret::revoked),
                optionalAttribute("type", STRING, SharedSecret::type),
                ownText("secret", TOKEN, SharedSecret::secret),
                SharedSecret::new);
    }

    /**
     * Ends a secret: {@code <revoke xmlns='urn:xmpp:openpgp:pubsub:0' …/>}.
     *
     * @param jid the service that has the node
     * @param node the node
     * @param id what the items call the secret
     * @param reason why, for people; null if absent
     */
    public record Revoke(
            Address jid, String node, String id, @Nullable String reason) {
        public static final ElementType<Revoke> TYPE = ElementType.of(
                "itemsSecretRevoke",
                NAMESPACE,
                "revoke",
                attribute("jid", JID, Revoke::jid),
                attribute("node", STRING, Revoke::node),
                attribute("id", STRING, Revoke::id),
                childText("reason", STRING, Revoke::reason),
                Revoke::new);
    }
}
