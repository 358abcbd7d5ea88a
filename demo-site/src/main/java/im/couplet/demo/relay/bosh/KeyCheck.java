package im.couplet.demo.relay.bosh;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whether each request of a session shows the key that goes before the last one (XEP-0124 section 15). */
final class KeyCheck {
    private @Nullable String expected;

    /** Begins with the first request, which may have none. */
    KeyCheck(BoshHead first) {
        expected = first.newKey();
    }

    /** Whether the next request in turn belongs to the session. */
    boolean accepts(BoshHead next) {
        if (expected == null) {
            return true;
        }
        if (next.key() == null || !expected.equalsIgnoreCase(digest(next.key()))) {
            return false;
        }
        expected = next.newKey() == null ? next.key() : next.newKey();
        return true;
    }

    private static String digest(String key) {
        try {
            byte[] octets = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
