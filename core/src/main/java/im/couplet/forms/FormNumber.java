package im.couplet.forms;

import org.jspecify.annotations.Nullable;

/**
 * A decimal number of any length (XML Schema part 2, section 3.2.3), to be compared.
 *
 * @param negative whether it is below 0
 * @param whole the digits before the point, without zeros in front
 * @param fraction the digits behind the point, without zeros at the end
 */
record FormNumber(boolean negative, String whole, String fraction) {
    /** The number that {@code text} stands for; null if it is not a number. */
    static @Nullable FormNumber of(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        int point = text.indexOf('.');
        int from = signed ? 1 : 0;
        int end = point < 0 ? text.length() : point;
        int digits = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                return null;
            }
            digits += i == point ? 0 : 1;
        }
        if (digits == 0) {
            return null;
        }
        while (from < end && text.charAt(from) == '0') {
            from++;
        }
        int last = text.length();
        while (point >= 0 && last > point + 1 && text.charAt(last - 1) == '0') {
            last--;
        }
        String whole = text.substring(from, end);
        String fraction = point < 0 ? "" : text.substring(point + 1, last);
        boolean zero = whole.isEmpty() && fraction.isEmpty();
        return new FormNumber(text.startsWith("-") && !zero, whole, fraction);
    }

    /** By how many digits the point is moved at most: more than any number of 64 bits has. */
    static final int MOST_DIGITS = 400;

    /** This number as an int, when it is one; else {@link #MOST_DIGITS} with its sign. */
    int small() {
        int small = whole.length() > 3 ? MOST_DIGITS : 0;
        for (int i = 0; small < MOST_DIGITS && i < whole.length(); i++) {
            small = small * 10 + whole.charAt(i) - '0';
        }
        return negative ? -small : small;
    }

    /** This number times 10 to the power of {@code exponent}. */
    FormNumber shifted(int exponent) {
        String zeros = "0".repeat(Math.min(Math.abs(exponent), MOST_DIGITS));
        String digits = exponent < 0 ? zeros + whole + fraction : whole + fraction + zeros;
        int point = exponent < 0 ? whole.length() : whole.length() + zeros.length();
        FormNumber shifted = of(digits.substring(0, point) + "." + digits.substring(point));
        return shifted == null ? this : new FormNumber(negative, shifted.whole, shifted.fraction);
    }

    /** Whether both are there, and one is less than the other. */
    static boolean isBelow(@Nullable FormNumber one, @Nullable FormNumber other) {
        return one != null && other != null && one.compare(other) < 0;
    }

    /** Less than 0, 0 or more than 0, as this is less than, equal to or greater than {@code other}. */
    int compare(FormNumber other) {
        if (negative != other.negative) {
            return negative ? -1 : 1;
        }
        int sizes = whole.length() - other.whole.length();
        int wholes = sizes != 0 ? sizes : whole.compareTo(other.whole);
        int size = wholes != 0 ? wholes : fraction.compareTo(other.fraction);
        return negative ? -size : size;
    }
}
