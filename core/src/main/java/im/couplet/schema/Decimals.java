package im.couplet.schema;

import im.couplet.text.Text;

/** Numbers as XML Schema part 2, section 3.2.3 writes them. */
public final class Decimals {
    /** Of numbers that Java and JavaScript hold. */
    private static final IntegerType EXPONENTS = new IntegerType(-400, 400);

    private Decimals() {}

    /**
     * What Java or JavaScript writes for a number, {@code 1.5E-7} or {@code 1e+21} for example, without an exponent:
     * {@code 0.00000015}. Words, such as {@code NaN}, stay as they are.
     */
    public static String plain(String number) {
        int letter = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (letter < 0) {
            return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
        }
        int from = number.startsWith("-") ? 1 : 0;
        int point = number.indexOf('.');
        String whole = number.substring(from, point < 0 ? letter : point);
        String part = point < 0 ? "" : number.substring(point + 1, letter);
        String digits = part.equals("0") ? whole : whole + part;
        Integer exponent = EXPONENTS.read(Text.of(number.substring(letter + 1)));
        if (exponent == null) {
            return number;
        }
        int before = whole.length() + exponent;
        StringBuilder plain = new StringBuilder(number.substring(0, from));
        plain.append(before <= 0 ? "0." : "").append("0".repeat(Math.max(0, -before)));
        for (int i = 0; i < Math.max(digits.length(), before); i++) {
            plain.append(i == before && i > 0 ? "." : "").append(i < digits.length() ? digits.charAt(i) : '0');
        }
        return plain.toString();
    }
}
