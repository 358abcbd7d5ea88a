package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.xml.XmlLimits;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Session} is to log in. Immutable; each {@code with…} gives a changed copy. {@code toString} keeps the password
 * to itself.
 */
public final class SessionOptions {
    private final Jid jid;
    private final Framing framing;
    private final Supplier<String> nonces;
    private final @Nullable String password;
    private final @Nullable String lang;
    private final SaslPolicy policy;
    private final XmlLimits limits;
    private final int loginTimeout;
    private final int closeTimeout;

    private SessionOptions(
            Jid jid,
            Framing framing,
            Supplier<String> nonces,
            @Nullable String password,
            @Nullable String lang,
            SaslPolicy policy,
            XmlLimits limits,
            int loginTimeout,
            int closeTimeout) {
        this.jid = Objects.requireNonNull(jid, "jid");
        this.framing = Objects.requireNonNull(framing, "framing");
        this.nonces = Objects.requireNonNull(nonces, "nonces");
        this.password = password;
        this.lang = lang;
        this.policy = Objects.requireNonNull(policy, "policy");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.loginTimeout = positive(loginTimeout, "loginTimeout");
        this.closeTimeout = positive(closeTimeout, "closeTimeout");
    }

    /**
     * Options with everything else at its default: no password yet, a connection that is not encrypted (so that PLAIN is
     * never used), {@link XmlLimits#DEFAULT}, 60 seconds to log in and 5 to close.
     *
     * @param jid whom to log in as; with a resourcepart that one is asked for, without a localpart only the server is
     *     named and {@link Session#authenticate} will say who
     * @param framing how the stream is laid out on the transport
     * @param nonces gives each login randomness of its own: printable ASCII without comma, at least 18 random octets in
     *     base 64 advised
     */
    public static SessionOptions of(Jid jid, Framing framing, Supplier<String> nonces) {
        return new SessionOptions(
                jid, framing, nonces, null, null, SaslPolicy.of(false), XmlLimits.DEFAULT, 60_000, 5_000);
    }

    /** With a password, or null for the session to ask when it has seen the server's features. */
    public SessionOptions withPassword(@Nullable String secret) {
        return new SessionOptions(jid, framing, nonces, secret, lang, policy, limits, loginTimeout, closeTimeout);
    }

    /** With a language for texts of the server, a tag (RFC 5646), or null for the server's own. */
    public SessionOptions withLang(@Nullable String language) {
        return new SessionOptions(jid, framing, nonces, password, language, policy, limits, loginTimeout, closeTimeout);
    }

    /** With a policy: whether the connection is encrypted, which mechanisms may be used, how many iterations are accepted. */
    public SessionOptions withPolicy(SaslPolicy saslPolicy) {
        return new SessionOptions(jid, framing, nonces, password, lang, saslPolicy, limits, loginTimeout, closeTimeout);
    }

    /** With limits on what the server may send. */
    public SessionOptions withLimits(XmlLimits xmlLimits) {
        return new SessionOptions(jid, framing, nonces, password, lang, policy, xmlLimits, loginTimeout, closeTimeout);
    }

    /** With a time in milliseconds for the login, not counted while the session waits for its owner. */
    public SessionOptions withLoginTimeout(int milliseconds) {
        return new SessionOptions(jid, framing, nonces, password, lang, policy, limits, milliseconds, closeTimeout);
    }

    /** With a time in milliseconds for the server to close its side. */
    public SessionOptions withCloseTimeout(int milliseconds) {
        return new SessionOptions(jid, framing, nonces, password, lang, policy, limits, loginTimeout, milliseconds);
    }

    private static int positive(int milliseconds, String name) {
        if (milliseconds < 1) {
            throw new IllegalArgumentException(name + ": " + milliseconds + " is not at least 1");
        }
        return milliseconds;
    }

    /** Whom to log in as. */
    public Jid jid() {
        return jid;
    }

    /** How the stream is laid out. */
    public Framing framing() {
        return framing;
    }

    /** Where each login's randomness comes from. */
    public Supplier<String> nonces() {
        return nonces;
    }

    /** The password; null when the session is to ask for it. */
    public @Nullable String password() {
        return password;
    }

    /** The language for texts of the server; null for the server's own. */
    public @Nullable String lang() {
        return lang;
    }

    /** What may be done to log in. */
    public SaslPolicy policy() {
        return policy;
    }

    /** The limits on what the server may send. */
    public XmlLimits limits() {
        return limits;
    }

    /** The time for the login, in milliseconds. */
    public int loginTimeout() {
        return loginTimeout;
    }

    /** The time for the server to close its side, in milliseconds. */
    public int closeTimeout() {
        return closeTimeout;
    }

    /** The address and the framing. */
    @Override
    public String toString() {
        return "SessionOptions[" + jid + ", " + framing + "]";
    }
}
