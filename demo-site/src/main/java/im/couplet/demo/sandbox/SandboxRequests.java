package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** IQs: passed on to full addresses, answered for the server and for accounts (RFC 6120 section 8.2.3, RFC 6121 8.5). */
final class SandboxRequests {
    private final Accounts accounts;
    private final Interests interests;
    private final Map<XmlName, RequestAnswerer> ofServer = new HashMap<>();
    private final Map<XmlName, RequestAnswerer> ofOwnAccount = new HashMap<>();
    private final Map<XmlName, RequestAnswerer> ofAnyAccount = new HashMap<>();

    SandboxRequests(Accounts accounts, Interests interests) {
        this.accounts = accounts;
        this.interests = interests;
    }

    /** Has requests with a payload of this name to the server answered. */
    SandboxRequests server(XmlName payload, RequestAnswerer answerer) {
        ofServer.put(payload, answerer);
        return this;
    }

    /** Has requests of people to their own account answered. */
    SandboxRequests own(XmlName payload, RequestAnswerer answerer) {
        ofOwnAccount.put(payload, answerer);
        return this;
    }

    /** Has requests to every account answered, the sender's own too. */
    SandboxRequests account(XmlName payload, RequestAnswerer answerer) {
        ofAnyAccount.put(payload, answerer);
        return this;
    }

    void route(Resource sender, Element iq, Jid to) {
        boolean request = isRequest(iq);
        if (to.resourcepart() != null) {
            toResource(sender, iq, to, request);
        } else if (request) {
            sender.send(answer(sender, iq, to, iq.elements().get(0)));
        } else {
            interests.answered(sender, iq);
        }
    }

    static boolean isRequest(Element iq) {
        return Xmpp.isType(iq, "get") || Xmpp.isType(iq, "set");
    }

    /** Whether it is an IQ that can be routed at all (RFC 6120 section 8.2.3). */
    static boolean isWhole(Element iq) {
        boolean answer = Xmpp.isType(iq, "result") || Xmpp.isType(iq, "error");
        return iq.attribute("id") != null
                && (answer || isRequest(iq) && iq.elements().size() == 1);
    }

    private void toResource(Resource sender, Element iq, Jid to, boolean request) {
        Account account = accounts.find(to);
        Resource resource = account == null ? null : account.resource(to.resourcepart());
        if (resource != null) {
            resource.send(iq);
        } else if (request) {
            sender.send(Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE));
        }
    }

    private @Nullable Element answer(Resource sender, Element iq, Jid to, Element payload) {
        boolean own = to.equals(sender.account().jid());
        RequestAnswerer answerer = to.localpart() == null ? ofServer.get(payload.name()) : null;
        if (own) {
            answerer = ofOwnAccount.get(payload.name());
        }
        if (answerer == null && (own || accounts.find(to) != null)) {
            answerer = ofAnyAccount.get(payload.name());
        }
        return answerer == null ? Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE) : answerer.answer(sender, iq, payload);
    }
}
