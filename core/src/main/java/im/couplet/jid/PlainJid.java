package im.couplet.jid;

import im.couplet.text.Text;

/** Finds the addresses that need no preparation, which nearly all are: lower-case ASCII in the usual form. */
final class PlainJid {
    private PlainJid() {}

    /** Whether {@code text} is one; another may be an address too. */
    static boolean matches(Text text) {
        int length = text.length();
        int at = -1;
        int end = 0;
        int labelStart = 0;
        boolean domainSoFar = true;
        char before = '.';
        for (; end < length; end++) {
            char c = text.charAt(end);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                before = c;
                continue;
            }
            if (c == '/') {
                break;
            }
            if (c == '@' && at < 0) {
                at = end;
                labelStart = end + 1;
                domainSoFar = true;
                before = '.';
                continue;
            }
            if (c <= ' ' || c > '~' || c >= 'A' && c <= 'Z' || isExcluded(c)) {
                return false;
            }
            // A label neither begins nor ends with a hyphen; two in a row are left to the long way.
            domainSoFar &= c == '.' ? endsLabel(before, end - labelStart) : c == '-' && before != '.' && before != '-';
            labelStart = c == '.' ? end + 1 : labelStart;
            before = c;
        }
        boolean domain = domainSoFar && endsLabel(before, end - labelStart) && end - at - 1 <= Jid.MOST_OCTETS;
        return domain && at != 0 && at <= Jid.MOST_OCTETS && isPlainResource(text, end);
    }

    private static boolean endsLabel(char last, int length) {
        return last != '.' && last != '-' && length <= Domainpart.MOST_LABEL_OCTETS;
    }

    private static boolean isPlainResource(Text text, int slash) {
        int length = text.length();
        if (slash == length) {
            return true;
        }
        for (int i = slash + 1; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return length - slash > 1 && length - slash - 1 <= Jid.MOST_OCTETS;
    }

    /** Whether a localpart must not hold this character (RFC 7622 section 3.3.1). */
    static boolean isExcluded(char c) {
        return c == '"' || c == '&' || c == '\'' || c == '/' || c == ':' || c == '<' || c == '>' || c == '@';
    }
}
