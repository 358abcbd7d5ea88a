package im.couplet.demo.relay;

import im.couplet.demo.relay.limits.Origins;
import io.vertx.core.http.ServerWebSocketHandshake;
import org.jspecify.annotations.Nullable;

/**
 * Which WebSockets are for the relay.
 *
 * @param origins which pages may use it
 * @param raw whether text is passed through
 */
record Handshakes(Origins origins, boolean raw) {
    /** The WebSocket subprotocol of XMPP (RFC 7395 section 3.1). */
    static final String SUBPROTOCOL = "xmpp";

    private static final String RAW_PATH = "/raw";

    /** 101 to accept, or the HTTP status that says why not. */
    int status(ServerWebSocketHandshake handshake) {
        boolean passesThrough = isRaw(handshake.path());
        if (!Relay.PATH.equals(handshake.path()) && !passesThrough) {
            return 404;
        }
        if (!origins.allow(
                handshake.headers().get("Origin"), handshake.headers().get("Host"))) {
            return 403;
        }
        return passesThrough || offersXmpp(handshake.headers().get("Sec-WebSocket-Protocol")) ? 101 : 400;
    }

    boolean isRaw(String path) {
        return raw && (path.equals(RAW_PATH) || path.equals("/"));
    }

    private static boolean offersXmpp(@Nullable String protocols) {
        if (protocols == null) {
            return false;
        }
        for (String protocol : protocols.split(",", -1)) {
            if (protocol.strip().equals(SUBPROTOCOL)) {
                return true;
            }
        }
        return false;
    }
}
