package im.couplet.schema;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/** Words of which more may be read than a sender may write; see {@link Values#openWords}. */
record OpenWords(String excluded, Words<String> known) implements ValueType<String> {
    @Override
    public Form form() {
        return Form.STRING;
    }

    @Override
    public String expected() {
        return known.expected();
    }

    @Override
    public @Nullable String read(Text text) {
        Text word = canonical(text);
        return word == null ? null : word.string();
    }

    @Override
    public @Nullable Text canonical(Text text) {
        Text word = known.canonical(text);
        return word != null ? word : text.is(Text.of(excluded)) ? null : text;
    }

    @Override
    public boolean isWritten(Text text) {
        return known.canonical(text) != null;
    }

    @Override
    public Text write(String value) {
        Text word = known.canonical(Text.of(value));
        if (word == null) {
            throw new IllegalArgumentException("\"" + value + "\" is not " + expected());
        }
        return word;
    }

    @Override
    public String[] words() {
        return known.words();
    }
}
