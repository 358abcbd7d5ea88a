package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact of one account (RFC 6121 section 2.1.2).
 *
 * @param to whether the contact's presence comes to the account
 * @param from whether the account's presence goes to the contact
 * @param asking whether the account has asked for the contact's presence and got no answer
 */
record RosterItem(Jid jid, @Nullable String name, boolean to, boolean from, boolean asking, List<String> groups) {
    RosterItem withTo(boolean subscribed) {
        return new RosterItem(jid, name, subscribed, from, false, groups);
    }

    RosterItem withFrom(boolean subscribed) {
        return new RosterItem(jid, name, to, subscribed, asking, groups);
    }

    RosterItem withAsking(boolean asked) {
        return new RosterItem(jid, name, to, from, asked, groups);
    }

    RosterItem described(@Nullable String newName, List<String> newGroups) {
        return new RosterItem(jid, newName, to, from, asking, List.copyOf(newGroups));
    }

    String subscription() {
        if (to) {
            return from ? "both" : "to";
        }
        return from ? "from" : "none";
    }

    Element element() {
        Element.Builder item = Element.builder(Xmpp.ROSTER, "item")
                .attribute("jid", jid.toString())
                .attribute("name", name)
                .attribute("subscription", subscription())
                .attribute("ask", asking ? "subscribe" : null);
        for (String group : groups) {
            item.child(Element.builder(Xmpp.ROSTER, "group").text(group).build());
        }
        return item.build();
    }
}
