package im.couplet.stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a {@link BoshConnection} takes the keys from that show the server who makes its requests, on connections that others
 * can read (XEP-0124 1.11.2 section 15).
 */
@FunctionalInterface
public interface BoshKeys {
    /** What the next new request carries. */
    Keys next();

    /**
     * The keys of one request.
     *
     * @param key what shows that it belongs to the session; null in the first
     * @param newKey what the key of the next request will be checked by; null if that is {@code key}
     */
    record Keys(@Nullable String key, @Nullable String newKey) {
        /** Without the keys. */
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }
}
