package im.couplet.jid;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What the preparation of addresses asks of the platform's Unicode tables. The browser build links a class of the same
 * name under {@code js.} in its place, which asks the browser. Everything else is decided in this package, the same way on
 * both platforms; what no browser offers (joining types, bidirectional classes) is decided here by tables.
 */
final class Unicode {
    private Unicode() {}

    /** Normalization form C. */
    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Normalization form KC. */
    static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Normalization form KD. */
    static String nfkd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** The full lower case mapping of one code point, without regard to language or neighbours. */
    static String lower(String codePoint) {
        return codePoint.toLowerCase(Locale.ROOT);
    }

    /** The full upper case mapping of one code point, without regard to language or neighbours. */
    static String upper(String codePoint) {
        return codePoint.toUpperCase(Locale.ROOT);
    }

    /** General category other than Cn; or one of the code points that will never be a character. */
    static boolean isAssigned(int codePoint) {
        return Character.getType(codePoint) != Character.UNASSIGNED
                || codePoint >= 0xFDD0 && codePoint <= 0xFDEF
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** General category Ll, Lu, Lo, Nd, Lm, Mn or Mc. */
    static boolean isLetterDigit(int codePoint) {
        int letterDigits = 1 << Character.LOWERCASE_LETTER
                | 1 << Character.UPPERCASE_LETTER
                | 1 << Character.OTHER_LETTER
                | 1 << Character.DECIMAL_DIGIT_NUMBER
                | 1 << Character.MODIFIER_LETTER
                | 1 << Character.NON_SPACING_MARK
                | 1 << Character.COMBINING_SPACING_MARK;
        return (letterDigits >> Character.getType(codePoint) & 1) != 0;
    }

    /** General category Lt, Nl, No, Me, Zs, Sm, Sc, Sk, So, Pc, Pd, Ps, Pe, Pi, Pf or Po. */
    static boolean isOtherVisible(int codePoint) {
        int others = 1 << Character.TITLECASE_LETTER
                | 1 << Character.LETTER_NUMBER
                | 1 << Character.OTHER_NUMBER
                | 1 << Character.ENCLOSING_MARK
                | 1 << Character.SPACE_SEPARATOR
                | 1 << Character.MATH_SYMBOL
                | 1 << Character.CURRENCY_SYMBOL
                | 1 << Character.MODIFIER_SYMBOL
                | 1 << Character.OTHER_SYMBOL
                | 1 << Character.CONNECTOR_PUNCTUATION
                | 1 << Character.DASH_PUNCTUATION
                | 1 << Character.START_PUNCTUATION
                | 1 << Character.END_PUNCTUATION
                | 1 << Character.INITIAL_QUOTE_PUNCTUATION
                | 1 << Character.FINAL_QUOTE_PUNCTUATION
                | 1 << Character.OTHER_PUNCTUATION;
        return (others >> Character.getType(codePoint) & 1) != 0;
    }

    /** General category Zs. */
    static boolean isSpace(int codePoint) {
        return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /** General category Mn or Me. */
    static boolean isNonSpacing(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** General category Mn, Mc or Me. */
    static boolean isMark(int codePoint) {
        return isNonSpacing(codePoint) || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    /** Script Greek. */
    static boolean isGreek(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.GREEK;
    }

    /** Script Hebrew. */
    static boolean isHebrew(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.HEBREW;
    }

    /** Script Hiragana, Katakana or Han. */
    static boolean isJapanese(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || script == UnicodeScript.HAN;
    }
}
