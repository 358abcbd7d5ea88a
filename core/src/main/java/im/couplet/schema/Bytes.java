package im.couplet.schema;

import im.couplet.text.Base64;
import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as a value, such as a picture or a hash. Immutable; equal when the bytes are. */
public final class Bytes {
    private final byte[] octets;

    private Bytes(byte[] octets) {
        this.octets = octets;
    }

    /** The same bytes as in {@code octets}, which may change afterwards. */
    public static Bytes of(byte... octets) {
        return new Bytes(octets.clone());
    }

    /** What {@code base64} stands for (RFC 4648 section 4), white space apart; null when it is not base64. */
    public static @Nullable Bytes fromBase64(String base64) {
        byte @Nullable [] octets = octets(Text.of(base64));
        return octets == null ? null : new Bytes(octets);
    }

    /** What {@code base64} stands for as {@link #fromBase64} reads it, in an array of the caller's own. */
    public static byte @Nullable [] octets(Text base64) {
        byte[] octets = Base64.decode(base64);
        return octets != null ? octets : Base64.decode(Whitespace.remove(base64.string()));
    }

    /** The bytes, in an array of the caller's own. */
    public byte[] toArray() {
        return octets.clone();
    }

    /** How many there are. */
    public int length() {
        return octets.length;
    }

    /** The bytes in base64 (RFC 4648 section 4). */
    public String toBase64() {
        return Base64.encode(octets);
    }

    /** The bytes in lower-case hexadecimal digits, two for each. */
    public String toHex() {
        StringBuilder digits = new StringBuilder(2 * octets.length);
        for (byte octet : octets) {
            digits.append(digit(octet >> 4)).append(digit(octet));
        }
        return digits.toString();
    }

    private static char digit(int value) {
        return "0123456789abcdef".charAt(value & 15);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(octets, bytes.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** The bytes in base64. */
    @Override
    public String toString() {
        return toBase64();
    }
}
