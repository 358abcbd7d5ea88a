package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslCredentials.Kind;
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
public final class SessionOptions extends SessionSettings {
    private SessionOptions(Jid jid, Framing framing, Supplier<String> nonces) {
        super(jid, framing, nonces);
    }

    private SessionOptions(SessionOptions other) {
        super(other);
    }

    private SessionOptions copy() {
        return new SessionOptions(this);
    }

    /**
     * Options with everything else at its default: no password yet, a connection that is not encrypted (on which nobody logs in
     * over TCP, and nothing secret is sent otherwise), {@link XmlLimits#DEFAULT}, 60 seconds to log in and 5 to close.
     *
     * @param jid whom to log in as; with a resourcepart that one is asked for, without a localpart only the server is
     *     named and {@link Session#authenticate} will say who
     * @param framing how the stream is laid out on the transport
     * @param nonces gives each login randomness of its own: printable ASCII without comma, at least 18 random octets in
     *     base 64 advised
     */
    public static SessionOptions of(Jid jid, Framing framing, Supplier<String> nonces) {
        return new SessionOptions(jid, framing, nonces);
    }

    /** With a password, or null for the session to ask when it has seen the server's features. */
    public SessionOptions withPassword(@Nullable String password) {
        return withSecret(Kind.PASSWORD, password);
    }

    /**
     * With what shows who logs in.
     *
     * @param kind what it is; certificates and anonymous logins have an empty secret. The address is told to go with a
     *     certificate, unless it is that of a server: then the certificate has to hold a single one (XEP-0178 section 2)
     * @param given the password or token, or null for the session to ask when it has seen the server's features
     */
    public SessionOptions withSecret(Kind kind, @Nullable String given) {
        SessionOptions copy = copy();
        copy.kind = Objects.requireNonNull(kind, "kind");
        copy.secret = given;
        return copy;
    }

    /** The same without anything secret. */
    SessionOptions withoutSecrets() {
        return withSecret(kind, null).withToken(null);
    }

    /** With a language for texts of the server, a tag (RFC 5646), or null for the server's own. */
    public SessionOptions withLang(@Nullable String language) {
        SessionOptions copy = copy();
        copy.lang = language;
        return copy;
    }

    /** With a policy: whether the connection is encrypted, which mechanisms may be used, how many iterations are accepted. */
    public SessionOptions withPolicy(SaslPolicy saslPolicy) {
        SessionOptions copy = copy();
        copy.policy = Objects.requireNonNull(saslPolicy, "policy");
        return copy;
    }

    /**
     * With logins over a TCP stream that is not encrypted, which the session refuses by default, whether the server offers
     * STARTTLS or somebody has taken it out of the offer. {@link SaslPolicy#withPlainInTheClear} allows it too.
     */
    public SessionOptions withUnencrypted(boolean allowed) {
        SessionOptions copy = copy();
        copy.unencrypted = allowed;
        return copy;
    }

    /**
     * With any account that the server says has logged in, where by default the session ends unless it is the one that was asked
     * for. Nobody is asked for by an anonymous login, or by a certificate without an address.
     */
    public SessionOptions withAnyAccount(boolean accepted) {
        SessionOptions copy = copy();
        copy.anyAccount = accepted;
        return copy;
    }

    /** With limits on what the server may send. */
    public SessionOptions withLimits(XmlLimits xmlLimits) {
        SessionOptions copy = copy();
        copy.limits = Objects.requireNonNull(xmlLimits, "limits");
        return copy;
    }

    /** With a time in milliseconds for the login, not counted while the session waits for its owner, and for acknowledgements. */
    public SessionOptions withLoginTimeout(int milliseconds) {
        SessionOptions copy = copy();
        copy.loginTimeout = positive(milliseconds, "loginTimeout");
        return copy;
    }

    /** With a time in milliseconds for the server to close its side. */
    public SessionOptions withCloseTimeout(int milliseconds) {
        SessionOptions copy = copy();
        copy.closeTimeout = positive(milliseconds, "closeTimeout");
        return copy;
    }

    /** With SASL 2 (XEP-0388) used where the server offers it on an encrypted connection, which is the default, or without. */
    public SessionOptions withSasl2(boolean used) {
        SessionOptions copy = copy();
        copy.sasl2 = used;
        return copy;
    }

    /** With stream management (XEP-0198): stanzas are acknowledged, and a lost connection leads to {@link
     * SessionState#DISCONNECTED}, from which {@link Session#open} goes on. Off by default. */
    public SessionOptions withResumption(boolean wanted) {
        SessionOptions copy = copy();
        copy.resumption = wanted;
        return copy;
    }

    /** With a limit on the stanzas that wait for acknowledgement, 500 by default; {@link Session#send} refuses more. */
    public SessionOptions withMostUnacknowledged(int stanzas) {
        SessionOptions copy = copy();
        copy.mostUnacknowledged = positive(stanzas, "mostUnacknowledged");
        return copy;
    }

    /** With a wish how long the server keeps a lost stream, in seconds; 0, the default, for as long as it likes. */
    public SessionOptions withResumptionTime(int seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("resumptionTime: " + seconds + " is negative");
        }
        SessionOptions copy = copy();
        copy.resumptionTime = seconds;
        return copy;
    }

    /** With carbon copies of what other sessions of the account send and receive (XEP-0280), switched on with the resource
     * where the server lets that be (XEP-0386), otherwise right behind it. */
    public SessionOptions withCarbons(boolean wanted) {
        SessionOptions copy = copy();
        copy.carbons = wanted;
        return copy;
    }

    /** With an account to be registered before the login (XEP-0077). */
    public SessionOptions withRegistration(boolean wanted) {
        SessionOptions copy = copy();
        copy.registration = wanted;
        return copy;
    }

    /** With the name and installation that the server is told where it uses SASL 2, or null for none. */
    public SessionOptions withUserAgent(@Nullable UserAgent agent) {
        SessionOptions copy = copy();
        copy.userAgent = agent;
        return copy;
    }

    /** With a wish for a token for the next login (XEP-0484), which needs a user agent with an id. */
    public SessionOptions withTokenRequest(boolean wanted) {
        SessionOptions copy = copy();
        copy.wantsToken = wanted;
        return copy;
    }

    /** With the token of an earlier login, or null for none. When the server refuses it, the password is used. */
    public SessionOptions withToken(@Nullable FastToken fastToken) {
        SessionOptions copy = copy();
        copy.token = fastToken;
        return copy;
    }

    /**
     * With a wish that the server takes the token this once and no more, as when somebody logs out for good (XEP-0484 section
     * 3.6). A token that is asked for at the same time takes its place.
     */
    public SessionOptions withTokenInvalidation(boolean wanted) {
        SessionOptions copy = copy();
        copy.invalidatesToken = wanted;
        return copy;
    }

    /** With a word that the server puts into the resource where it chooses that (XEP-0386): the program's name, visible to
     * everybody; null for none. */
    public SessionOptions withTag(@Nullable String word) {
        SessionOptions copy = copy();
        copy.tag = word;
        return copy;
    }

    private static int positive(int milliseconds, String name) {
        if (milliseconds < 1) {
            throw new IllegalArgumentException(name + ": " + milliseconds + " is not at least 1");
        }
        return milliseconds;
    }

    /** The address and the framing. */
    @Override
    public String toString() {
        return "SessionOptions[" + jid() + ", " + framing() + "]";
    }
}
