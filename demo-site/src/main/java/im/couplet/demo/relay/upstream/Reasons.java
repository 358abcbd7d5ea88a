package im.couplet.demo.relay.upstream;

import io.netty.resolver.dns.DnsNameResolverTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a connection, in words for a person. */
public final class Reasons {
    private static final int MOST_CHARACTERS = 300;

    private Reasons() {}

    /** The words for a failed attempt to connect to {@code upstream}. */
    public static String connecting(Throwable failure, Upstream upstream) {
        NoConnection known = find(failure, NoConnection.class);
        if (known != null) {
            return String.valueOf(known.getMessage());
        }
        if (find(failure, DnsNameResolverTimeoutException.class) != null) {
            return "The name server does not answer where the Jabber server " + upstream.host() + " is.";
        }
        if (find(failure, UnknownHostException.class) != null) {
            return "The Jabber server's name " + upstream.host() + " is unknown.";
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains("refused")) {
            return "The Jabber server at " + upstream + " is not running: the connection was refused.";
        }
        if (message.contains("timed out") || message.contains("timeout")) {
            return "The Jabber server at " + upstream + " does not answer.";
        }
        if (find(failure, ConnectException.class) != null || failure instanceof java.io.IOException) {
            return "The Jabber server at " + upstream + " cannot be reached: " + of(failure) + ".";
        }
        return "The relay could not connect to " + upstream + ": " + of(failure) + ".";
    }

    /** The innermost message, without a full stop. */
    static String of(Throwable failure) {
        Throwable certificate = find(failure, CertificateException.class);
        Throwable cause = certificate != null ? certificate : failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return cause.getClass().getSimpleName();
        }
        return printable(message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
    }

    /** What a certificate or a name server makes a message say may be long, and hold what XML cannot. */
    private static String printable(String message) {
        StringBuilder shown = new StringBuilder();
        message.codePoints()
                .limit(MOST_CHARACTERS)
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || (c & 0xFFFE) == 0xFFFE
                        ? '\uFFFD'
                        : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
