package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.AccountRegistration;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Makes accounts, changes their passwords and ends them (XEP-0077 2.4). */
final class Registrations {
    private static final String NAMESPACE = "jabber:iq:register";
    private static final int LONGEST_PASSWORD = 256;

    private final Accounts accounts;
    private final Logins logins;
    private final Leaving leaving;

    /** Ends what an account has, before it is none any more. */
    @FunctionalInterface
    interface Leaving {
        void leaves(Account account);
    }

    Registrations(Accounts accounts, Logins logins, Leaving leaving) {
        this.accounts = accounts;
        this.logins = logins;
        this.leaving = leaving;
    }

    /** Whether {@code stanza} is about an account, from somebody who has not logged in. */
    static boolean isFor(Element stanza) {
        return stanza.localName().equals("iq") && stanza.child(AccountRegistration.TYPE.name()) != null;
    }

    /** Answers somebody who has not logged in. */
    @Nullable
    Element answerStranger(Element iq) {
        if (!SandboxRequests.isWhole(iq)) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        if (Xmpp.isType(iq, "get")) {
            return Xmpp.result(iq).withChild(form());
        }
        AccountRegistration asked = AccountRegistration.TYPE.read(iq.elements().get(0));
        String name = asked == null ? null : asked.username();
        String password = asked == null ? null : asked.password();
        if (name == null || password == null || password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            return Xmpp.error(iq, Condition.NOT_ACCEPTABLE);
        }
        try {
            Jid jid = Jid.ofParts(name, Sandbox.DOMAIN, null);
            if (accounts.find(jid) != null) {
                return Xmpp.error(iq, Condition.CONFLICT);
            }
            return accounts.add(jid, password) ? Xmpp.result(iq) : Xmpp.error(iq, Condition.RESOURCE_CONSTRAINT);
        } catch (JidException e) {
            return Xmpp.error(iq, Condition.JID_MALFORMED);
        }
    }

    private static Element form() {
        Element instructions = Element.builder(NAMESPACE, "instructions")
                .text("Choose a name and a password. The account is gone when the sandbox stops.")
                .build();
        return Element.of(NAMESPACE, "query")
                .withChild(instructions)
                .withChild(Element.of(NAMESPACE, "username"))
                .withChild(Element.of(NAMESPACE, "password"));
    }

    /** Answers somebody who has an account. */
    @Nullable
    Element answer(Resource sender, Element iq, Element payload) {
        Account account = sender.account();
        String own = String.valueOf(account.jid().localpart());
        if (Xmpp.isType(iq, "get")) {
            return Xmpp.result(iq)
                    .withChild(Element.of(NAMESPACE, "query")
                            .withChild(Element.of(NAMESPACE, "registered"))
                            .withChild(Element.builder(NAMESPACE, "username")
                                    .text(own)
                                    .build()));
        }
        AccountRegistration asked = AccountRegistration.TYPE.read(payload);
        if (asked == null) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        if (asked.remove()) {
            sender.send(Xmpp.result(iq));
            logins.forget(account.jid());
            accounts.remove(account);
            leaving.leaves(account);
            return null;
        }
        String password = asked.password();
        if (!own.equals(asked.username()) || password == null) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        if (password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            return Xmpp.error(iq, Condition.NOT_ACCEPTABLE);
        }
        account.password(password);
        logins.forget(account.jid());
        return Xmpp.result(iq);
    }
}
