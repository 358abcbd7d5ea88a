package im.couplet.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers by texts. To find one takes no longer for being one of many, whoever made the texts up: not even texts that have
 * one hash are a burden. The browser build puts the engine's own {@code Map} in its place. Not safe for use by several
 * threads at a time.
 */
public final class TextIndex {
    /** As many are faster looked through one by one. */
    public static final int FEW = 16;

    // A bucket of strings with one hash becomes a tree.
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Makes an empty index. */
    public TextIndex() {}

    /** The number of {@code text}; -1 when it has none. */
    public int get(Text text) {
        return numbers.getOrDefault(text.string(), -1);
    }

    /** Gives {@code text} a number from 0 up in place of the one that it has; takes that away when {@code number} is -1. */
    public void put(Text text, int number) {
        if (number < 0) {
            numbers.remove(text.string());
        } else {
            numbers.put(text.string(), number);
        }
    }
}
