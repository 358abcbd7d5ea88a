package im.couplet.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers by texts. Finding one takes no longer where there are many, not even if somebody made up texts that share a
 * hash. The browser build puts the engine's own {@code Map} in its place. Not safe for use by several
 * threads at a time.
 */
public final class TextIndex {
    /** So few are found faster one by one. */
    public static final int FEW = 16;

    // A bucket of strings with one hash becomes a tree.
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Makes an empty index. */
    public TextIndex() {}

    /** The number of {@code text}; -1 if it has none. */
    public int get(Text text) {
        return numbers.getOrDefault(text.string(), -1);
    }

    /** Gives {@code text} a number, 0 or more, in place of its old one; -1 takes it away. */
    public void put(Text text, int number) {
        if (number < 0) {
            numbers.remove(text.string());
        } else {
            numbers.put(text.string(), number);
        }
    }
}
