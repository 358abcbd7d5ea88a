package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.sasl.SaslCredentials.Kind;
import im.couplet.sasl.SaslPolicy;
import im.couplet.stream.Framing;
import im.couplet.xml.XmlLimits;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@link SessionOptions} hold. */
abstract sealed class SessionSettings permits SessionOptions {
    private final Jid jid;
    private final Framing framing;
    private final Supplier<String> nonces;
    // SessionOptions changes these, only in a copy that nobody else has seen yet.
    Kind kind = Kind.PASSWORD;

    @Nullable
    String secret;

    @Nullable
    String lang;

    SaslPolicy policy = SaslPolicy.of(false);
    XmlLimits limits = XmlLimits.DEFAULT;
    int loginTimeout = 60_000;
    int closeTimeout = 5_000;
    int mostUnacknowledged = 500;
    int resumptionTime;
    boolean invalidatesToken;
    boolean sasl2 = true;
    boolean resumption;
    boolean carbons;
    boolean registration;
    boolean unencrypted;
    boolean anyAccount;
    boolean wantsToken;

    @Nullable
    FastToken token;

    @Nullable
    UserAgent userAgent;

    @Nullable
    String tag;

    SessionSettings(Jid jid, Framing framing, Supplier<String> nonces) {
        this.jid = Objects.requireNonNull(jid, "jid");
        this.framing = Objects.requireNonNull(framing, "framing");
        this.nonces = Objects.requireNonNull(nonces, "nonces");
    }

    SessionSettings(SessionSettings other) {
        this(other.jid, other.framing, other.nonces);
        kind = other.kind;
        secret = other.secret;
        lang = other.lang;
        policy = other.policy;
        limits = other.limits;
        loginTimeout = other.loginTimeout;
        closeTimeout = other.closeTimeout;
        mostUnacknowledged = other.mostUnacknowledged;
        resumptionTime = other.resumptionTime;
        invalidatesToken = other.invalidatesToken;
        sasl2 = other.sasl2;
        resumption = other.resumption;
        carbons = other.carbons;
        registration = other.registration;
        unencrypted = other.unencrypted;
        anyAccount = other.anyAccount;
        wantsToken = other.wantsToken;
        token = other.token;
        userAgent = other.userAgent;
        tag = other.tag;
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

    /** What shows who logs in. */
    public Kind kind() {
        return kind;
    }

    /** The password or token; null if the session is to ask for it. */
    public @Nullable String secret() {
        return secret;
    }

    /** The language for texts of the server; null for the server's own. */
    public @Nullable String lang() {
        return lang;
    }

    /** What may be done to log in. */
    public SaslPolicy policy() {
        return policy;
    }

    /** Whether to log in over a TCP stream that is not encrypted. */
    public boolean allowsUnencrypted() {
        return unencrypted || policy.plainInTheClear();
    }

    /** Whether to go on as whoever the server says has logged in. */
    public boolean acceptsAnyAccount() {
        return anyAccount;
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

    /** Whether SASL 2 is used where it can be. */
    public boolean usesSasl2() {
        return sasl2 && (policy.encrypted() || policy.plainInTheClear());
    }

    /** Whether a lost connection is taken up again. */
    public boolean resumes() {
        return resumption;
    }

    /** How long the server is asked to keep a lost stream, in seconds; 0 for as long as it likes. */
    public int resumptionTime() {
        return resumptionTime;
    }

    /** Whether the token is good for this login and no other. */
    public boolean invalidatesToken() {
        return invalidatesToken;
    }

    /** How many stanzas may wait for acknowledgement. */
    public int mostUnacknowledged() {
        return mostUnacknowledged;
    }

    /** Whether carbon copies are wanted. */
    public boolean wantsCarbons() {
        return carbons;
    }

    /** Whether an account is to be registered first. */
    public boolean registers() {
        return registration;
    }

    /** Whether a token for the next login is wanted. */
    public boolean wantsToken() {
        return wantsToken;
    }

    /** The token of an earlier login; null if absent. */
    public @Nullable FastToken token() {
        return token;
    }

    /** Who is calling; null if the server is not told. */
    public @Nullable UserAgent userAgent() {
        return userAgent;
    }

    /** The word for the resource; null if absent. */
    public @Nullable String tag() {
        return tag;
    }
}
