package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Delivery;
import im.couplet.demo.sandbox.protocol.Service;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.session.StreamManagement;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.stream.StreamCondition;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Takes every stanza to the rules for its kind (RFC 6120 section 10, RFC 6121). */
final class Router implements Delivery {
    private final Accounts accounts;
    private final SandboxServices services;
    private final Messages messages;
    private final Presences presences;
    private final SandboxRequests requests;

    Router(
            Accounts accounts,
            SandboxServices services,
            Messages messages,
            Presences presences,
            SandboxRequests requests) {
        this.accounts = accounts;
        this.services = services;
        this.messages = messages;
        this.presences = presences;
        this.requests = requests;
    }

    /** Routes a stanza of a client whose {@code from} is the sender's. */
    void route(Resource sender, Element stanza) {
        Jid to = null;
        String address = stanza.attribute("to");
        if (address != null) {
            try {
                to = Jid.parse(address);
            } catch (JidException e) {
                sender.send(Xmpp.error(stanza.withAttribute("to", null), Condition.JID_MALFORMED));
                return;
            }
        }
        Service service = to == null ? null : services.at(to);
        if (to != null && service == null && !to.domainpart().equals(Sandbox.DOMAIN)) {
            sender.send(Xmpp.error(stanza, Condition.REMOTE_SERVER_NOT_FOUND));
        } else if (stanza.localName().equals("iq") && !SandboxRequests.isWhole(stanza)) {
            sender.send(Xmpp.error(stanza, Condition.BAD_REQUEST));
        } else if (to == null || !isRefused(sender, stanza, to)) {
            route(sender, stanza, to, service);
        }
    }

    private void route(Resource sender, Element stanza, @Nullable Jid to, @Nullable Service service) {
        if (stanza.localName().equals("presence")) {
            presences.route(sender, stanza, to);
        } else if (service != null) {
            service.received(stanza);
        } else if (stanza.localName().equals("message")) {
            messages.route(sender, stanza, to == null ? sender.jid().bare() : to);
        } else {
            requests.route(sender, stanza, to == null ? sender.jid().bare() : to);
        }
    }

    /** Whether one of the two sides has blocked the other; the sender is told as far as that is nothing new (XEP-0191). */
    private boolean isRefused(Resource sender, Element stanza, Jid to) {
        if (sender.account().isBlocked(to) && !Xmpp.isType(stanza, "unavailable")) {
            sender.send(BlockingRequests.refusal(stanza));
            return true;
        }
        Account account = to.localpart() == null ? null : accounts.find(to);
        if (account == null || !account.isBlocked(sender.jid())) {
            return false;
        }
        if (!stanza.localName().equals("presence")) {
            sender.send(Xmpp.error(stanza, Condition.SERVICE_UNAVAILABLE));
        }
        return true;
    }

    @Override
    public void deliver(@Nullable Element stanza) {
        String address = stanza == null ? null : stanza.attribute("to");
        if (stanza == null || address == null) {
            return;
        }
        Jid to = Jid.parse(address);
        Account account = accounts.find(to);
        String from = stanza.attribute("from");
        if (account == null || from != null && account.isBlocked(Jid.parse(from))) {
            return;
        }
        Resource exact = account.resource(to.resourcepart());
        if (stanza.localName().equals("message")) {
            messages.pass(stanza, to);
        } else if (exact != null) {
            exact.send(stanza);
        }
    }

    /** Puts a resource on line; the older connection of the same name gives way (RFC 6120 section 7.7.2.2). */
    void connect(Resource resource) {
        Resource older = resource.account().resource(resource.jid().resourcepart());
        if (older != null) {
            String text =
                    "Another connection uses the resource " + resource.jid().resourcepart() + ".";
            end(older, StreamCondition.CONFLICT, text);
        }
        resource.account().connect(resource);
    }

    private void end(Resource resource, StreamCondition condition, String text) {
        if (!resource.end(condition, text)) {
            resource.forget();
            disconnect(resource);
        }
    }

    /** Ends what somebody has who has no account any more: contacts, and streams. */
    void remove(Account account) {
        presences.forget(account);
        for (Resource resource : account.resources()) {
            end(resource, StreamCondition.NOT_AUTHORIZED, "The account was ended.");
        }
    }

    /** Takes a resource off line, and tells those who should know. */
    void disconnect(Resource resource) {
        if (resource.account().disconnect(resource)) {
            presences.gone(resource);
            StreamManagement management = resource.management();
            if (management != null) {
                management.unacknowledged().forEach(stanza -> messages.again(resource, stanza));
            }
        }
    }
}
