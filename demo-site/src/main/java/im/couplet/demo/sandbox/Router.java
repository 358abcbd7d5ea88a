package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.Xmpp.Condition;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.session.StreamManagement;
import im.couplet.stream.StreamCondition;
import im.couplet.xml.Element;
import java.time.Clock;

/** Takes every stanza of every client and gives it to the rules for its kind (RFC 6120 section 10, RFC 6121). */
final class Router {
    private final Messages messages;
    private final Presences presences;
    private final SandboxRequests requests;

    Router(Accounts accounts, Clock clock) {
        messages = new Messages(accounts, clock);
        Rosters rosters = new Rosters();
        presences = new Presences(accounts, rosters);
        requests = new SandboxRequests(accounts, rosters, presences);
    }

    /** Routes a stanza whose {@code from} is the sender's. */
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
        if (to != null && !to.domainpart().equals(Sandbox.DOMAIN)) {
            sender.send(Xmpp.error(stanza, Condition.REMOTE_SERVER_NOT_FOUND));
            return;
        }
        switch (stanza.localName()) {
            case "message" ->
                messages.route(sender, stanza, to == null ? sender.jid().bare() : to);
            case "presence" -> presences.route(sender, stanza, to);
            default -> requests.route(sender, stanza, to == null ? sender.jid().bare() : to);
        }
    }

    /** Puts a resource on line; the older connection of the same name gives way (RFC 6120 section 7.7.2.2). */
    void connect(Resource resource) {
        Resource older = resource.account().resource(resource.jid().resourcepart());
        if (older != null) {
            boolean ended = older.end(
                    StreamCondition.CONFLICT,
                    "Another connection uses the resource " + resource.jid().resourcepart() + ".");
            if (!ended) {
                older.forget();
                disconnect(older);
            }
        }
        resource.account().connect(resource);
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
