package im.couplet.sasl;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.sasl.SaslStep.Completed;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.text.Base64;
import im.couplet.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * HT: a token that the server gave out earlier, keyed with the channel binding (draft-schmaus-kitten-sasl-ht-09). Both sides
 * show that they have it; the server's proof is always checked.
 *
 * <p>Not thread-safe.
 */
final class HashedTokenClient implements SaslClient {
    static final String INITIATOR = "Initiator";
    static final String RESPONDER = "Responder";

    private final String mechanism;
    private final HashFunction hash;
    private final byte[] binding;
    private final OneMessage message;
    private byte @Nullable [] expected;

    HashedTokenClient(String mechanism, HashFunction hash, SaslCredentials credentials, SaslPolicy policy) {
        String type = bindingType(mechanism);
        ChannelBinding bound = type == null || type.isEmpty() ? null : policy.channelBinding(type);
        if (bound == null && !"".equals(type)) {
            throw new IllegalArgumentException("mechanism: " + mechanism + " needs a channel binding");
        }
        this.mechanism = mechanism;
        this.hash = hash;
        this.message = new OneMessage(mechanism, '\0', credentials);
        this.binding = bound == null ? new byte[0] : bound.data();
    }

    /** The hash of an HT mechanism; null if the name is not of one. */
    static @Nullable HashFunction hash(String mechanism) {
        int end = mechanism.lastIndexOf('-');
        return mechanism.startsWith("HT-") && end > 3 && bindingType(mechanism) != null
                ? HashFunction.named(mechanism.substring(3, end))
                : null;
    }

    /** Whether the mechanism needs no channel binding or the connection has it. */
    static boolean canBind(String mechanism, SaslPolicy policy) {
        String type = bindingType(mechanism);
        return type != null && (type.isEmpty() || policy.channelBinding(type) != null);
    }

    /** The channel binding that the end of the name stands for; empty for none, null if it is not known. */
    private static @Nullable String bindingType(String mechanism) {
        return switch (mechanism.substring(mechanism.lastIndexOf('-') + 1)) {
            case "EXPR" -> "tls-exporter";
            case "UNIQ" -> "tls-unique";
            case "ENDP" -> "tls-server-end-point";
            case "NONE" -> "";
            default -> null;
        };
    }

    @Override
    public String mechanism() {
        return mechanism;
    }

    @Override
    public SaslStep start() {
        return message.make(this::proof);
    }

    private String proof(SaslCredentials who) {
        byte[] token = Utf8.encode(who.secret());
        byte[] name = Utf8.encode(who.username() + '\0');
        expected = keyed(hash, token, RESPONDER, binding);
        byte[] proof = keyed(hash, token, INITIATOR, binding);
        Secrets.wipe(token);
        return Base64.encode(Secrets.join(name, proof));
    }

    /** By what a side shows that it has the token. */
    static byte[] keyed(HashFunction hash, byte[] token, String side, byte[] binding) {
        return Hashes.hmac(hash, token, Secrets.join(Utf8.encode(side), binding));
    }

    @Override
    public SaslStep receive(String payload) {
        expected = null;
        return new Failed(SaslFailure.OUT_OF_ORDER, mechanism + " knows no challenge, but the server sent one");
    }

    @Override
    public SaslStep success(@Nullable String payload) {
        byte[] wanted = expected;
        expected = null;
        if (wanted == null) {
            return new Failed(SaslFailure.OUT_OF_ORDER, "success has no place here in " + mechanism);
        }
        if (payload == null || payload.isEmpty() || payload.equals("=")) {
            return new Failed(
                    SaslFailure.MISSING_SERVER_SIGNATURE, "the server claims success without showing the token");
        }
        byte[] shown = Payload.octets(payload);
        return shown != null && Secrets.equal(shown, wanted)
                ? new Completed()
                : new Failed(SaslFailure.WRONG_SERVER_SIGNATURE, "the server does not know the token");
    }

    @Override
    public SaslStep derived(byte[] key) {
        throw new IllegalStateException(mechanism + " asks for no key");
    }

    @Override
    public String toString() {
        return "HashedTokenClient[" + mechanism + "]";
    }
}
