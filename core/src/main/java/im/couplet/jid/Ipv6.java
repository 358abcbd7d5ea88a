package im.couplet.jid;

import im.couplet.text.Ascii;
import org.jspecify.annotations.Nullable;

/** What stands in brackets in a domainpart: {@code IP-literal} of RFC 3986 section 3.2.2 and RFC 6874 section 2. */
final class Ipv6 {
    private Ipv6() {}

    /**
     * The text with the zone identifier behind {@code %25}, where {@code %} alone is understood too (RFC 6874 section 3).
     *
     * @param text lower case, beginning with a bracket
     * @return null if it is no literal
     */
    static @Nullable String prepare(String text) {
        int end = text.length() - 1;
        if (end < 3 || text.charAt(end) != ']') {
            return null;
        }
        if (text.charAt(1) == 'v') {
            return isFuture(text, end) ? text : null;
        }
        int zone = text.indexOf('%');
        if (!isAddress(text.substring(1, zone < 0 ? end : zone))) {
            return null;
        }
        if (zone < 0) {
            return text;
        }
        int from = text.startsWith("25", zone + 1) ? zone + 3 : zone + 1;
        boolean bare = from == zone + 1;
        boolean good = from < end && isZone(text, from, end) && !(bare && isEncoded(text, zone));
        return !good ? null : bare ? text.substring(0, zone) + "%25" + text.substring(from) : text;
    }

    /** {@code "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )}. */
    private static boolean isFuture(String text, int end) {
        int dot = text.indexOf('.');
        if (dot < 3 || dot + 1 >= end) {
            return false;
        }
        for (int i = 2; i < end; i++) {
            char c = text.charAt(i);
            boolean good = i < dot ? isHexDigit(c) : isUnreserved(c) || "!$&'()*+,;=:".indexOf(c) >= 0;
            if (!good) {
                return false;
            }
        }
        return true;
    }

    /** {@code 1*( unreserved / pct-encoded )}. */
    private static boolean isZone(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!isUnreserved(text.charAt(i)) && !isEncoded(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEncoded(String text, int at) {
        return text.charAt(at) == '%' && isHexDigit(text.charAt(at + 1)) && isHexDigit(text.charAt(at + 2));
    }

    private static boolean isUnreserved(char c) {
        return Ascii.isLowerCaseOrDigit(c) || "-._~".indexOf(c) >= 0;
    }

    private static boolean isHexDigit(char c) {
        return Ascii.hexDigit(c) >= 0;
    }

    private static boolean isAddress(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == 8;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap), false);
        int after = gap + 2 == address.length() ? 0 : groups(address.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** The number of 16-bit groups, or -1. The last two may be written as an IPv4 address. */
    private static int groups(String text, boolean mayEndInIpv4) {
        int count = 0;
        int start = 0;
        while (start <= text.length()) {
            int colon = text.indexOf(':', start);
            int end = colon < 0 ? text.length() : colon;
            String group = text.substring(start, end);
            if (mayEndInIpv4 && colon < 0 && group.indexOf('.') >= 0) {
                return isIpv4(group) ? count + 2 : -1;
            }
            if (!isHex(group)) {
                return -1;
            }
            count++;
            start = end + 1;
        }
        return count;
    }

    private static boolean isHex(String group) {
        for (int i = 0; i < group.length(); i++) {
            if (!isHexDigit(group.charAt(i))) {
                return false;
            }
        }
        return !group.isEmpty() && group.length() <= 4;
    }

    private static boolean isIpv4(String text) {
        int octets = 0;
        int start = 0;
        while (start <= text.length()) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 ? text.length() : dot;
            if (!isOctet(text.substring(start, end))) {
                return false;
            }
            octets++;
            start = end + 1;
        }
        return octets == 4;
    }

    private static boolean isOctet(String text) {
        int value = 0;
        for (int i = 0; i < text.length() && i < 4; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            value = value * 10 + c - '0';
        }
        boolean leadingZero = text.length() > 1 && text.charAt(0) == '0';
        return !text.isEmpty() && text.length() <= 3 && value <= 255 && !leadingZero;
    }
}
