package js.im.couplet.jid;

import org.teavm.jso.JSBody;

/** The browser's answers to what {@code im.couplet.jid.Unicode} asks; linked in its place. */
final class Unicode {
    private Unicode() {}

    @JSBody(params = "text", script = "return text.normalize('NFC');")
    static native String nfc(String text);

    @JSBody(params = "text", script = "return text.normalize('NFKC');")
    static native String nfkc(String text);

    @JSBody(params = "codePoint", script = "return codePoint.toLowerCase();")
    static native String lower(String codePoint);

    @JSBody(params = "codePoint", script = "return codePoint.toUpperCase();")
    static native String upper(String codePoint);

    @JSBody(
            params = "codePoint",
            script = "return /[^\\p{Cn}]|\\p{Noncharacter_Code_Point}/u.test(String.fromCodePoint(codePoint));")
    static native boolean isAssigned(int codePoint);

    @JSBody(
            params = "codePoint",
            script =
                    "return /[\\p{Ll}\\p{Lu}\\p{Lo}\\p{Nd}\\p{Lm}\\p{Mn}\\p{Mc}]/u.test(String.fromCodePoint(codePoint));")
    static native boolean isLetterDigit(int codePoint);

    @JSBody(
            params = "codePoint",
            script =
                    "return /[\\p{Lt}\\p{Nl}\\p{No}\\p{Me}\\p{Zs}\\p{S}\\p{P}]/u.test(String.fromCodePoint(codePoint));")
    static native boolean isOtherVisible(int codePoint);

    @JSBody(params = "codePoint", script = "return /\\p{Zs}/u.test(String.fromCodePoint(codePoint));")
    static native boolean isSpace(int codePoint);

    @JSBody(params = "codePoint", script = "return /[\\p{Mn}\\p{Me}]/u.test(String.fromCodePoint(codePoint));")
    static native boolean isNonSpacing(int codePoint);

    @JSBody(params = "codePoint", script = "return /\\p{M}/u.test(String.fromCodePoint(codePoint));")
    static native boolean isMark(int codePoint);

    @JSBody(params = "codePoint", script = "return /\\p{Script=Greek}/u.test(String.fromCodePoint(codePoint));")
    static native boolean isGreek(int codePoint);

    @JSBody(params = "codePoint", script = "return /\\p{Script=Hebrew}/u.test(String.fromCodePoint(codePoint));")
    static native boolean isHebrew(int codePoint);

    @JSBody(
            params = "codePoint",
            script = "return /[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}]/u"
                    + ".test(String.fromCodePoint(codePoint));")
    static native boolean isJapanese(int codePoint);
}
