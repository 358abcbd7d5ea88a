package im.couplet.jid;

import im.couplet.text.Ascii;

/** The transformations of XEP-0106 1.1.1. */
final class JidEscaping {
    private static final String ESCAPED = " \"&'/:<>@";

    private JidEscaping() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' ? escapedAt(text, i) >= 0 : ESCAPED.indexOf(c) >= 0) {
                escaped.append('\\').append((char) ('0' + (c >> 4))).append("0123456789abcdef".charAt(c & 15));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String unescape(String localpart) {
        if (localpart.indexOf('\\') < 0) {
            return localpart;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < localpart.length(); i++) {
            int character = escapedAt(localpart, i);
            // Section 3.2: a space is escaped within a localpart only.
            boolean atEnd = character == ' ' && (i == 0 || i + 3 == localpart.length());
            if (character >= 0 && !atEnd) {
                text.append((char) character);
                i += 2;
            } else {
                text.append(localpart.charAt(i));
            }
        }
        return text.toString();
    }

    /** The character that the three characters at an index stand for, or -1. Case is significant. */
    private static int escapedAt(String text, int index) {
        if (index + 2 >= text.length() || text.charAt(index) != '\\') {
            return -1;
        }
        int high = text.charAt(index + 1) - '0';
        int low = Ascii.hexDigit(text.charAt(index + 2));
        if (high < 2 || high > 5 || low < 0) {
            return -1;
        }
        char c = (char) (high << 4 | low);
        return c == '\\' || ESCAPED.indexOf(c) >= 0 ? c : -1;
    }
}
