package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that only some devices of some people can read, as in version 0.3.0 of the document (2018-07-31), which is
 * what most clients speak; the current version is {@link Omemo}. XEP-0384 0.3.0.
 */
public final class OmemoLegacy {
    private static final String NAMESPACE = "eu.siacs.conversations.axolotl";

    private OmemoLegacy() {}

    /**
     * An encrypted body, or a key alone: {@code <encrypted xmlns='eu.siacs.conversations.axolotl'>…</encrypted>}.
     *
     * @param header for which devices it is; null if a sender forgot
     * @param payload the encrypted body; null if only a key is sent
     */
    public record Encrypted(
            @Nullable Header header, @Nullable Bytes payload) {
        public static final ElementType<Encrypted> TYPE = ElementType.of(
                "omemoLegacy",
                NAMESPACE,
                "encrypted",
                child("header", Header.TYPE, Encrypted::header),
                childText("payload", BYTES, Encrypted::payload),
                Encrypted::new);
    }

    /**
     * For which devices a message is.
     *
     * @param sender the device that sent it; null if a sender forgot
     * @param keys one for each device
     * @param iv the initialisation vector of the payload; null if absent
     */
    public record Header(
            @Nullable Long sender, List<Key> keys, @Nullable Bytes iv) {
        public static final ElementType<Header> TYPE = ElementType.of(
                "header",
                NAMESPACE,
                "header",
                optionalAttribute("sender", "sid", UNSIGNED_INT, Header::sender),
                children("keys", Key.TYPE, Header::keys),
                childText("iv", BYTES, Header::iv),
                Header::new);
    }

    /**
     * What one device needs to read a message.
     *
     * @param recipient the device
     * @param preKey whether it begins a new session; null if absent, which means no
     * @param data the encrypted key; null if it is empty
     */
    public record Key(
            Long recipient,
            @Nullable Boolean preKey,
            @Nullable Bytes data) {
        public static final ElementType<Key> TYPE = ElementType.of(
                "key",
                NAMESPACE,
                "key",
                attribute("recipient", "rid", UNSIGNED_INT, Key::recipient),
                optionalAttribute("preKey", "prekey", BOOLEAN, Key::preKey),
                ownText("data", BYTES, Key::data),
                Key::new);
    }

    /**
     * The devices of an account, in an item of the node {@code eu.siacs.conversations.axolotl.devicelist}: {@code
     * <list xmlns='eu.siacs.conversations.axolotl'>…</list>}.
     *
     * @param devices their numbers
     */
    public record Devices(List<Long> devices) {
        public static final ElementType<Devices> TYPE = ElementType.of(
                "omemoLegacyDevices",
                NAMESPACE,
                "list",
                childAttributes("devices", "device", "id", UNSIGNED_INT, Devices::devices),
                Devices::new);
    }

    /**
     * The keys of a device, in an item of the node {@code eu.siacs.conversations.axolotl.bundles:} and its number:
     * {@code <bundle xmlns='eu.siacs.conversations.axolotl'>…</bundle>}.
     *
     * @param signedPreKey the signed prekey; null if absent
     * @param signedPreKeyId its number; null if absent
     * @param signature the signature of the signed prekey; null if absent
     * @param identityKey the identity key; null if absent
     * @param preKeys the prekeys; null if they are missing
     */
    public record Bundle(
            @Nullable Bytes signedPreKey,
            @Nullable Long signedPreKeyId,
            @Nullable Bytes signature,
            @Nullable Bytes identityKey,
            @Nullable PreKeys preKeys) {
        public static final ElementType<Bundle> TYPE = ElementType.of(
                "omemoLegacyBundle",
                NAMESPACE,
                "bundle",
                childText("signedPreKey", "signedPreKeyPublic", BYTES, Bundle::signedPreKey),
                childAttribute(
                        "signedPreKeyId", "signedPreKeyPublic", "signedPreKeyId", UNSIGNED_INT, Bundle::signedPreKeyId),
                childText("signature", "signedPreKeySignature", BYTES, Bundle::signature),
                childText("identityKey", BYTES, Bundle::identityKey),
                child("preKeys", PreKeys.TYPE, Bundle::preKeys),
                Bundle::new);
    }

    /**
     * The prekeys of a device.
     *
     * @param keys each may be used once
     */
    public record PreKeys(List<PreKey> keys) {
        public static final ElementType<PreKeys> TYPE = ElementType.of(
                "prekeys", NAMESPACE, "prekeys", children("keys", PreKey.TYPE, PreKeys::keys), PreKeys::new);
    }

    /**
     * A prekey.
     *
     * @param id its number
     * @param data the key; null if it is empty
     */
    public record PreKey(Long id, @Nullable Bytes data) {
        public static final ElementType<PreKey> TYPE = ElementType.of(
                "preKeyPublic",
                NAMESPACE,
                "preKeyPublic",
                attribute("id", "preKeyId", UNSIGNED_INT, PreKey::id),
                ownText("data", BYTES, PreKey::data),
                PreKey::new);
    }
}
