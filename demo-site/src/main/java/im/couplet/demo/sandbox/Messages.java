package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.archive.WorthKeeping;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.Carbons;
import im.couplet.ext.StanzaIds;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivery of messages (RFC 6121 section 8.5), with archives and copies. */
final class Messages {
    private final Accounts accounts;
    private final Clock clock;

    Messages(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Takes a message of a client to an account of this server. */
    void route(Resource sender, Element message, Jid to) {
        if (to.localpart() == null) {
            return;
        }
        Account account = accounts.find(to);
        if (account == null) {
            sender.send(Xmpp.error(message, Condition.SERVICE_UNAVAILABLE));
            return;
        }
        boolean copied = CarbonCopies.isCopied(message);
        Element addressed = message.withAttribute("to", to.toString())
                .without(Carbons.Private.TYPE.name().namespace(), "private")
                .without(StanzaIds.StanzaId.TYPE.name().namespace(), "stanza-id");
        boolean kept = isOfChat(message) && WorthKeeping.isWorthKeeping(message);
        Element outgoing = kept ? keep(sender.account(), to, addressed) : addressed;
        Element incoming =
                !kept ? addressed : account == sender.account() ? outgoing : keep(account, sender.jid(), addressed);
        deliver(sender, account, incoming, to, copied);
        if (copied) {
            CarbonCopies.sent(sender, outgoing);
        }
    }

    private static boolean isOfChat(Element message) {
        return Xmpp.isType(message, null) || Xmpp.isType(message, "normal") || Xmpp.isType(message, "chat");
    }

    /** Puts a message into the archive of one side; gives it with the name that it has there. */
    private static Element keep(Account account, Jid with, Element message) {
        String id = account.archive().nextId();
        account.archive().keep(id, with, message);
        return message.withChild(StanzaIds.StanzaId.TYPE.write(new StanzaIds.StanzaId(id, account.jid())));
    }

    private void deliver(Resource sender, Account account, Element message, Jid to, boolean copied) {
        Resource exact = account.resource(to.resourcepart());
        List<Resource> got = exact == null ? toAnyResource(sender, account, message, to.isBare()) : List.of(exact);
        if (exact != null) {
            exact.send(message);
        }
        if (copied && account != sender.account()) {
            CarbonCopies.received(account, got, message);
        }
    }

    /** Takes a message of the server, or of a service, to a client or an account; nobody is told when it gets nowhere. */
    void pass(Element message, Jid to) {
        Account account = accounts.find(to);
        Resource exact = account == null ? null : account.resource(to.resourcepart());
        if (exact != null) {
            exact.send(message);
        } else if (account != null && to.isBare()) {
            List<Resource> listening = account.listening();
            deliver(listening, message);
            if (listening.isEmpty() && isOfChat(message)) {
                account.keepWaiting(delayed(message));
            }
        }
    }

    /** Takes a message to the clients that the rules of its type name; gives those. */
    private List<Resource> toAnyResource(Resource sender, Account account, Element message, boolean bare) {
        String type = message.attribute("type");
        List<Resource> listening = account.listening();
        switch (type == null ? "normal" : type) {
            case "error" -> {
                return List.of();
            }
            case "groupchat" -> {
                sender.send(Xmpp.error(message, Condition.SERVICE_UNAVAILABLE));
                return List.of();
            }
            case "headline" -> {
                return deliver(bare ? listening : List.of(), message);
            }
            default -> {
                if (listening.isEmpty()
                        && WorthKeeping.isWorthKeeping(message)
                        && !account.keepWaiting(delayed(message))) {
                    sender.send(Xmpp.error(message, Condition.SERVICE_UNAVAILABLE));
                }
                return deliver(listening, message);
            }
        }
    }

    /** Finds another way for what a client that is gone may not have got. */
    void again(Resource gone, Element stanza) {
        if (stanza.localName().equals("message") && !Xmpp.isType(stanza, "groupchat")) {
            toAnyResource(gone, gone.account(), stanza, true);
        }
    }

    private static List<Resource> deliver(List<Resource> resources, Element message) {
        for (Resource resource : resources) {
            resource.send(message);
        }
        return resources;
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
