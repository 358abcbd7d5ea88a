package im.couplet.text;

/** Puts a {@link Text} together from parts. The browser build replaces it by plain JavaScript concatenation. */
public final class TextBuilder {
    private final StringBuilder content = new StringBuilder();

    /** Makes an empty builder. */
    public TextBuilder() {}

    /** Adds the whole of {@code text}. */
    public TextBuilder append(Text text) {
        content.append(text.string());
        return this;
    }

    /** Adds the code units of {@code text} from {@code from} to before {@code to}. */
    public TextBuilder append(Text text, int from, int to) {
        content.append(text.string(), from, to);
        return this;
    }

    /** Adds the whole of {@code text}. */
    public TextBuilder append(String text) {
        content.append(text);
        return this;
    }

    /** Adds one UTF-16 code unit. */
    public TextBuilder append(char unit) {
        content.append(unit);
        return this;
    }

    /** The length so far, in UTF-16 code units. */
    public int length() {
        return content.length();
    }

    /** What was added so far. */
    public Text text() {
        return Text.of(content.toString());
    }

    /** Forgets what was added. */
    public void clear() {
        content.setLength(0);
        if (content.capacity() > 4096) {
            content.trimToSize();
        }
    }
}
