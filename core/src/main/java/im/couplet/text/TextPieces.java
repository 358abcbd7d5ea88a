package im.couplet.text;

import java.util.Arrays;

/**
 * Pieces of a text that are only for some who read it, as a message names them (XEP-0428 0.2.1), in code points as {@link
 * CodePoints} counts them. Not safe for use by several threads at a time.
 */
public final class TextPieces {
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int size;

    /** None yet. */
    public TextPieces() {}

    /**
     * Takes an element that names pieces.
     *
     * @param pieces how many it names, of any text; one that names none means all of each text
     */
    public void addElement(int pieces) {
        if (pieces == 0) {
            add(Double.NaN, Double.NaN);
        }
    }

    /**
     * Takes a piece. With neither bound it is the whole text; with one alone, or one behind the other, it is none.
     *
     * @param start where it begins; not a number if that is not said
     * @param end where it ends, not included; not a number if that is not said
     */
    public void add(double start, double end) {
        boolean whole = Double.isNaN(start) && Double.isNaN(end);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = whole ? 0 : place(start, Integer.MAX_VALUE);
        ends[size++] = whole ? Integer.MAX_VALUE : place(end, 0);
    }

    private static int place(double bound, int otherwise) {
        return Double.isNaN(bound) ? otherwise : (int) Math.max(0, Math.min(bound, Integer.MAX_VALUE));
    }

    /** {@code text} without them; they may overlap and reach beyond it. */
    public String without(String text) {
        return CodePoints.without(text, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }
}
