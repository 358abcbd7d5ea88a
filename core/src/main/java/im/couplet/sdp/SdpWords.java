package im.couplet.sdp;

import org.jspecify.annotations.Nullable;

/** The words of one line of a session description, one after the other. */
final class SdpWords {
    private final String text;
    private final int line;
    private int at;

    SdpWords(String text, int line) {
        this.text = text;
        this.line = line;
    }

    /** The next word, or null at the end of the line. */
    @Nullable
    String optional() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int from = at;
        while (at < text.length() && text.charAt(at) != ' ') {
            at++;
        }
        return from == at ? null : text.substring(from, at);
    }

    /** The next word, which is {@code what}. */
    String next(String what) {
        String word = optional();
        if (word == null) {
            throw wrong(what + " is missing");
        }
        return word;
    }

    /** {@code word} as a whole number from {@code least} to {@code most}, written in the shortest way; null if it is not one. */
    static @Nullable String numeral(String word, long least, long most) {
        long value = 0;
        for (int i = 0; i < word.length(); i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (most - digit) / 10) {
                return null;
            }
            value = value * 10 + digit;
        }
        return word.isEmpty() || value < least ? null : String.valueOf(value);
    }

    /** The next word as a whole number from 0 to {@code most}, written in the shortest way. */
    String numeral(String what, long most) {
        return numeral(what, next(what), 0, most);
    }

    /** {@code word} as a whole number from 0 to {@code most}, written in the shortest way. */
    String numeral(String what, String word, long most) {
        return numeral(what, word, 0, most);
    }

    /** {@code word} as a whole number from {@code least} to {@code most}, written in the shortest way. */
    String numeral(String what, String word, long least, long most) {
        if (word.isEmpty()) {
            throw wrong(what + " is missing");
        }
        String numeral = numeral(word, least, most);
        if (numeral == null) {
            throw wrong(what + " must be a number from " + least + " to " + most + ", not \"" + word + "\"");
        }
        return numeral;
    }

    /** What is left of the line. */
    String rest() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    /** Says what is wrong with the line. */
    SdpException wrong(String message) {
        return new SdpException(line, message);
    }
}
