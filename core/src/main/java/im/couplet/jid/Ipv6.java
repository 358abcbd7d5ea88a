package im.couplet.jid;

/** IPv6 addresses as they stand in a domainpart: RFC 3986 section 3.2.2, with the zone identifiers of RFC 6874. */
final class Ipv6 {
    private Ipv6() {}

    /** Whether a text is an address between brackets. */
    static boolean isBracketed(String text) {
        int end = text.length() - 1;
        if (end < 3 || text.charAt(end) != ']') {
            return false;
        }
        int zone = text.indexOf('%');
        if (zone >= 0) {
            if (zone + 1 >= end || !isZone(text, zone + 1, end)) {
                return false;
            }
            end = zone;
        }
        return isAddress(text.substring(1, end));
    }

    private static boolean isZone(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean unreserved = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
            if (!unreserved) {
                return false;
            }
        }
        return true;
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
            char c = group.charAt(i);
            boolean digit = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (!digit) {
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
