package js.im.couplet.text;

import org.teavm.jso.JSBody;

/** Concatenation of the engine's own strings under the name of {@code im.couplet.text.TextBuilder}. */
public final class TextBuilder {
    private Text content = Text.of("");

    /** Makes an empty builder. */
    public TextBuilder() {}

    /** Adds the whole of {@code text}. */
    public TextBuilder append(Text text) {
        content = content.plus(text);
        return this;
    }

    /** Adds a part of {@code text}. */
    public TextBuilder append(Text text, int from, int to) {
        content = content.plus(text.slice(from, to));
        return this;
    }

    /** Adds the whole of {@code text}. */
    public TextBuilder append(String text) {
        content = content.plus(Text.of(text));
        return this;
    }

    /** Adds one UTF-16 code unit. */
    public TextBuilder append(char unit) {
        content = content.plus(unit(unit));
        return this;
    }

    /** The length so far, in UTF-16 code units. */
    public int length() {
        return content.length();
    }

    /** What was added so far. */
    public Text text() {
        return content;
    }

    /** Forgets what was added. */
    public void clear() {
        content = Text.of("");
    }

    @JSBody(params = "unit", script = "return String.fromCharCode(unit);")
    private static native Text unit(char unit);
}
