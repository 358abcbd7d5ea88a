package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;

/** Tells the clients of an account how its roster is and changes (RFC 6121 section 2). */
final class Rosters {
    private long pushes;

    /** Keeps a changed contact and tells everybody who wants to know; false when the roster is full. */
    boolean change(Account account, RosterItem item) {
        if (!account.keep(item)) {
            return false;
        }
        push(account, item.element());
        return true;
    }

    void remove(Account account, Jid contact) {
        account.forget(contact);
        push(
                account,
                Element.builder(Xmpp.ROSTER, "item")
                        .attribute("jid", contact.bare().toString())
                        .attribute("subscription", "remove")
                        .build());
    }

    private void push(Account account, Element item) {
        for (Resource resource : account.resources()) {
            if (resource.isInterested()) {
                resource.send(Element.builder(Xmpp.CLIENT, "iq")
                        .attribute("type", "set")
                        .attribute("id", "push" + ++pushes)
                        .attribute("to", resource.jid().toString())
                        .child(Element.builder(Xmpp.ROSTER, "query").child(item).build())
                        .build());
            }
        }
    }

    /** The whole roster as the payload of a result. */
    static Element query(Account account) {
        Element.Builder query = Element.builder(Xmpp.ROSTER, "query");
        for (RosterItem item : account.roster()) {
            query.child(item.element());
        }
        return query.build();
    }
}
