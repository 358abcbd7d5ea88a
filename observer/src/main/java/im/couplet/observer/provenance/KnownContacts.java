package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.roster.Contacts;
import im.couplet.roster.RosterRules;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of contacts, as far as the server has told it; in no order. */
final class KnownContacts implements Contacts<Element> {
    static final String ROSTER = "jabber:iq:roster";
    private static final String CHANNEL = "urn:xmpp:mix:roster:0";

    private final List<Element> items = new ArrayList<>();
    private Map<Jid, Integer> places = new HashMap<>();

    /** Takes the list that the server sends. */
    void load(Element query) {
        items.clear();
        places = new HashMap<>();
        RosterRules.load(this, query.elements(ROSTER, "item"));
    }

    /** Whether the account is told what this contact publishes: it is subscribed, or talks in a channel that it has joined. */
    boolean follows(Jid bare) {
        int index = find(bare);
        return index >= 0 && (Stanzas.isFollowed(items.get(index)) || isChannel(index));
    }

    /** Whether this is a channel that the account has joined (XEP-0405 section 3.5). */
    boolean isChannel(Jid bare) {
        int index = find(bare);
        return index >= 0 && isChannel(index);
    }

    private boolean isChannel(int index) {
        return items.get(index).child(CHANNEL, "channel") != null;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public int find(Jid jid) {
        return places.getOrDefault(jid, -1);
    }

    @Override
    public void add(Element item) {
        put(items.size(), item);
        items.add(item);
    }

    @Override
    public void set(int index, Element item) {
        put(index, item);
        items.set(index, item);
    }

    private void put(int index, Element item) {
        if (jid(item) instanceof Jid jid) {
            places.put(jid, index);
        }
    }

    @Override
    public void remove(int index) {
        if (jid(items.get(index)) instanceof Jid gone) {
            places.remove(gone);
        }
        Element last = items.remove(items.size() - 1);
        if (index < items.size()) {
            set(index, last);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // contacts without an address are not taken
    public Address jid(Element item) {
        return Stanzas.address(item, Stanzas.JID);
    }

    @Override
    public boolean isRemoval(Element item) {
        return "remove".equals(item.attribute("subscription"));
    }
}
