package im.couplet.jid;

/**
 * The PRECIS profiles that XMPP uses: how user names, passwords and nicknames are made comparable, and what they may
 * hold.
 *
 * <p>Source: RFC 8264 (framework), RFC 8265 (user names and passwords), RFC 8266 (nicknames). The rules are applied in the
 * order of RFC 8264 section 7, so a code point is refused only when it is still there after mapping and normalization.
 * Which code points are assigned depends on the platform's version of Unicode.
 *
 * <p>Thread-safe: no state.
 */
public final class Precis {
    /** As many as fit into a resourcepart (RFC 7622 section 3.4), two octets each. */
    private static final int MARKS_IN_A_ROW = 511;

    private Precis() {}

    /**
     * The profile UsernameCaseMapped: localparts.
     *
     * @param text a user name
     * @return it with width and case mapped, in normalization form C
     * @throws PreparationException when it is empty, breaks the Bidi Rule or holds what the IdentifierClass excludes
     */
    public static String usernameCaseMapped(String text) {
        String prepared = nfc(Casing.lower(Width.map(text)));
        check(text, prepared, DerivedProperty.IDENTIFIER);
        int[] codePoints = DerivedProperty.of(prepared);
        if (Bidi.isRightToLeft(codePoints) && !Bidi.isSatisfied(codePoints)) {
            throw new PreparationException("mixes right-to-left and left-to-right characters (RFC 5893)", -1);
        }
        return prepared;
    }

    /**
     * The profile OpaqueString: passwords and resourceparts.
     *
     * @param text a password or resource
     * @return it with every space as U+0020, in normalization form C
     * @throws PreparationException when it is empty or holds what the FreeformClass excludes
     */
    public static String opaqueString(String text) {
        String prepared = nfc(plainSpaces(text));
        check(text, prepared, DerivedProperty.FREEFORM);
        return prepared;
    }

    /**
     * The profile Nickname, for display.
     *
     * @param text a nickname
     * @return it with single U+0020 between words and none around, in normalization form KC
     * @throws PreparationException when nothing is left or it holds what the FreeformClass excludes
     */
    public static String nickname(String text) {
        return nickname(text, false);
    }

    /**
     * The profile Nickname, for comparison: two nicknames are the same when these forms are equal.
     *
     * @param text a nickname
     * @return as {@link #nickname}, in lower case
     * @throws PreparationException as for {@link #nickname}
     */
    public static String nicknameForComparison(String text) {
        return nickname(text, true);
    }

    private static String nickname(String text, boolean lower) {
        String before = text;
        // RFC 8264 section 7: repeat until stable, three times more at most.
        for (int i = 0; i < 4; i++) {
            String spaced = singleSpaces(plainSpaces(before));
            String prepared = nfkc(lower ? Casing.lower(spaced) : spaced);
            check(text, prepared, DerivedProperty.FREEFORM);
            if (prepared.equals(before)) {
                return prepared;
            }
            before = prepared;
        }
        throw new PreparationException("does not settle under normalization", -1);
    }

    /** Normalization form C, asked of the platform only when a character could be changed by it. */
    static String nfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                refuseLongRuns(text);
                return Unicode.nfc(text);
            }
        }
        return text;
    }

    /** Normalization form KC. */
    static String nfkc(String text) {
        refuseLongRuns(text);
        return Unicode.nfkc(text);
    }

    /** Platforms take a time for marks in a row that grows with the square of their number. */
    private static void refuseLongRuns(String text) {
        int run = 0;
        for (int i = 0; i < text.length() && text.length() > MARKS_IN_A_ROW; i++) {
            char c = text.charAt(i);
            if (Character.isLowSurrogate(c)) {
                continue;
            }
            run = c >= 0x300 && Unicode.isMark(text.codePointAt(i)) ? run + 1 : 0;
            if (run > MARKS_IN_A_ROW) {
                throw new PreparationException("has more than " + MARKS_IN_A_ROW + " combining marks in a row", -1);
            }
        }
    }

    static String plainSpaces(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Every space beyond ASCII is in the first plane.
            plain.append(c >= 0xA0 && Unicode.isSpace(c) ? ' ' : c);
        }
        return plain.toString();
    }

    private static String singleSpaces(String text) {
        StringBuilder single = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                space = single.length() > 0;
            } else {
                if (space) {
                    single.append(' ');
                    space = false;
                }
                single.append(c);
            }
        }
        return single.toString();
    }

    private static void check(String original, String prepared, int least) {
        if (prepared.isEmpty()) {
            throw new PreparationException("is empty", -1);
        }
        int[] codePoints = DerivedProperty.of(prepared);
        ContextRules rules = new ContextRules(codePoints);
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            boolean governed = ContextRules.govern(c);
            if (governed ? !rules.allow(i) : DerivedProperty.stringClass(c) < least) {
                throw refused(original, c, governed);
            }
        }
    }

    /** Names the code point that was given, which mapping may have changed. */
    private static PreparationException refused(String original, int refused, boolean governed) {
        String reason = governed ? "is not allowed among these neighbours" : "is not allowed";
        String sought = DerivedProperty.text(refused);
        int index = 0;
        for (int c : DerivedProperty.of(original)) {
            if (c == refused
                    || nfc(Casing.lower(Width.map(DerivedProperty.text(c)))).contains(sought)) {
                return PreparationException.at(c, index, reason);
            }
            index += c > 0xFFFF ? 2 : 1;
        }
        return PreparationException.at(refused, -1, reason);
    }
}
