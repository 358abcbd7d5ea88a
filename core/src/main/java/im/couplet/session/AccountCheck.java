package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Whether the server has logged in who was asked for; another account ends the session, unless the options allow it. */
final class AccountCheck {
    private final LoginProgress progress;
    private final boolean acceptsAny;

    AccountCheck(LoginProgress progress, boolean acceptsAny) {
        this.progress = progress;
        this.acceptsAny = acceptsAny;
    }

    /** Takes the address that the server bound; gives false, and ends, if it is of another account than was asked for. */
    boolean take(Jid address) {
        boolean accepted = accepts(address);
        if (accepted) {
            progress.bound(address);
        }
        return accepted;
    }

    /** Whether this is the account that was asked for, or may be any; otherwise the session ends. */
    boolean accepts(Jid address) {
        Jid asked = progress.account();
        boolean accepted = acceptsAny || asked == null || asked.equals(address.bare());
        if (!accepted) {
            refuse(address.bare().toString());
        }
        return accepted;
    }

    /** Whether what the server says is no address at all, and need not be; otherwise the session ends. */
    boolean acceptsUnreadable(@Nullable Element identifier) {
        if (acceptsAny || identifier == null) {
            return true;
        }
        refuse(Failures.quoted(identifier.text()));
        return false;
    }

    /** Ends the session. */
    void refuse(String found) {
        String message = "The server logged in " + new ServerRefusal(found, null) + " in place of " + progress.account()
                + " (to go on all the same takes the option anyAccount)";
        progress.fail(progress.failure(Kind.WRONG_ACCOUNT, Retry.NO, message), null);
    }
}
