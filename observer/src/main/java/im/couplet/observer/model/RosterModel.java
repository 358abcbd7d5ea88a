package im.couplet.observer.model;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Way;
import im.couplet.roster.Contacts;
import im.couplet.roster.RosterRules;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of contacts with those who ask to be on it: RFC 6121 sections 2 and 3. It is {@linkplain Snapshot#isComplete complete} when
 * the server has answered a request for it, and has the version to name in the next one ({@link Snapshot#version}).
 *
 * <p>It holds what the account's own server sends, and of strangers who ask at most a thousand; those that come when there are so many
 * are counted in {@link Snapshot#lost}.
 */
public final class RosterModel extends Model<Contact> {
    private static final String ROSTER = "jabber:iq:roster";
    private static final String NICK = "http://jabber.org/protocol/nick";
    private static final int MOST_STRANGERS = 1000;

    /** The id of the last request for the list; null if it was answered. */
    private @Nullable String asked;

    private int strangers;

    /** Makes one that knows nobody. */
    public RosterModel(Basis basis) {
        super(basis, Snapshot.empty());
    }

    /** Makes one that begins with what was written down of another. */
    public RosterModel(Basis basis, PortableSource written) {
        super(basis, read(written));
        for (Contact one : current().all()) {
            strangers += one.listed() ? 0 : 1;
        }
    }

    private static Snapshot<Contact> read(PortableSource written) {
        ItemList<Contact> all = ItemList.read(written.values("all"), Contact::read);
        return new Snapshot<>(all, written.text("version"), written.flag("complete"), written.number("lost"));
    }

    /** Whether somebody is on the list. */
    public boolean isContact(Jid bare) {
        Contact contact = current().get(bare.toString());
        return contact != null && contact.listed();
    }

    @Override
    public void sent(Element stanza) {
        if (stanza.localName().equals("presence")) {
            String type = stanza.attribute("type");
            Jid to = Facts.to(stanza);
            if (to != null && ("subscribed".equals(type) || "unsubscribed".equals(type))) {
                answered(to.bare());
            }
        } else if (Facts.is(stanza, "type", "get") && stanza.child(ROSTER, "query") != null) {
            asked = stanza.attribute("id");
        }
    }

    @Override
    void received(Element stanza, Provenance provenance) {
        if (stanza.localName().equals("presence")) {
            presence(stanza, provenance);
        } else if (stanza.localName().equals("iq")
                && provenance.by() != null
                && provenance.by().equals(account())) {
            iq(stanza);
        }
    }

    // ---- the list

    private void iq(Element stanza) {
        Element query = stanza.child(ROSTER, "query");
        boolean answer = asked != null && asked.equals(stanza.attribute("id"));
        if (Facts.is(stanza, "type", "set") && query != null) {
            pushed(query);
        } else if (Facts.is(stanza, "type", "result") && (query != null || answer)) {
            loaded(query);
            asked = null;
        }
    }

    private void pushed(Element query) {
        Edit<Contact> edit = edit();
        for (Element item : query.elements(ROSTER, "item")) {
            Contact contact = Contact.of(item);
            if (contact != null) {
                RosterRules.push(new Editing(edit), contact);
            }
        }
        version(edit, query);
        commit(edit);
    }

    private static void version(Edit<Contact> edit, Element query) {
        String version = query.attribute("ver");
        edit.version = version == null ? edit.version : version;
    }

    private void loaded(@Nullable Element query) {
        Edit<Contact> edit = edit();
        if (query != null) {
            Edit<Contact> sent = new Edit<>(Snapshot.empty());
            List<Contact> contacts = new ArrayList<>();
            for (Element item : query.elements(ROSTER, "item")) {
                Contact contact = Contact.of(item);
                if (contact != null) {
                    contacts.add(contact);
                }
            }
            RosterRules.load(new Editing(sent), contacts);
            replace(edit, sent.all);
            edit.version = query.attribute("ver");
        }
        edit.complete = true;
        commit(edit);
    }

    private void replace(Edit<Contact> edit, ItemList<Contact> sent) {
        for (Contact old : current().all()) {
            if (old.listed() && sent.get(old.key()) == null) {
                gone(edit, old);
            }
        }
        for (Contact contact : sent) {
            put(edit, contact.after(edit.get(contact.key())));
        }
    }

    private void put(Edit<Contact> edit, Contact contact) {
        Contact before = edit.get(contact.key());
        strangers += (contact.listed() ? 0 : 1) - (before == null || before.listed() ? 0 : 1);
        edit.put(contact);
    }

    private void gone(Edit<Contact> edit, Contact contact) {
        if (contact.asked()) {
            put(edit, Contact.stranger(contact.jid()).asking(true, contact.request(), contact.nick()));
        } else {
            strangers -= contact.listed() ? 0 : 1;
            edit.remove(contact.key());
        }
    }

    /** Has the rules of core change the snapshot. */
    private final class Editing implements Contacts<Contact> {
        private final Edit<Contact> edit;

        Editing(Edit<Contact> edit) {
            this.edit = edit;
        }

        @Override
        public int size() {
            return edit.all.size();
        }

        @Override
        public int find(Jid jid) {
            Contact contact = edit.get(jid.toString());
            return contact == null || !contact.listed() ? -1 : edit.all.countBefore(contact.key());
        }

        @Override
        public void add(Contact item) {
            put(edit, item.after(edit.get(item.key())));
        }

        @Override
        public void set(int index, Contact item) {
            add(item);
        }

        @Override
        public void remove(int index) {
            gone(edit, edit.all.get(index));
        }

        @Override
        public Address jid(Contact item) {
            return item.jid();
        }

        @Override
        public boolean isRemoval(Contact item) {
            return item.subscription().equals("remove");
        }
    }

    // ---- those who ask

    private void presence(Element stanza, Provenance provenance) {
        Jid from = Facts.from(stanza);
        String type = stanza.attribute("type");
        if (from == null || type == null || provenance.way() == Way.ROOM) {
            return;
        }
        if (type.equals("subscribe")) {
            asks(from.bare(), Facts.text(stanza, Facts.CLIENT, "status"), Facts.text(stanza, NICK, "nick"));
        } else if (type.equals("unsubscribe")) {
            answered(from.bare());
        }
    }

    private void asks(Jid who, @Nullable String text, @Nullable String nick) {
        Edit<Contact> edit = edit();
        Contact known = edit.get(who.toString());
        if (known == null && strangers >= MOST_STRANGERS) {
            edit.lost++;
        } else {
            put(edit, (known == null ? Contact.stranger(who) : known).asking(true, text, nick));
        }
        commit(edit);
    }

    private void answered(Jid who) {
        Edit<Contact> edit = edit();
        Contact known = edit.get(who.toString());
        if (known != null && known.asked()) {
            Contact now = known.asking(false, null, null);
            if (now.listed()) {
                put(edit, now);
            } else {
                gone(edit, now);
            }
            commit(edit);
        }
    }
}
