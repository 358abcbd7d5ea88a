package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.net.IDN;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What this package derives from blocks and tables, held against what the JVM knows. */
final class UnicodeTablesTest {
    @Test
    void everyCodePointIsInTheClassOfTheRfc() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int expected = UnicodeReference.stringClass(c);
            assertEquals(expected == UnicodeReference.CONTEXT, ContextRules.govern(c), PreparationException.name(c));
            if (expected != UnicodeReference.CONTEXT && Character.getType(c) != Character.UNASSIGNED) {
                assertEquals(expected, DerivedProperty.stringClass(c), PreparationException.name(c));
                assertEquals(UnicodeReference.isInLabel(c), DerivedProperty.isInLabel(c), PreparationException.name(c));
            }
        }
    }

    @Test
    void bidirectionalClassesAreThoseOfTheReference() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (isPossible(c)) {
                assertEquals(UnicodeReference.bidiClass(c), Bidi.bidiClass(c), PreparationException.name(c));
            }
        }
    }

    @Test
    void joiningTypesAreThoseOfTheReference() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE);
            String name = PreparationException.name(c);
            assertEquals(type == UCharacter.JoiningType.DUAL_JOINING, ContextRules.isDual(c), name);
            assertEquals(type == UCharacter.JoiningType.LEFT_JOINING, JoiningTypes.isIn(JoiningTypes.LEFT, c), name);
            assertEquals(type == UCharacter.JoiningType.RIGHT_JOINING, JoiningTypes.isIn(JoiningTypes.RIGHT, c), name);
            assertEquals(UCharacter.getCombiningClass(c) == 9, JoiningTypes.isIn(JoiningTypes.VIRAMAS, c), name);
            if (isPossible(c)) {
                assertEquals(type == UCharacter.JoiningType.TRANSPARENT, ContextRules.isTransparent(c), name);
            }
        }
    }

    /** Whether an identifier may hold the code point, and both versions of Unicode know it. */
    private static boolean isPossible(int c) {
        int expected = UnicodeReference.stringClass(c);
        return Character.getType(c) != Character.UNASSIGNED
                && (expected == DerivedProperty.IDENTIFIER
                        || (expected == UnicodeReference.CONTEXT && c != 0x200C && c != 0x200D));
    }

    /** The classes ASCII7 and Spaces of RFC 8264, and the class LDH of RFC 5892. */
    @Test
    void everyAsciiCharacterIsWhereTheRfcsPutIt() {
        for (char c = 0; c < 0x80; c++) {
            int expected = c > ' ' && c < 0x7F ? DerivedProperty.IDENTIFIER : c == ' ' ? DerivedProperty.FREEFORM : 0;
            assertEquals(expected, DerivedProperty.stringClass(c), PreparationException.name(c));
            boolean label = "abcdefghijklmnopqrstuvwxyz0123456789-".indexOf(c) >= 0;
            assertEquals(label, DerivedProperty.isInLabel(c), PreparationException.name(c));
        }
    }

    @Test
    void widthMappingIsTheFirstStepOfDecomposition() {
        assertEquals("!", Width.map("\uFF01"));
        assertEquals("~\u2985\u2986\u3002", Width.map("\uFF5E\uFF5F\uFF60\uFF61"));
        assertEquals("\u3164\u3131\u314E", Width.map("\uFFA0\uFFA1\uFFBE"));
        assertEquals(
                "\u314F\u3154\u3155\u315A\u315B\u3160\u3161\u3163",
                Width.map("\uFFC2\uFFC7\uFFCA\uFFCF\uFFD2\uFFD7\uFFDA\uFFDC"));
        assertEquals("\u00A2\u00AF\u20A9\u2502\u25CB \uFFC0", Width.map("\uFFE0\uFFE3\uFFE6\uFFE8\uFFEE\u3000\uFFC0"));
        assertEquals("\u3099", Width.map("\uFF9E"));
    }

    /** The JDK's conversion is of an older standard, but the encoding is the same where nothing is mapped. */
    @Test
    void punycodeIsThatOfTheJdk() {
        Random random = new Random(7);
        String letters = "abz059-\u00E4\u00FC\u0101\u03B1\u0431\u4E00\u4E8C\uAC00\u3042";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder label = new StringBuilder("\u00FC");
            for (int n = random.nextInt(12); n > 0; n--) {
                label.insert(random.nextInt(label.length() + 1), letters.charAt(random.nextInt(letters.length())));
            }
            String text = label.toString();
            String encoded = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).substring(4);
            assertEquals(encoded, Punycode.encode(DerivedProperty.of(text)));
            assertEquals(text, decoded(encoded));
        }
    }

    /** RFC 3492 section 7.1, samples (A) and (L), and one beyond the first plane. */
    @Test
    void punycodeIsThatOfTheRfc() {
        String arabic =
                "\u0644\u064A\u0647\u0645\u0627\u0628\u062A\u0643\u0644\u0645\u0648\u0634\u0639\u0631\u0628\u064A\u061F";
        assertEquals("egbpdaj6bu4bxfgehfvwxn", Punycode.encode(DerivedProperty.of(arabic)));
        assertEquals(arabic, decoded("egbpdaj6bu4bxfgehfvwxn"));
        String japanese = "3\u5E74b\u7D44\u91D1\u516B\u5148\u751F";
        assertEquals("3b-ww4c5e180e575a65lsy2b", Punycode.encode(DerivedProperty.of(japanese)));
        assertEquals(japanese, decoded("3b-ww4c5e180e575a65lsy2b"));
        assertEquals("e28h", Punycode.encode(DerivedProperty.of("\uD83D\uDE00")));
        assertEquals("\uD83D\uDE00", decoded("e28h"));
    }

    @Test
    void decodingRandomLettersNeverThrows() {
        Random random = new Random(8);
        int decoded = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n >= 0; n--) {
                text.append("abcxyz0189-".charAt(random.nextInt(11)));
            }
            String result = decoded(text.toString());
            decoded += result == null ? 0 : 1;
            assertFalse(result != null && hasLoneSurrogate(result));
        }
        assertTrue(decoded > 1000, "only " + decoded);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String decoded(String punycode) {
        int[] codePoints = Punycode.decode(punycode);
        return codePoints == null ? null : DerivedProperty.text(codePoints);
    }
}
