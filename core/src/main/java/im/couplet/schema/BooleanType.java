package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import org.jspecify.annotations.Nullable;

/** Values of {@link Values#BOOLEAN}. */
final class BooleanType implements ValueType<Boolean> {
    @Override
    public Form form() {
        return Form.BOOLEAN;
    }

    @Override
    public String expected() {
        return "true, false, 1 or 0";
    }

    @Override
    public @Nullable Boolean read(Text text) {
        return switch (Whitespace.trim(text.string())) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    @Override
    public @Nullable Text canonical(Text text) {
        Boolean value = read(text);
        return value == null ? null : write(value);
    }

    @Override
    public Text write(Boolean value) {
        return Text.of(value ? "true" : "false");
    }
}
