package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import org.jspecify.annotations.Nullable;

/** Whole numbers of a range, which JavaScript has exactly. */
record WholeType(double least, double most, boolean signed) implements ValueType<Long> {
    @Override
    public Form form() {
        return Form.NUMBER;
    }

    @Override
    public String expected() {
        return "a whole number from " + (long) least + " to " + (long) most;
    }

    @Override
    public @Nullable Long read(Text text) {
        Text canonical = canonical(text);
        return canonical == null ? null : Long.valueOf(canonical.string());
    }

    @Override
    public @Nullable Text canonical(Text text) {
        String number = Whitespace.trim(text.string());
        boolean negative = number.startsWith("-");
        int from = signed && (negative || number.startsWith("+")) ? 1 : 0;
        int end = number.length();
        double value = 0;
        for (int i = from; i < end; i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            value = value * 10 + (c - '0');
        }
        value = negative ? -value : value;
        if (from == end || value < least || value > most) {
            return null;
        }
        while (from < end - 1 && number.charAt(from) == '0') {
            from++;
        }
        String digits = number.substring(from);
        return Text.of(value < 0 ? "-" + digits : digits);
    }

    @Override
    public Text write(Long value) {
        Text canonical = canonical(Text.of(value.toString()));
        if (canonical == null) {
            throw new IllegalArgumentException(value + " is not " + expected());
        }
        return canonical;
    }
}
