package im.couplet.jid;

import im.couplet.text.Ascii;

/**
 * Hosts as URIs write them, in ASCII (RFC 3986 section 3.2.2), so that who reads no address needs nothing of Unicode: whether they
 * are domainparts (RFC 7622 section 3.2). What an A-label stands for is not looked at.
 */
public final class AsciiHost {
    private AsciiHost() {}

    /** Whether {@code host} is an internet address, one of version 6 in brackets, or a host name. */
    public static boolean matches(String host) {
        String lower = Ascii.lowerCase(host);
        if (lower.startsWith("[")) {
            return Ipv6.prepare(lower) != null;
        }
        int start = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '.' ? !isLabel(lower.substring(start, i)) : c != '-' && !Ascii.isLowerCaseOrDigit(c)) {
                return false;
            }
            start = c == '.' ? i + 1 : start;
        }
        boolean ends = start == lower.length() && start > 0 || isLabel(lower.substring(start));
        return ends && lower.length() <= Jid.MOST_OCTETS;
    }

    private static boolean isLabel(String label) {
        int length = label.length();
        return length > 0
                && length <= Domainpart.MOST_LABEL_OCTETS
                && label.charAt(0) != '-'
                && label.charAt(length - 1) != '-'
                && (!label.startsWith("--", 2) || label.startsWith("xn"));
    }
}
