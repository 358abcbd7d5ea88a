package im.couplet.demo.relay.limits;

import java.util.Locale;

/** The header {@code Forwarded} (RFC 7239 section 4). */
final class ForwardedHeader {
    private ForwardedHeader() {}

    /** The address that the last element says it is for, without its port; empty if it says none. */
    static String client(String line) {
        int element = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == ',' && !quoted) {
                element = i + 1;
            }
        }
        for (String pair : line.substring(element).split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0
                    && pair.substring(0, equals)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals("for")) {
                return address(pair.substring(equals + 1).strip());
            }
        }
        return "";
    }

    private static String address(String node) {
        boolean quoted = node.length() >= 2 && node.startsWith("\"") && node.endsWith("\"");
        String bare = quoted ? node.substring(1, node.length() - 1) : node;
        if (bare.startsWith("[")) {
            return bare.substring(1, Math.max(1, bare.indexOf(']')));
        }
        int colon = bare.indexOf(':');
        return colon < 0 ? bare : bare.substring(0, colon);
    }
}
