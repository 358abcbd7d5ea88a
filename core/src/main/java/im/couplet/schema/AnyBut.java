package im.couplet.schema;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/** Any value of a type but one; see {@link Values#anyBut}. */
record AnyBut(String excluded, ValueType<String> type) implements ValueType<String> {
    @Override
    public Form form() {
        return type.form();
    }

    @Override
    public String expected() {
        return type.expected() + " other than " + excluded;
    }

    @Override
    public @Nullable String read(Text text) {
        String value = type.read(text);
        return excluded.equals(value) ? null : value;
    }

    @Override
    public @Nullable Text canonical(Text text) {
        return text.is(Text.of(excluded)) ? null : type.canonical(text);
    }

    @Override
    public Text write(String value) {
        return type.write(value);
    }
}
