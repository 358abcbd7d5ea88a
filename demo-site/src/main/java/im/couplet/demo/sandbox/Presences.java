package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Service;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presence: who is there, who may know it, and who has asked to (RFC 6121 sections 3 and 4). */
final class Presences {
    private static final int MOST_DIRECTED = 100;

    private final Accounts accounts;
    private final Rosters rosters;

    private final SandboxServices services;
    private final Interests interests;

    Presences(Accounts accounts, Rosters rosters, SandboxServices services, Interests interests) {
        this.accounts = accounts;
        this.rosters = rosters;
        this.services = services;
        this.interests = interests;
    }

    void route(Resource sender, Element presence, @Nullable Jid to) {
        String type = presence.attribute("type");
        if (type == null || type.equals("unavailable")) {
            if (to == null) {
                broadcast(sender, presence, type == null);
            } else {
                direct(sender, presence, to, type == null);
            }
            return;
        }
        switch (type) {
            case "subscribe", "subscribed", "unsubscribe", "unsubscribed" -> {
                if (to == null || to.localpart() == null || services.at(to) != null) {
                    sender.send(Xmpp.error(presence, Condition.BAD_REQUEST));
                } else {
                    subscription(sender.account(), to.bare(), type);
                }
            }
            case "error", "probe" -> {}
            default -> sender.send(Xmpp.error(presence, Condition.BAD_REQUEST));
        }
    }

    // ---- to everybody who may know

    private void broadcast(Resource sender, Element presence, boolean available) {
        boolean first = available && !sender.isAvailable();
        boolean wasListening = sender.isAvailable() && sender.priority() >= 0;
        if (!available) {
            gone(sender, presence);
            return;
        }
        sender.presence(presence);
        tellSubscribers(sender.account(), presence);
        if (first) {
            probe(sender);
        }
        if (!wasListening && sender.priority() >= 0) {
            Messages.deliverWaiting(sender);
        }
        interests.seen(sender, presence);
    }

    /** A resource lost its connection. */
    void gone(Resource resource) {
        gone(
                resource,
                Xmpp.presence("unavailable", resource.jid(), resource.jid().bare()));
    }

    private void gone(Resource resource, Element presence) {
        List<Jid> directed = List.copyOf(resource.directed());
        resource.directed().clear();
        if (resource.isAvailable()) {
            resource.presence(null);
            tellSubscribers(resource.account(), presence);
        }
        for (Jid to : directed) {
            deliver(presence, to);
        }
    }

    private void tellSubscribers(Account account, Element presence) {
        for (RosterItem contact : account.roster()) {
            if (contact.from()) {
                deliver(presence, contact.jid());
            }
        }
        deliver(presence, account.jid());
    }

    /** Gives a resource that has just come on line the presence of those it may see. */
    private void probe(Resource asker) {
        for (RosterItem contact : asker.account().roster()) {
            Account other = contact.to() ? accounts.find(contact.jid()) : null;
            if (other != null) {
                tellAll(other, asker);
            }
        }
        tellAll(asker.account(), asker);
        for (Jid request : asker.account().askedBy()) {
            asker.send(Xmpp.presence("subscribe", request, asker.account().jid()));
        }
    }

    private static void tellAll(Account account, Resource asker) {
        for (Resource resource : account.available()) {
            Element presence = resource.presence();
            if (presence != null && resource != asker) {
                asker.send(presence.withAttribute("to", asker.jid().toString()));
            }
        }
    }

    // ---- to one address

    private void direct(Resource sender, Element presence, Jid to, boolean available) {
        if (available) {
            if (sender.directed().size() >= MOST_DIRECTED && !sender.directed().contains(to)) {
                sender.send(Xmpp.error(presence, Condition.RESOURCE_CONSTRAINT));
                return;
            }
            sender.directed().add(to);
        } else {
            sender.directed().remove(to);
        }
        deliver(presence, to);
    }

    private void deliver(Element presence, Jid to) {
        Service service = services.at(to);
        if (service != null) {
            service.received(presence.withAttribute("to", to.toString()));
            return;
        }
        Account account = accounts.find(to);
        if (account == null || isBlocked(presence, account)) {
            return;
        }
        for (Resource resource : account.available()) {
            if (to.isBare() || to.equals(resource.jid())) {
                resource.send(presence.withAttribute("to", to.toString()));
            }
        }
    }

    /** Whether one of the two sides has blocked the other. */
    private boolean isBlocked(Element presence, Account to) {
        Jid from = Jid.parse(String.valueOf(presence.attribute("from")));
        Account sender = accounts.find(from);
        return to.isBlocked(from) || sender != null && sender.isBlocked(to.jid()) && Xmpp.isType(presence, null);
    }

