package js.im.couplet.jid;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The browser's answers to what {@code im.couplet.jid.Unicode} asks; linked in its place. The regular expressions are built
 * from strings because TeaVM's reader of JavaScript does not know the flag {@code u}, and when they are first needed
 * because most pages see no address beyond ASCII.
 */
final class Unicode {
    private static final JSObject LETTER_DIGIT = expression("[\\p{Ll}\\p{Lu}\\p{Lo}\\p{Nd}\\p{Lm}\\p{Mn}\\p{Mc}]");
    private static final JSObject OTHER_VISIBLE = expression("[\\p{Lt}\\p{Nl}\\p{No}\\p{Me}\\p{Zs}\\p{S}\\p{P}]");
    private static final JSObject ASSIGNED = expression("\\P{Cn}");
    private static final JSObject SPACE = expression("\\p{Zs}");
    private static final JSObject NON_SPACING = expression("[\\p{Mn}\\p{Me}]");
    private static final JSObject MARK = expression("\\p{M}");
    private static final JSObject GREEK = expression("\\p{Script=Greek}");
    private static final JSObject HEBREW = expression("\\p{Script=Hebrew}");
    private static final JSObject JAPANESE = expression("[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}]");

    private Unicode() {}

    @JSBody(params = "text", script = "return text.normalize('NFC');")
    static native String nfc(String text);

    @JSBody(params = "text", script = "return text.normalize('NFKC');")
    static native String nfkc(String text);

    @JSBody(params = "text", script = "return text.normalize('NFKD');")
    static native String nfkd(String text);

    @JSBody(params = "codePoint", script = "return codePoint.toLowerCase();")
    static native String lower(String codePoint);

    @JSBody(params = "codePoint", script = "return codePoint.toUpperCase();")
    static native String upper(String codePoint);

    static boolean isAssigned(int codePoint) {
        return test(ASSIGNED, codePoint)
                || codePoint >= 0xFDD0 && codePoint <= 0xFDEF
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    static boolean isLetterDigit(int codePoint) {
        return test(LETTER_DIGIT, codePoint);
    }

    static boolean isOtherVisible(int codePoint) {
        return test(OTHER_VISIBLE, codePoint);
    }

    static boolean isSpace(int codePoint) {
        return test(SPACE, codePoint);
    }

    static boolean isNonSpacing(int codePoint) {
        return test(NON_SPACING, codePoint);
    }

    static boolean isMark(int codePoint) {
        return test(MARK, codePoint);
    }

    static boolean isGreek(int codePoint) {
        return test(GREEK, codePoint);
    }

    static boolean isHebrew(int codePoint) {
        return test(HEBREW, codePoint);
    }

    static boolean isJapanese(int codePoint) {
        return test(JAPANESE, codePoint);
    }

    @JSBody(params = "source", script = "return new RegExp(source, 'u');")
    private static native JSObject expression(String source);

    @JSBody(
            params = {"expression", "codePoint"},
            script = "return expression.test(String.fromCodePoint(codePoint));")
    private static native boolean test(JSObject expression, int codePoint);
}
