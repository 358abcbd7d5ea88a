package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what clients ask of their own roster (RFC 6121 section 2). */
final class RosterRequests implements RequestAnswerer {
    private static final int LONGEST_NAME = 1023;
    private static final int MOST_GROUPS = 50;

    private final Rosters rosters;
    private final Presences presences;

    RosterRequests(Rosters rosters, Presences presences) {
        this.rosters = rosters;
        this.presences = presences;
    }

    @Override
    public @Nullable Element answer(Resource sender, Element iq, Element payload) {
        return Xmpp.isType(iq, "get") ? roster(sender, iq) : changeRoster(sender, iq, payload);
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
