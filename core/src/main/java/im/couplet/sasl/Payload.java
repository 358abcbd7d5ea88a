package im.couplet.sasl;

import im.couplet.text.Base64;
import im.couplet.text.Utf8;
import org.jspecify.annotations.Nullable;

/** Between messages and the texts of the elements that carry them. */
final class Payload {
    private Payload() {}

    static String of(String message) {
        return Base64.encode(Utf8.encode(message));
    }

    /** The octets of a payload; null if it is not base 64. */
    static byte @Nullable [] octets(String payload) {
        return payload.equals("=") ? new byte[0] : Base64.decode(payload);
    }

    /** The message in a payload; null if it is not base 64 of UTF-8. */
    static @Nullable String text(String payload) {
        byte[] octets = octets(payload);
        if (octets == null) {
            return null;
        }
        try {
            return Utf8.decode(octets);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
