package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.sasl.SaslCredentials;
import im.couplet.sasl.SaslCredentials.Kind;
import org.jspecify.annotations.Nullable;

/** Who logs in, and the password or token that shows it, for as long as that is kept. */
final class LoginSecret {
    private final LoginProgress progress;
    private final SessionOptions options;
    private @Nullable SaslCredentials credentials;

    LoginSecret(LoginProgress progress, SessionOptions options) {
        this.progress = progress;
        this.options = options.withoutSecrets();
        String secret = options.secret();
        String username = options.jid().localpart();
        boolean anonymous = options.kind() == Kind.ANONYMOUS;
        progress.expect(username == null || anonymous ? null : options.jid().bare());
        if (secret != null && (username != null || anonymous || options.kind() == Kind.CERTIFICATE)) {
            give(username == null ? "" : username, secret);
        }
    }

    void give(String username, String secret) {
        SaslCredentials given = SaslCredentials.of(options.kind(), username, secret);
        progress.expect(address(username));
        // OAUTHBEARER names the account by its address; a certificate may hold several (XEP-0178 section 2).
        boolean byAddress = options.kind() == Kind.BEARER_TOKEN || options.kind() == Kind.CERTIFICATE;
        credentials = byAddress && !username.isEmpty()
                ? given.actingAs(username + '@' + options.jid().domainpart())
                : given;
    }

    /** The account of this user name; null where it names nobody. */
    private @Nullable Jid address(String username) {
        if (username.isEmpty() || options.kind() == Kind.ANONYMOUS) {
            return null;
        }
        try {
            return Jid.ofParts(username, options.jid().domainpart(), null);
        } catch (JidException e) {
            // Not a user name of XMPP: only the server knows whose it is.
            return null;
        }
    }

    /** Who logs in; null if nobody was named yet, or it is forgotten. */
    @Nullable
    SaslCredentials credentials() {
        return credentials;
    }

    void forget() {
        credentials = null;
    }
}
