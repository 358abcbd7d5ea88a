package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BYTES;
import static im.couplet.schema.Values.DATE_TIME;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.Bytes;
import im.couplet.schema.ElementType;
import im.couplet.schema.Place;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stanzas and keys encrypted and signed with OpenPGP (RFC 4880); this library only carries the bytes. XEP-0373 0.7.0 (2021-05-04). */
public final class OpenPgp {
    private static final String NAMESPACE = "urn:xmpp:openpgp:0";

    private OpenPgp() {}

    /**
     * What was encrypted or signed: {@code <openpgp xmlns='urn:xmpp:openpgp:0'>…</openpgp>}.
     *
     * @param message an OpenPGP message that holds a {@link SignCrypt}, {@link Sign} or {@link Crypt}; null if a sender forgot
     */
    public record Encrypted(@Nullable Bytes message) {
        public static final ElementType<Encrypted> TYPE = ElementType.of(
                "openpgp", NAMESPACE, "openpgp", ownText("message", BYTES, Encrypted::message), Encrypted::new);
    }

    /**
     * What is to be signed and encrypted: {@code <signcrypt xmlns='urn:xmpp:openpgp:0'>…</signcrypt>}.
     *
     * @param to whom it is for; there must be one
     * @param time when it was signed; null if a sender forgot
     * @param padding characters that hide how long the rest is; null if there are none
     * @param payload what it is all about; null if a sender forgot
     */
    public record SignCrypt(
            List<Address> to,
            @Nullable Instant time,
            @Nullable String padding,
            @Nullable Payload payload) {
        public static final ElementType<SignCrypt> TYPE = ElementType.of(
                "openpgpSigncrypt",
                NAMESPACE,
                "signcrypt",
                childAttributes("to", "to", "jid", JID, SignCrypt::to),
                childAttribute("time", "time", "stamp", DATE_TIME, SignCrypt::time),
                childText("padding", "rpad", STRING, SignCrypt::padding),
                child("payload", Payload.TYPE, SignCrypt::payload),
                SignCrypt::new);
    }

    /**
     * What is to be signed alone: {@code <sign xmlns='urn:xmpp:openpgp:0'>…</sign>}.
     *
     * @param to whom it is for; there must be one
     * @param time when it was signed; null if a sender forgot
     * @param payload what it is all about; null if a sender forgot
     */
    public record Sign(
            List<Address> to,
            @Nullable Instant time,
            @Nullable Payload payload) {
        public static final ElementType<Sign> TYPE = ElementType.of(
                "openpgpSign",
                NAMESPACE,
                "sign",
                childAttributes("to", "to", "jid", JID, Sign::to),
                childAttribute("time", "time", "stamp", DATE_TIME, Sign::time),
                child("payload", Payload.TYPE, Sign::payload),
                Sign::new);
    }

    /**
     * What is to be encrypted alone: {@code <crypt xmlns='urn:xmpp:openpgp:0'>…</crypt>}.
     *
     * @param to whom it is for, if that is said
     * @param time when it was encrypted; null if a sender forgot
     * @param padding characters that hide how long the rest is; null if there are none
     * @param payload what it is all about; null if a sender forgot
     */
    public record Crypt(
            List<Address> to,
            @Nullable Instant time,
            @Nullable String padding,
            @Nullable Payload payload) {
        public static final ElementType<Crypt> TYPE = ElementType.of(
                "openpgpCrypt",
                NAMESPACE,
                "crypt",
                childAttributes("to", "to", "jid", JID, Crypt::to),
                childAttribute("time", "time", "stamp", DATE_TIME, Crypt::time),
                childText("padding", "rpad", STRING, Crypt::padding),
                child("payload", Payload.TYPE, Crypt::payload),
                Crypt::new);
    }

    /**
     * What is to be read as if it stood in the stanza.
     *
     * @param elements the payloads; the body of a message is one of them
     */
    public record Payload(List<Element> elements) {
        public static final ElementType<Payload> TYPE = ElementType.of(
                "payload", NAMESPACE, "payload", anyExtensions(Place.MESSAGE, Payload::elements), Payload::new);
    }

    /**
     * A public key, in an item of the node {@code urn:xmpp:openpgp:0:public-keys:} and its fingerprint: {@code <pubkey
     * xmlns='urn:xmpp:openpgp:0'><data>…</data></pubkey>}.
     *
     * @param data the key, not armored; null if a sender forgot
     */
    public record PublicKey(@Nullable Bytes data) {
        public static final ElementType<PublicKey> TYPE = ElementType.of(
                "openpgpKey", NAMESPACE, "pubkey", childText("data", BYTES, PublicKey::data), PublicKey::new);
    }

    /**
     * Which public keys somebody has: {@code <public-keys-list xmlns='urn:xmpp:openpgp:0'>…</public-keys-list>}.
     *
     * @param keys the keys
     */
    public record PublicKeys(List<KeyMetadata> keys) {
        public static final ElementType<PublicKeys> TYPE = ElementType.of(
                "openpgpKeys",
                NAMESPACE,
                "public-keys-list",
                children("keys", KeyMetadata.TYPE, PublicKeys::keys),
                PublicKeys::new);
    }

    /**
     * Where a public key is to be had.
     *
     * @param fingerprint its version 4 fingerprint, in upper-case hexadecimal digits
     * @param date when it was published or last changed
     */
    public record KeyMetadata(String fingerprint, Instant date) {
        public static final ElementType<KeyMetadata> TYPE = ElementType.of(
                "pubkeyMetadata",
                NAMESPACE,
                "pubkey-metadata",
                attribute("fingerprint", "v4-fingerprint", STRING, KeyMetadata::fingerprint),
                attribute("date", DATE_TIME, KeyMetadata::date),
                KeyMetadata::new);
    }

    /**
     * One's secret key, for one's other clients: {@code <secretkey xmlns='urn:xmpp:openpgp:0'>…</secretkey>}.
     *
     * @param data the key, encrypted with a code that the user keeps; null if a sender forgot
     */
    public record SecretKey(@Nullable Bytes data) {
        public static final ElementType<SecretKey> TYPE = ElementType.of(
                "openpgpSecretKey", NAMESPACE, "secretkey", ownText("data", BYTES, SecretKey::data), SecretKey::new);
    }
}
