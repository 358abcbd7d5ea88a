package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import org.jspecify.annotations.Nullable;

/** Values of {@link Values#DECIMAL}. */
final class DecimalType implements ValueType<Double> {
    @Override
    public Form form() {
        return Form.NUMBER;
    }

    @Override
    public String expected() {
        return "a decimal number";
    }

    @Override
    public @Nullable Double read(Text text) {
        Text canonical = canonical(text);
        return canonical == null ? null : Double.valueOf(canonical.string());
    }

    @Override
    public Text write(Double value) {
        Text canonical = canonical(Text.of(Decimals.plain(value.toString())));
        if (canonical == null) {
            throw new IllegalArgumentException(value + " is not " + expected());
        }
        return canonical;
    }

    @Override
    public @Nullable Text canonical(Text text) {
        String number = Whitespace.trim(text.string());
        int from = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = from; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else {
                return null;
            }
        }
        return digits == 0 || points > 1 ? null : Text.of(number);
    }
}
