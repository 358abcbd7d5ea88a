package im.couplet.session;

import org.jspecify.annotations.Nullable;

/**
 * What a server gives out so that the next login needs no password and one round trip (XEP-0484 0.2). Keep it as carefully
 * as a password. Immutable; {@code toString} keeps the token to itself.
 *
 * @param mechanism the mechanism that it is good for, such as {@code HT-SHA-256-NONE}
 * @param token the token
 * @param expiry when it ends, as the server wrote it (XEP-0082); null if it did not say
 * @param count how many logins were tried with it, where the server wants to know: 0 for a new one
 */
public record FastToken(
        String mechanism, String token, @Nullable String expiry, int count) {
    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public FastToken {
        if (count < 0) {
            throw new IllegalArgumentException("count: " + count + " is negative");
        }
    }

    /** A token that nobody has logged in with. */
    public FastToken(String mechanism, String token, @Nullable String expiry) {
        this(mechanism, token, expiry, 0);
    }

    FastToken counted() {
        return new FastToken(mechanism, token, expiry, count == Integer.MAX_VALUE ? count : count + 1);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "FastToken[" + mechanism + ", until " + expiry + "]";
    }
}
