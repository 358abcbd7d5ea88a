package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.Xmpp.Condition;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IQs: passed on to full addresses, answered for the server and for accounts (RFC 6120 section 8.2.3, RFC 6121 8.5). */
final class SandboxRequests {
    private static final int LONGEST_NAME = 1023;
    private static final int MOST_GROUPS = 50;

    private final Accounts accounts;
    private final Rosters rosters;
    private final Presences presences;

    SandboxRequests(Accounts accounts, Rosters rosters, Presences presences) {
        this.accounts = accounts;
        this.rosters = rosters;
        this.presences = presences;
    }

    void route(Resource sender, Element iq, Jid to) {
        String type = iq.attribute("type");
        boolean request = "get".equals(type) || "set".equals(type);
        boolean answer = "result".equals(type) || "error".equals(type);
        if (iq.attribute("id") == null
                || (!request && !answer)
                || (request && iq.elements().size() != 1)) {
            sender.send(Xmpp.error(iq, Condition.BAD_REQUEST));
            return;
        }
        if (to.resourcepart() != null) {
            toResource(sender, iq, to, request);
        } else if (request) {
            sender.send(answer(sender, iq, to, iq.elements().get(0)));
        }
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
        boolean server = to.localpart() == null;
        boolean get = Xmpp.isType(iq, "get");
        if (payload.is(Xmpp.PING, "ping") && get && (own || server)) {
            return Xmpp.result(iq);
        }
        if (payload.is(Xmpp.SESSION, "session") && !get && (own || server)) {
            return Xmpp.result(iq);
        }
        if (payload.is(Xmpp.DISCO_INFO, "query") && get && (own || server)) {
            return payload.attribute("node") != null
                    ? Xmpp.error(iq, Condition.ITEM_NOT_FOUND)
                    : Xmpp.result(iq).withChild(info(server));
        }
        if (payload.is(Xmpp.DISCO_ITEMS, "query") && get && (own || server)) {
            return Xmpp.result(iq).withChild(Element.of(Xmpp.DISCO_ITEMS, "query"));
        }
        if (payload.is(Xmpp.ROSTER, "query") && own) {
            return get ? roster(sender, iq) : changeRoster(sender, iq, payload);
        }
        return Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
    }

    private static Element info(boolean server) {
        Element.Builder query = Element.builder(Xmpp.DISCO_INFO, "query")
                .child(Element.builder(Xmpp.DISCO_INFO, "identity")
                        .attribute("category", server ? "server" : "account")
                        .attribute("type", server ? "im" : "registered")
                        .attribute("name", server ? "Couplet sandbox" : null)
                        .build());
        List<String> features = server
                ? List.of(Xmpp.DISCO_INFO, Xmpp.DISCO_ITEMS, Xmpp.PING, Xmpp.ROSTER, "msgoffline")
                : List.of(Xmpp.DISCO_INFO, Xmpp.DISCO_ITEMS);
        for (String feature : features) {
            query.child(Element.builder(Xmpp.DISCO_INFO, "feature")
                    .attribute("var", feature)
                    .build());
        }
        return query.build();
    }

    private static Element roster(Resource sender, Element iq) {
        sender.becomeInterested();
        return Xmpp.result(iq).withChild(Rosters.query(sender.account()));
    }

    private @Nullable Element changeRoster(Resource sender, Element iq, Element query) {
        List<Element> items = query.elements();
        if (items.size() != 1 || !items.get(0).is(Xmpp.ROSTER, "item")) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        Element item = items.get(0);
        String address = item.attribute("jid");
        Jid contact;
        try {
            contact = Jid.parse(address == null ? "" : address).bare();
        } catch (JidException e) {
            return Xmpp.error(iq, Condition.JID_MALFORMED);
        }
        if ("remove".equals(item.attribute("subscription"))) {
            return removeContact(sender.account(), iq, contact);
        }
        return describeContact(sender.account(), iq, contact, item);
    }

    private @Nullable Element removeContact(Account account, Element iq, Jid contact) {
        if (account.contact(contact) == null) {
            return Xmpp.error(iq, Condition.ITEM_NOT_FOUND);
        }
        presences.subscription(account, contact, "unsubscribe");
        presences.subscription(account, contact, "unsubscribed");
        rosters.remove(account, contact);
        return Xmpp.result(iq);
    }

    private @Nullable Element describeContact(Account account, Element iq, Jid contact, Element item) {
        List<String> groups = new ArrayList<>();
        for (Element group : item.elements(Xmpp.ROSTER, "group")) {
            String name = group.text();
            if (name.isEmpty() || name.length() > LONGEST_NAME || groups.size() >= MOST_GROUPS) {
                return Xmpp.error(iq, Condition.NOT_ACCEPTABLE);
            }
            if (groups.contains(name)) {
                return Xmpp.error(iq, Condition.BAD_REQUEST);
            }
            groups.add(name);
        }
        String name = item.attribute("name");
        if (name != null && name.length() > LONGEST_NAME) {
            return Xmpp.error(iq, Condition.NOT_ACCEPTABLE);
        }
        RosterItem described = account.contactOrNew(contact).described(name, groups);
        return rosters.change(account, described) ? Xmpp.result(iq) : Xmpp.error(iq, Condition.RESOURCE_CONSTRAINT);
    }
}
