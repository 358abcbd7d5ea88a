package im.couplet.stream;

import im.couplet.jid.AsciiHost;
import im.couplet.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a server can name for the next connection, so that nothing else gets to what opens connections: {@code wss:}
 * and {@code ws:} for {@link Framing#WEBSOCKET} (RFC 6455 section 3), {@code https:} and {@code http:} for {@link Framing#BOSH};
 * those without encryption only where nothing was encrypted before (RFC 7395 section 3.6.1).
 */
public final class ConnectionUri {
    /** What may stand in a URI beside letters and digits (RFC 3986), but for the mark of a fragment. */
    private static final String OTHERS = "-._~:/?[]@!$&'()*+,;=%";

    private ConnectionUri() {}

    /**
     * Why an address is none for a framing.
     *
     * @param uri what the server sent
     * @param encrypted whether the connection has to be encrypted
     * @return a phrase to follow "which"; null for an address that can be used: an absolute URI with a host and perhaps a port,
     *     without user name, fragment, white space, or any character that RFC 3986 does not know
     */
    public static @Nullable String fault(String uri, Framing framing, boolean encrypted) {
        String scheme = framing == Framing.WEBSOCKET ? "ws" : framing == Framing.BOSH ? "http" : null;
        boolean secure = scheme != null && begins(uri, scheme + "s://");
        if (scheme == null || !secure && !begins(uri, scheme + "://")) {
            return "is none for this framing";
        }
        if (encrypted && !secure) {
            return "leads to where nothing is encrypted";
        }
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && OTHERS.indexOf(c) < 0) {
                return "holds a character that cannot stand there, at index " + i;
            }
        }
        int from = scheme.length() + (secure ? 4 : 3);
        int to = from;
        while (to < uri.length() && uri.charAt(to) != '/' && uri.charAt(to) != '?') {
            to++;
        }
        String authority = uri.substring(from, to);
        return isAuthority(authority) ? null : "names no host";
    }

    /** Whether it is a host, and perhaps a port. */
    private static boolean isAuthority(String text) {
        int colon = text.indexOf(':', Math.max(text.indexOf(']'), 0));
        String host = colon < 0 ? text : text.substring(0, colon);
        return text.indexOf('%') < 0 && AsciiHost.matches(host) && (colon < 0 || HostPort.port(text, colon + 1) > 0);
    }

    /** Whether a URI begins so; the scheme may be written in any case (RFC 3986 section 3.1). */
    private static boolean begins(String uri, String beginning) {
        if (uri.length() < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            char c = uri.charAt(i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