    // ---- blocking

    /** Makes an account look gone to an address that it blocks (XEP-0191 section 3.3). */
    void hide(Account account, Jid blocked) {
        Account watcher = accounts.find(blocked);
        if (watcher != null && mayKnow(account, watcher)) {
            hide(account, watcher);
        }
    }

    /** Tells an address that is not blocked any more who is there. */
    void show(Account account, Jid unblocked) {
        Account watcher = accounts.find(unblocked);
        if (watcher != null && mayKnow(account, watcher)) {
            for (Resource resource : account.available()) {
                Element presence = resource.presence();
                if (presence != null) {
                    deliver(presence, watcher.jid());
                }
            }
        }
    }

    private static boolean mayKnow(Account account, Account watcher) {
        RosterItem contact = account.contact(watcher.jid());
        return contact != null && contact.from();
    }

    // ---- subscriptions

    /** Ends all subscriptions of an account that is ended. */
    void forget(Account account) {
        for (RosterItem contact : account.roster()) {
            subscription(account, contact.jid(), "unsubscribe");
            subscription(account, contact.jid(), "unsubscribed");
        }
    }

    /**
     * One step of RFC 6121 section 3, on both sides at once since both live here.
     *
     * @param contact bare address of the other side
     */
    void subscription(Account account, Jid contact, String type) {
        Account other = accounts.find(contact);
        if (contact.equals(account.jid())) {
            return;
        }
        switch (type) {
            case "subscribe" -> subscribe(account, other, contact);
            case "subscribed" -> subscribed(account, other, contact);
            case "unsubscribe" -> unsubscribe(account, other, contact);
            default -> unsubscribed(account, other, contact);
        }
    }

    private void subscribe(Account account, @Nullable Account other, Jid contact) {
        RosterItem item = account.contactOrNew(contact);
        if (item.to()) {
            return;
        }
        if (!rosters.change(account, item.withAsking(true))) {
            return;
        }
        if (other == null) {
            notify(account, "unsubscribed", contact, account.jid());
            rosters.change(account, item.withAsking(false));
        } else if (other.askedBy().add(account.jid())) {
            notify(other, "subscribe", account.jid(), contact);
        }
    }

    private void subscribed(Account account, @Nullable Account other, Jid contact) {
        if (other == null || !account.askedBy().remove(contact)) {
            return;
        }
        rosters.change(account, account.contactOrNew(contact).withFrom(true));
        RosterItem theirs = other.contact(account.jid());
        if (theirs != null && theirs.asking()) {
            notify(other, "subscribed", account.jid(), contact);
            rosters.change(other, theirs.withTo(true));
            for (Resource resource : account.available()) {
                Element presence = resource.presence();
                if (presence != null) {
                    deliver(presence, contact);
                }
            }
        }
    }

    private void unsubscribe(Account account, @Nullable Account other, Jid contact) {
        RosterItem item = account.contact(contact);
        if (item != null && (item.to() || item.asking())) {
            rosters.change(account, item.withTo(false));
        }
        if (other == null) {
            return;
        }
        other.askedBy().remove(account.jid());
        RosterItem theirs = other.contact(account.jid());
        if (theirs != null && theirs.from()) {
            notify(other, "unsubscribe", account.jid(), contact);
            rosters.change(other, theirs.withFrom(false));
            hide(other, account);
        }
    }

    private void unsubscribed(Account account, @Nullable Account other, Jid contact) {
        account.askedBy().remove(contact);
        RosterItem item = account.contact(contact);
        if (item != null && item.from()) {
            rosters.change(account, item.withFrom(false));
        }
        RosterItem theirs = other == null ? null : other.contact(account.jid());
        if (other != null && theirs != null && (theirs.to() || theirs.asking())) {
            if (theirs.to()) {
                hide(account, other);
            }
            notify(other, "unsubscribed", account.jid(), contact);
            rosters.change(other, theirs.withTo(false));
        }
    }

    /** Makes every resource of {@code hidden} look gone to {@code watcher}. */
    private void hide(Account hidden, Account watcher) {
        for (Resource resource : hidden.available()) {
            deliver(Xmpp.presence("unavailable", resource.jid(), watcher.jid()), watcher.jid());
        }
    }

    private static void notify(Account account, String type, Jid from, Jid to) {
        for (Resource resource : account.available()) {
            resource.send(Xmpp.presence(type, from, to));
        }
    }
}
