package im.couplet.jid;

/**
 * A text that a profile of PRECIS (RFC 8264) or SASLprep (RFC 4013) refuses. The message is plain English and names the
 * code point and its index.
 */
public final class PreparationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final String reason;

    /** Where the offending character stands. */
    private final int index;

    PreparationException(String reason, int index) {
        super(reason);
        this.reason = reason;
        this.index = index;
    }

    /**
     * What is wrong, in English.
     *
     * @return for example {@code U+0007 at index 3 is not allowed}; contains the offending character
     */
    public String reason() {
        return reason;
    }

    /**
     * Where the offending character stands.
     *
     * @return its index in the text that was given, or -1 when the text as a whole is refused
     */
    public int index() {
        return index;
    }

    /** "U+0020 (space) at index 3 is not allowed". */
    static PreparationException at(int codePoint, int index, String reason) {
        String where = index < 0 ? " " : " at index " + index + " ";
        return new PreparationException(name(codePoint) + where + reason, index);
    }

    /** A code point as people write it: {@code U+0040 (@)}. */
    static String name(int codePoint) {
        StringBuilder name = new StringBuilder("U+");
        for (int shift = codePoint > 0xFFFFF ? 20 : codePoint > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) {
            name.append("0123456789ABCDEF".charAt(codePoint >> shift & 15));
        }
        if (codePoint == ' ') {
            name.append(" (space)");
        } else if (codePoint > ' ' && codePoint < 0x7F) {
            name.append(" (").append((char) codePoint).append(')');
        }
        return name.toString();
    }
}
