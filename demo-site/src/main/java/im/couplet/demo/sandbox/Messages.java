package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.Xmpp.Condition;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivery of messages (RFC 6121 section 8.5). */
final class Messages {
    private final Accounts accounts;
    private final Clock clock;

    Messages(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    void route(Resource sender, Element message, Jid to) {
        if (to.localpart() == null) {
            return;
        }
        Account account = accounts.find(to);
        if (account == null) {
            sender.send(Xmpp.error(message, Condition.SERVICE_UNAVAILABLE));
            return;
        }
        Element addressed = message.withAttribute("to", to.toString());
        Resource exact = account.resource(to.resourcepart());
        if (exact != null) {
            exact.send(addressed);
            return;
        }
        toAnyResource(sender, account, addressed, to.isBare());
    }

    private void toAnyResource(Resource sender, Account account, Element message, boolean bare) {
        String type = message.attribute("type");
        switch (type == null ? "normal" : type) {
            case "error" -> {}
            case "groupchat" -> sender.send(Xmpp.error(message, Condition.SERVICE_UNAVAILABLE));
            case "headline" -> {
                if (bare) {
                    deliver(account.listening(), message);
                }
            }
            default -> {
                List<Resource> listening = account.listening();
                if (!listening.isEmpty()) {
                    deliver(listening, message);
                } else if (isWorthKeeping(message) && !account.keepWaiting(delayed(message))) {
                    sender.send(Xmpp.error(message, Condition.SERVICE_UNAVAILABLE));
                }
            }
        }
    }

    /** Finds another way for what a client that is gone may not have got. */
    void again(Resource gone, Element stanza) {
        if (stanza.localName().equals("message") && !Xmpp.isType(stanza, "groupchat")) {
            toAnyResource(gone, gone.account(), stanza, true);
        }
    }

    private static void deliver(List<Resource> resources, Element message) {
        for (Resource resource : resources) {
            resource.send(message);
        }
    }

    /** Whether it says more than that somebody is typing (XEP-0160 section 3). */
    private static boolean isWorthKeeping(Element message) {
        for (Element child : message.elements()) {
            if (!child.namespace().equals("http://jabber.org/protocol/chatstates")
                    && !child.localName().equals("thread")) {
                return true;
            }
        }
        return false;
    }

    private Element delayed(Element message) {
        return message.withChild(Element.builder(Xmpp.DELAY, "delay")
                .attribute("from", Sandbox.DOMAIN)
                .attribute(
                        "stamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .text("Offline storage")
                .build());
    }

    /** Gives a resource that has just come on line what waited for its account. */
    static void deliverWaiting(Resource resource) {
        Account account = resource.account();
        for (@Nullable Element next = account.nextWaiting(); next != null; next = account.nextWaiting()) {
            resource.send(next);
        }
    }
}
