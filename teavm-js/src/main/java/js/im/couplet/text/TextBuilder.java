package js.im.couplet.text;

import org.teavm.jso.JSBody;

/**
 * Concatenation of the engine's own strings under the name of {@code im.couplet.text.TextBuilder}. Engines keep a text that
 * was joined as the tree of its parts; here no more than a block of it stays so, as what collects garbage would go through
 * all of a long one again and again.
 */
public final class TextBuilder {
    private static final int BLOCK = 16384;

    private Text blocks = Text.of("");
    private Text last = Text.of("");

    /** Makes an empty builder. */
    public TextBuilder() {}

    /** Adds the whole of {@code text}. */
    public TextBuilder append(Text text) {
        add(text);
        return this;
    }

    /** Adds a part of {@code text}. */
    public TextBuilder append(Text text, int from, int to) {
        add(text.slice(from, to));
        return this;
    }

    /** Adds the whole of {@code text}. */
    public TextBuilder append(String text) {
        add(Text.of(text));
        return this;
    }

    /** Adds one UTF-16 code unit. */
    public TextBuilder append(char unit) {
        add(unit(unit));
        return this;
    }

    /** The length so far, in UTF-16 code units. */
    public int length() {
        return blocks.length() + last.length();
    }

    /** What was added so far. */
    public Text text() {
        return blocks.plus(last);
    }

    /** Forgets what was added. */
    public void clear() {
        blocks = Text.of("");
        last = blocks;
    }

    private void add(Text text) {
        last = last.plus(text);
        if (last.length() >= BLOCK) {
            blocks = blocks.plus(ofOnePiece(last));
            last = Text.of("");
        }
    }

    /** Asking for a code unit makes engines put the text together. */
    @JSBody(params = "text", script = "text.charCodeAt(0); return text;")
    private static native Text ofOnePiece(Text text);

    @JSBody(params = "unit", script = "return String.fromCharCode(unit);")
    private static native Text unit(char unit);
}
