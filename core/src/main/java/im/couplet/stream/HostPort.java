package im.couplet.stream;

import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.text.Whitespace;
import org.jspecify.annotations.Nullable;

/**
 * A place to connect to, as {@code <see-other-host/>} (RFC 6120 section 4.9.3.19) and {@code location} of stream management
 * (XEP-0198 1.6 section 5) write it: {@code im.example.com}, {@code 203.0.113.7:5222}, {@code [2001:db8::1]:9222}. Immutable.
 *
 * @param host a domain name or an IP address; an IPv6 address without its brackets
 * @param port from 1 to 65535; 0 when it is not said, which means the usual one
 */
public record HostPort(String host, int port) {
    private static final int MOST = 65_535;

    /** Reads such a text; gives null if it is none. */
    public static @Nullable HostPort parse(String text) {
        String given = Whitespace.trim(text);
        int bracket = given.startsWith("[") ? given.indexOf(']') : 0;
        int colon = given.indexOf(':', Math.max(bracket, 0));
        if (colon < 0) {
            colon = given.length();
        } else if (bracket == 0 && given.indexOf(':', colon + 1) > 0) {
            // An IPv6 address without brackets leaves no room for a port.
            return of('[' + given + ']', 0);
        }
        int port = colon == given.length() ? 0 : port(given, colon + 1);
        return port < 0 ? null : of(given.substring(0, colon), port);
    }

    private static @Nullable HostPort of(String domain, int port) {
        try {
            Jid jid = Jid.parse(domain);
            if (!jid.equals(jid.domain())) {
                return null;
            }
            boolean bracketed = domain.startsWith("[");
            return new HostPort(bracketed ? domain.substring(1, domain.length() - 1) : domain, port);
        } catch (JidException e) {
            return null;
        }
    }

    /** The number that the rest of the text is; -1 when it is none. */
    static int port(String text, int from) {
        int port = 0;
        for (int i = from; i < text.length() && port <= MOST; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            port = port * 10 + digit - '0';
        }
        return port < 1 || port > MOST ? -1 : port;
    }

    /** The text, with an IPv6 address in brackets. */
    @Override
    public String toString() {
        String domain = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
        return port == 0 ? domain : domain + ':' + port;
    }
}
