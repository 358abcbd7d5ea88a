package im.couplet.jid;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Set;

/**
 * The derived properties of PRECIS (RFC 8264 section 9) and of internationalized domain names (RFC 5892 section 3), word by
 * word from the RFCs and from the tables of ICU.
 */
public final class UnicodeReference {
    /** What the RFCs call CONTEXTJ and CONTEXTO: none of the classes of {@link DerivedProperty}. */
    static final int CONTEXT = 3;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Set<Integer> VALID = Set.of(0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007);
    private static final Set<Integer> REFUSED =
            Set.of(0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B);

    private UnicodeReference() {}

    /** Whether the version of ICU knows the code point. */
    public static boolean isAssigned(int c) {
        return UCharacter.getType(c) != UCharacterCategory.UNASSIGNED;
    }

    /** What ICU calls it. */
    public static String name(int c) {
        return String.valueOf(UCharacter.getName(c));
    }

    /** Whether normalization form C and lower case keep it. */
    public static boolean isPrepared(int c) {
        return Normalizer2.getNFCInstance().isNormalized(Character.toString(c)) && UCharacter.toLowerCase(c) == c;
    }

    /** Whether the FreeformClass holds it anywhere. */
    public static boolean isFreeform(int c) {
        int found = stringClass(c);
        return found == DerivedProperty.FREEFORM || found == DerivedProperty.IDENTIFIER;
    }

    static int stringClass(int c) {
        if (VALID.contains(c)) {
            return DerivedProperty.IDENTIFIER;
        }
        if (REFUSED.contains(c)) {
            return DerivedProperty.DISALLOWED;
        }
        if (isContext(c)) {
            return CONTEXT;
        }
        if (isUnassigned(c)) {
            return DerivedProperty.DISALLOWED;
        }
        if (c > 0x20 && c < 0x7F) {
            return DerivedProperty.IDENTIFIER;
        }
        if (isOldHangulJamo(c) || isIgnorable(c) || UCharacter.isISOControl(c)) {
            return DerivedProperty.DISALLOWED;
        }
        String text = Character.toString(c);
        if (isSurrogate(c)) {
            return DerivedProperty.DISALLOWED;
        }
        if (!NFKC.normalize(text).equals(text)) {
            return DerivedProperty.FREEFORM;
        }
        if (isLetterDigit(c)) {
            return DerivedProperty.IDENTIFIER;
        }
        return isOtherVisible(c) ? DerivedProperty.FREEFORM : DerivedProperty.DISALLOWED;
    }

    /** Whether a label of a domain name holds it anywhere. */
    public static boolean isInLabel(int c) {
        if (VALID.contains(c)) {
            return true;
        }
        if (REFUSED.contains(c) || isUnassigned(c) || isSurrogate(c)) {
            return false;
        }
        if (c < 0x80) {
            return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
        }
        String text = Character.toString(c);
        String folded = NFKC.normalize(UCharacter.foldCase(NFKC.normalize(text), true));
        int block = UCharacter.UnicodeBlock.of(c).getID();
        boolean ignorableBlock = block == UCharacter.UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS_ID
                || block == UCharacter.UnicodeBlock.MUSICAL_SYMBOLS_ID
                || block == UCharacter.UnicodeBlock.ANCIENT_GREEK_MUSICAL_NOTATION_ID;
        boolean ignorableProperty = isIgnorable(c) || UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE);
        return folded.equals(text) && !ignorableProperty && !ignorableBlock && !isOldHangulJamo(c) && isLetterDigit(c);
    }

    private static boolean isContext(int c) {
        return c == 0x200C
                || c == 0x200D
                || c == 0xB7
                || c == 0x375
                || c == 0x5F3
                || c == 0x5F4
                || c == 0x30FB
                || (c >= 0x660 && c <= 0x669)
                || (c >= 0x6F0 && c <= 0x6F9);
    }

    private static boolean isUnassigned(int c) {
        return !isAssigned(c) && !UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT);
    }

    private static boolean isSurrogate(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }

    private static boolean isIgnorable(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT);
    }

    private static boolean isOldHangulJamo(int c) {
        int type = UCharacter.getIntPropertyValue(c, UProperty.HANGUL_SYLLABLE_TYPE);
        return type == UCharacter.HangulSyllableType.LEADING_JAMO
                || type == UCharacter.HangulSyllableType.VOWEL_JAMO
                || type == UCharacter.HangulSyllableType.TRAILING_JAMO;
    }

    private static boolean isLetterDigit(int c) {
        return isOneOf(
                c,
                UCharacterCategory.LOWERCASE_LETTER,
                UCharacterCategory.UPPERCASE_LETTER,
                UCharacterCategory.OTHER_LETTER,
                UCharacterCategory.DECIMAL_DIGIT_NUMBER,
                UCharacterCategory.MODIFIER_LETTER,
                UCharacterCategory.NON_SPACING_MARK,
                UCharacterCategory.COMBINING_SPACING_MARK);
    }

    /** OtherLetterDigits, Spaces, Symbols and Punctuation. */
    private static boolean isOtherVisible(int c) {
        return !isLetterDigit(c)
                && !isOneOf(
                        c,
                        UCharacterCategory.CONTROL,
                        UCharacterCategory.FORMAT,
                        UCharacterCategory.PRIVATE_USE,
                        UCharacterCategory.SURROGATE,
                        UCharacterCategory.LINE_SEPARATOR,
                        UCharacterCategory.PARAGRAPH_SEPARATOR,
                        UCharacterCategory.UNASSIGNED);
    }

    private static boolean isOneOf(int c, int... categories) {
        for (int category : categories) {
            if (UCharacter.getType(c) == category) {
                return true;
            }
        }
        return false;
    }

    /** As {@link Bidi#bidiClass}. */
    static int bidiClass(int c) {
        return switch (UCharacter.getDirection(c)) {
            case UCharacterDirection.LEFT_TO_RIGHT -> Bidi.LEFT;
            case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> Bidi.RIGHT;
            case UCharacterDirection.ARABIC_NUMBER -> Bidi.ARABIC_NUMBER;
            case UCharacterDirection.EUROPEAN_NUMBER -> Bidi.EUROPEAN_NUMBER;
            case UCharacterDirection.DIR_NON_SPACING_MARK -> Bidi.NON_SPACING;
            default -> Bidi.NEUTRAL;
        };
    }
}
