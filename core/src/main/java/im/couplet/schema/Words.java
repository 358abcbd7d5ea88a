package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of words, each of which stands for a value. White space around a word is not part of it, as the schemas of
 * RFC 6120 and of most documents derive such types from {@code NMTOKEN} or {@code NCName} (XML Schema part 2, section 4.3.6).
 */
final class Words<V> implements ValueType<V> {
    private final V[] values;
    private final String[] words;

    Words(V[] values, String[] words) {
        if (values.length != words.length) {
            throw new IllegalArgumentException("words: " + words.length + " for " + values.length + " values");
        }
        this.values = values;
        this.words = words;
    }

    @Override
    public Form form() {
        return Form.STRING;
    }

    @Override
    public String expected() {
        StringBuilder list = new StringBuilder("one of ");
        for (int i = 0; i < words.length; i++) {
            list.append(i == 0 ? "" : ", ").append(words[i]);
        }
        return list.toString();
    }

    @Override
    public @Nullable V read(Text text) {
        int index = index(text);
        return index < 0 ? null : values[index];
    }

    private int index(Text text) {
        int exact = find(text);
        return exact < 0 && Whitespace.isAround(text) ? find(Whitespace.trim(text)) : exact;
    }

    private int find(Text text) {
        for (int i = 0; i < words.length; i++) {
            if (text.is(Text.of(words[i]))) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Text canonical(Text text) {
        int index = index(text);
        if (index < 0) {
            return null;
        }
        return text.length() == words[index].length() ? text : Text.of(words[index]);
    }

    @Override
    public Text write(V value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i].equals(value)) {
                return Text.of(words[i]);
            }
        }
        throw new IllegalArgumentException(value + " has no word");
    }

    @Override
    public String[] words() {
        return words.clone();
    }
}
