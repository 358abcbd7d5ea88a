package im.couplet.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A run of octets in the platform's own form: on the JVM a part of a byte array, in the browser a {@code Uint8Array}, which
 * the browser build puts in its place when it links. Like {@link Text}, it is not to be kept in arrays, generic
 * collections and variables of type {@link Object} by code that runs in a browser.
 *
 * <p>Nothing is copied: the octets must not change as long as this is in use.
 */
public final class Octets {
    private final byte[] array;
    private final int start;
    private final int length;

    private Octets(byte[] array, int start, int length) {
        this.array = array;
        this.start = start;
        this.length = length;
    }

    /** The whole array. */
    public static Octets of(byte[] array) {
        return new Octets(array, 0, array.length);
    }

    /**
     * The part of the array from {@code from} to before {@code to}.
     *
     * @throws IndexOutOfBoundsException if it is no part of the array
     */
    public static Octets of(byte[] array, int from, int to) {
        if (from < 0 || to < from || to > array.length) {
            throw new IndexOutOfBoundsException("from " + from + " to " + to + " of " + array.length + " octets");
        }
        return new Octets(array, from, to - from);
    }

    /** What remains in the buffer; its position moves to its limit. Not for code that runs in a browser. */
    public static Octets of(ByteBuffer buffer) {
        int count = buffer.remaining();
        if (buffer.hasArray()) {
            Octets octets = new Octets(buffer.array(), buffer.arrayOffset() + buffer.position(), count);
            buffer.position(buffer.limit());
            return octets;
        }
        byte[] copy = new byte[count];
        buffer.get(copy);
        return of(copy);
    }

    /** The number of them. */
    public int length() {
        return length;
    }

    /** The octet at {@code index}, 0 to 255. */
    public int at(int index) {
        return array[start + index] & 0xFF;
    }

    /** The text that the octets stand for, if the platform can tell at once that they are UTF-8; null if it cannot. */
    public @Nullable Text quickText(int from, int to) {
        String text = new String(array, start + from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? Text.of(text) : null;
    }

    /** The text that octets stand for that are UTF-8. */
    public Text text(int from, int to) {
        return Text.of(new String(array, start + from, to - from, StandardCharsets.UTF_8));
    }
}
