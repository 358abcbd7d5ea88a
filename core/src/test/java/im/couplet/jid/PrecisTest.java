package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrecisTest {
    /** RFC 8265 section 3.5, table 1. */
    @ParameterizedTest
    @CsvSource({
        "juliet@example.com, juliet@example.com",
        "fussball, fussball",
        "fu\u00DFball, fu\u00DFball",
        "\u03C0, \u03C0",
        "\u03A3, \u03C3",
        "\u03C3, \u03C3",
        "\u03C2, \u03C2",
    })
    void mapsUserNames(String given, String prepared) {
        assertEquals(prepared, Precis.usernameCaseMapped(given));
    }

    /** RFC 8265 section 3.5, table 2. */
    @ParameterizedTest
    @ValueSource(strings = {"foo bar", "", "henry\u2163", "\u221E"})
    void refusesUserNames(String given) {
        assertThrows(PreparationException.class, () -> Precis.usernameCaseMapped(given));
    }

    /** Capital sigma becomes the same small letter wherever it stands (RFC 8265 section 3.5). */
    @Test
    void knowsNoFinalSigma() {
        assertEquals("\u03BF\u03B4\u03BF\u03C3", Precis.usernameCaseMapped("\u039F\u0394\u039F\u03A3"));
    }

    /** RFC 8265 section 4.3, table 3. */
    @ParameterizedTest
    @CsvSource({
        "correct horse battery staple, correct horse battery staple",
        "Correct Horse Battery Staple, Correct Horse Battery Staple",
        "\u03C0\u00DF\u00E5, \u03C0\u00DF\u00E5",
        "Jack of \u2666s, Jack of \u2666s",
        "foo\u1680bar, foo bar",
        "\uFF21, \uFF21",
        "\u2163, \u2163",
    })
    void preparesPasswords(String given, String prepared) {
        assertEquals(prepared, Precis.opaqueString(given));
    }

    /** RFC 8265 section 4.3, table 4. */
    @ParameterizedTest
    @ValueSource(strings = {"", "my cat is a \tby"})
    void refusesPasswords(String given) {
        assertThrows(PreparationException.class, () -> Precis.opaqueString(given));
    }

    /** RFC 8266 section 3, table 1. */
    @ParameterizedTest
    @CsvSource({
        "Foo, Foo, foo",
        "foo, foo, foo",
        "Foo Bar, Foo Bar, foo bar",
        "'  Foo \u00A0 Bar ', Foo Bar, foo bar",
        "\u03A3, \u03A3, \u03C3",
        "\u03C3, \u03C3, \u03C3",
        "\u03C2, \u03C2, \u03C2",
        "\u265A, \u265A, \u265A",
        "Richard \u2163, Richard IV, richard iv",
        "'\u00B4', '\u0301', '\u0301'",
    })
    void preparesNicknames(String given, String shown, String compared) {
        assertEquals(shown, Precis.nickname(given));
        assertEquals(compared, Precis.nicknameForComparison(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "a\tb"})
    void refusesNicknames(String given) {
        assertThrows(PreparationException.class, () -> Precis.nickname(given));
    }

    /** Takes hours where each character looks at all others. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0660", "\u06F0", "\u30FB"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void preparesLongNicknamesByTheirNeighbours(String character) {
        String nickname = character.repeat(1_000_000) + "\u3042";
        assertEquals(nickname, Precis.nickname(nickname));
    }

    /** Takes hours where the platform is asked to put them into order. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesMoreCombiningMarksInARowThanAnAddressCouldHold() {
        String most = "a" + "\u0327".repeat(511);
        assertEquals(most, Precis.nickname(most));
        for (String marks : List.of("\u0301\u0327", "\uD834\uDD65")) {
            PreparationException e = assertThrows(
                    PreparationException.class, () -> Precis.nicknameForComparison("a" + marks.repeat(1_000_000)));
            assertEquals("has more than 511 combining marks in a row", e.reason());
        }
    }

    /** RFC 5892 appendix A, each rule kept and broken. */
    @ParameterizedTest
    @CsvSource({
        // zero width non-joiner: after a virama, or between letters that would join
        "\u0915\u094D\u200C\u0937, true",
        "\u0646\u0627\u0645\u0647\u200C\u0627\u06CC, true",
        "\u0628\u064E\u200C\u064E\u0627, true",
        "\u0628\u200C, false",
        "\u200C\u0628, false",
        "\u0627\u200C\u0628, false",
        "\u0915\u200C\u0937, false",
        "ab\u200Ccd, false",
        // zero width joiner
        "\u0915\u094D\u200D\u0937, true",
        "\u0915\u200D\u0937, false",
        "\u200D\u0937, false",
        // middle dot
        "l\u00B7l, true",
        "l\u00B7, false",
        "\u00B7l, false",
        "a\u00B7l, false",
        // Greek numeral sign
        "\u0375\u03B1, true",
        "\u0375a, false",
        "\u03B1\u0375, false",
        // Hebrew geresh and gershayim
        "\u05D0\u05F3, true",
        "\u05D0\u05F4, true",
        "\u05F3\u05D0, false",
        "a\u05F4, false",
        // Katakana middle dot
        "\u30A2\u30FB, true",
        "a\u30FB\u3042, true",
        "\u30FB\u4E00, true",
        "a\u30FBb, false",
        // digits of two kinds
        "\u0627\u0660\u0661, true",
        "\u0627\u06F0\u06F1, true",
        "\u0627\u0660\u06F1, false",
    })
    void looksAtTheNeighbours(String text, boolean allowed) {
        List<Boolean> results = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (ContextRules.govern(text.charAt(i))) {
                results.add(new ContextRules(DerivedProperty.of(text)).allow(i));
            }
        }
        assertEquals(allowed, !results.contains(false));
    }

    /** RFC 4013 section 3. */
    @ParameterizedTest
    @CsvSource({"I\u00ADX, IX", "user, user", "USER, USER", "\u00AA, a", "\u2168, IX", "a\u00A0b, a b"})
    void preparesBySaslPrep(String given, String prepared) {
        assertEquals(prepared, SaslPrep.prepare(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "", "\u00AD", "a\u007F", "\uE000", "\uFFFD", "\u202E", "\uDB40\uDC01", "\uD800"})
    void saslPrepRefuses(String given) {
        assertThrows(PreparationException.class, () -> SaslPrep.prepare(given));
    }

    @Test
    void namesTheCharacterThatWasGiven() {
        PreparationException e =
                assertThrows(PreparationException.class, () -> Precis.usernameCaseMapped("\uD83D\uDE00"));
        assertEquals("U+1F600 at index 0 is not allowed", e.getMessage());
        assertEquals(0, e.index());
        assertEquals(
                -1,
                assertThrows(PreparationException.class, () -> Precis.opaqueString(""))
                        .index());
    }
}
