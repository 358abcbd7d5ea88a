package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that only some devices of some people can read, of the current version; for the one that most clients
 * still speak see {@link OmemoLegacy}. XEP-0384 0.9.1 (2026-04-06).
 */
public final class Omemo {
    private static final String NAMESPACE = "urn:xmpp:omemo:2";

    private Omemo() {}

    /**
     * An encrypted {@link SceEnvelope}, or a key alone: {@code <encrypted xmlns='urn:xmpp:omemo:2'>…</encrypted>}.
     *
     * @param header for which devices it is; null if a sender forgot
     * @param payload the encrypted envelope; null if only a key is sent
     */
    public record Encrypted(
            @Nullable Header header, @Nullable Bytes payload) {
        public static final ElementType<Encrypted> TYPE = ElementType.of(
                "omemo",
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
     * @param keys the devices, by their owners
     */
    public record Header(@Nullable Long sender, List<Keys> keys) {
        public static final ElementType<Header> TYPE = ElementType.of(
                "header",
                NAMESPACE,
                "header",
                optionalAttribute("sender", "sid", UNSIGNED_INT, Header::sender),
                children("keys", Keys.TYPE, Header::keys),
                Header::new);
    }

    /**
     * The devices of one account that can read a message.
     *
     * @param jid the bare JID of the account
     * @param keys one for each device
     */
    public record Keys(Address jid, List<Key> keys) {
        public static final ElementType<Keys> TYPE = ElementType.of(
                "keys",
                NAMESPACE,
                "keys",
                attribute("jid", JID, Keys::jid),
                children("keys", Key.TYPE, Keys::keys),
                Keys::new);
    }

    /**
     * What one device needs to read a message.
     *
     * @param recipient the device
     * @param keyExchange whether it begins a new session; null if absent, which means no
     * @param data the encrypted key; null if it is empty
     */
    public record Key(
            Long recipient,
            @Nullable Boolean keyExchange,
            @Nullable Bytes data) {
        public static final ElementType<Key> TYPE = ElementType.of(
                "key",
                NAMESPACE,
                "key",
                attribute("recipient", "rid", UNSIGNED_INT, Key::recipient),
                optionalAttribute("keyExchange", "kex", BOOLEAN, Key::keyExchange),
                ownText("data", BYTES, Key::data),
                Key::new);
    }

    /**
     * The devices of an account, in an item of the node {@code urn:xmpp:omemo:2:devices}: {@code <devices
     * xmlns='urn:xmpp:omemo:2'>…</devices>}.
     *
     * @param devices the devices
     */
    public record Devices(List<Device> devices) {
        public static final ElementType<Devices> TYPE = ElementType.of(
                "omemoDevices", NAMESPACE, "devices", children("devices", Device.TYPE, Devices::devices), Devices::new);
    }

    /**
     * A device.
     *
     * @param id its number
     * @param label what its owner calls it; null if nothing
     * @param labelSignature the signature of the label by the device's key; null if absent
     */
    public record Device(
            Long id, @Nullable String label, @Nullable Bytes labelSignature) {
        public static final ElementType<Device> TYPE = ElementType.of(
                "device",
                NAMESPACE,
                "device",
                attribute("id", UNSIGNED_INT, Device::id),
                optionalAttribute("label", STRING, Device::label),
                optionalAttribute("labelSignature", "labelsig", BYTES, Device::labelSignature),
                Device::new);
    }

    /**
     * The keys of a device, in an item of the node {@code urn:xmpp:omemo:2:bundles}: {@code <bundle
     * xmlns='urn:xmpp:omemo:2'>…</bundle>}.
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
                "omemoBundle",
                NAMESPACE,
                "bundle",
                childText("signedPreKey", "spk", BYTES, Bundle::signedPreKey),
                childAttribute("signedPreKeyId", "spk", "id", UNSIGNED_INT, Bundle::signedPreKeyId),
                childText("signature", "spks", BYTES, Bundle::signature),
                childText("identityKey", "ik", BYTES, Bundle::identityKey),
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
                "pk",
                NAMESPACE,
                "pk",
                attribute("id", UNSIGNED_INT, PreKey::id),
                ownText("data", BYTES, PreKey::data),
                PreKey::new);
    }

    /**
     * Asks for messages without OMEMO from now on, in an encrypted {@link SceEnvelope}: {@code <opt-out
     * xmlns='urn:xmpp:omemo:2'/>}.
     *
     * @param reason why, for people; null if absent
     */
    public record OptOut(@Nullable String reason) {
        public static final ElementType<OptOut> TYPE = ElementType.of(
                "omemoOptOut", NAMESPACE, "opt-out", childText("reason", STRING, OptOut::reason), OptOut::new);
    }
}
