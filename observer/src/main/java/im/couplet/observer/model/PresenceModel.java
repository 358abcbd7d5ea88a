package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Way;
import im.couplet.xml.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Who is online where: RFC 6121 section 4. Occupants of rooms are in {@link RoomsModel}.
 *
 * <p>Whose presence the account does not get any more, as its list of contacts says, is offline (RFC 6121 sections 2.5.2, 3.2 and 3.3).
 *
 * <p>Of one address it holds the 64 best clients, and says where there were more ({@link OnlineContact#lost}). It holds all contacts; of
 * those who are none at most 4096, of whom the one leaves who came first, which {@link Snapshot#lost} counts. It is empty when the
 * session ends.
 */
public final class PresenceModel extends Model<OnlineContact> {
    private static final int MOST_RESOURCES = 64;
    private static final int MOST_STRANGERS = 4096;

    private final Predicate<? super Jid> contacts;
    private Followed followed = new Followed();
    /** Those who were none of the contacts when they came, the oldest first. */
    private Map<String, Boolean> strangers = new LinkedHashMap<>();

    /**
     * Makes one that knows nobody to be online.
     *
     * @param contacts whether a bare address is that of a contact, such as {@link RosterModel#isContact}
     */
    public PresenceModel(Basis basis, Predicate<? super Jid> contacts) {
        super(basis, Snapshot.empty());
        this.contacts = Objects.requireNonNull(contacts, "contacts");
    }

    /** Makes one that begins with what was written down of another. */
    public PresenceModel(Basis basis, Predicate<? super Jid> contacts, PortableSource written) {
        super(
                basis,
                new Snapshot<>(
                        ItemList.read(written.values("all"), OnlineContact::read),
                        null,
                        false,
                        written.number("lost")));
        this.contacts = Objects.requireNonNull(contacts, "contacts");
        for (OnlineContact one : current().all()) {
            stranger(one.jid());
        }
    }

    private boolean stranger(Jid bare) {
        return !bare.equals(account()) && !contacts.test(bare) && strangers.put(bare.toString(), true) == null;
    }

    @Override
    void received(Element stanza, Provenance provenance) {
        if (stanza.localName().equals("iq")) {
            listed(stanza, provenance);
            return;
        }
        Jid from = Facts.from(stanza);
        if (!stanza.localName().equals("presence") || from == null || provenance.way() == Way.ROOM) {
            return;
        }
        String type = stanza.attribute("type");
        Edit<OnlineContact> edit = edit();
        if (type == null) {
            available(edit, from, stanza);
        } else if (type.equals("unavailable")) {
            unavailable(edit, from);
        }
        commit(edit);
    }

    private void available(Edit<OnlineContact> edit, Jid from, Element presence) {
        Jid bare = from.bare();
        OnlineResource resource = OnlineResource.of(from, presence);
        OnlineContact known = edit.get(bare.toString());
        if (known != null) {
            edit.put(known.with(resource, MOST_RESOURCES));
            return;
        }
        edit.put(new OnlineContact(bare, List.of(resource), false));
        if (stranger(bare) && strangers.size() > MOST_STRANGERS) {
            forget(edit);
        }
    }

    private void forget(Edit<OnlineContact> edit) {
        while (strangers.size() > MOST_STRANGERS) {
            String oldest = strangers.keySet().iterator().next();
            strangers.remove(oldest);
            OnlineContact known = edit.get(oldest);
            if (known != null && !contacts.test(known.jid())) {
                edit.remove(oldest);
                edit.lost++;
            }
        }
    }

    private void unavailable(Edit<OnlineContact> edit, Jid from) {
        String key = from.bare().toString();
        OnlineContact known = edit.get(key);
        if (known == null) {
            return;
        }
        var others = from.isBare() ? List.<OnlineResource>of() : known.without(from);
        if (others.isEmpty()) {
            edit.remove(key);
            strangers.remove(key);
        } else if (others.size() < known.resources().size()) {
            edit.put(new OnlineContact(known.jid(), others, known.lost()));
        }
    }

    /** The server of whom the account does not follow any more says that they are unavailable, if it says anything. */
    private void listed(Element iq, Provenance provenance) {
        Element query = iq.child("jabber:iq:roster", "query");
        Jid account = account();
        if (query == null || account == null || !account.equals(provenance.by())) {
            return;
        }
        Edit<OnlineContact> edit = edit();
        for (String key : Facts.is(iq, "type", "set") ? followed.pushed(query) : followed.loaded(query)) {
            if (!key.equals(account.toString()) && edit.get(key) != null) {
                edit.remove(key);
                strangers.remove(key);
            }
        }
        commit(edit);
    }

    @Override
    public void sessionEnded() {
        Edit<OnlineContact> edit = edit();
        edit.clear();
        edit.lost = 0;
        strangers = new LinkedHashMap<>();
        followed = new Followed();
        commit(edit);
    }
}
