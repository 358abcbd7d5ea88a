package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import org.jspecify.annotations.Nullable;

/** Whole numbers of a range of {@code int}. */
record IntegerType(int least, int most) implements ValueType<Integer> {
    @Override
    public Form form() {
        return Form.NUMBER;
    }

    @Override
    public String expected() {
        return "a whole number from " + least + " to " + most;
    }

    @Override
    public @Nullable Integer read(Text text) {
        String digits = Whitespace.trim(text.string());
        int from = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        double value = 0;
        for (int i = from; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            value = value * 10 + (c - '0');
        }
        value = digits.startsWith("-") ? -value : value;
        return digits.length() == from || value < least || value > most ? null : (int) value;
    }

    @Override
    public @Nullable Text canonical(Text text) {
        Integer value = read(text);
        return value == null ? null : isCanonical(text) ? text : write(value);
    }

    /** Whether a number is written as it is best written: by digits alone, without zeros in front. */
    private static boolean isCanonical(Text number) {
        char first = number.charAt(0);
        char last = number.charAt(number.length() - 1);
        return first >= '1' && first <= '9' && last > ' ' || number.length() == 1;
    }

    @Override
    public Text write(Integer value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not " + expected());
        }
        return Text.of(value.toString());
    }
}
