package im.couplet.sasl;

import im.couplet.text.Ascii;
import org.jspecify.annotations.Nullable;

/** The attributes of a SCRAM message, taken one after the other (RFC 5802 section 7). */
final class ScramMessage {
    private final String text;
    private int position;
    private @Nullable String protection;

    ScramMessage(String text) {
        this.text = text;
    }

    /** The next attribute's letter without taking it; NUL at the end and where no attribute is. */
    char peek() {
        boolean attribute = position + 1 < text.length() && text.charAt(position + 1) == '=';
        return attribute ? text.charAt(position) : '\0';
    }

    /** Takes the next attribute when it is the one named and not empty; null, taking nothing, otherwise. */
    @Nullable
    String take(char letter) {
        if (peek() != letter) {
            return null;
        }
        int comma = text.indexOf(',', position);
        int end = comma < 0 ? text.length() : comma;
        String value = text.substring(position + 2, end);
        if (value.isEmpty() || value.indexOf('\0') >= 0) {
            return null;
        }
        position = end == text.length() || end + 1 == text.length() ? end : end + 1;
        return value;
    }

    /** Takes extension attributes up to the end; false when something else stands there. */
    boolean takeExtensions() {
        while (position < text.length()) {
            char letter = peek();
            String value = Ascii.isLetter(letter) ? take(letter) : null;
            if (value == null) {
                return false;
            }
            protection = letter == 'h' ? value : protection;
        }
        return true;
    }

    /** What {@link #takeExtensions} found of XEP-0474, the digest of the server's offer; null if there was none. */
    @Nullable
    String protection() {
        return protection;
    }

    /** A name as it stands in a message. */
    static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            escaped.append(c == ',' ? "=2C" : c == '=' ? "=3D" : String.valueOf(c));
        }
        return escaped.toString();
    }

    /** The inverse of {@link #escape}; null if an equals sign begins neither of its sequences. */
    static @Nullable String unescape(String escaped) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '=') {
                boolean comma = escaped.startsWith("2C", i + 1);
                if (!comma && !escaped.startsWith("3D", i + 1)) {
                    return null;
                }
                c = comma ? ',' : '=';
                i += 2;
            }
            name.append(c);
        }
        return name.toString();
    }

    /** A positive number without leading zero; 0 when it is none, the largest int when it is larger. */
    static int number(String digits) {
        if (digits.charAt(0) == '0') {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            value = value > (Integer.MAX_VALUE - digit) / 10 ? Integer.MAX_VALUE : value * 10 + digit;
        }
        return value;
    }

    /** What a server sent, for people, and not more of it than a person reads. */
    static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    /** Whether a nonce can stand in a message: printable ASCII without comma. */
    static boolean isNonce(String nonce) {
        for (int i = 0; i < nonce.length(); i++) {
            char c = nonce.charAt(i);
            if (c <= ' ' || c > '~' || c == ',') {
                return false;
            }
        }
        return !nonce.isEmpty();
    }
}
