package im.couplet.observer.model;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that the user likes to find again: XEP-0402, and the older lists of XEP-0048 in private storage (XEP-0049) or published, of
 * which those are shown that the newer one lacks. It is {@linkplain Snapshot#isComplete complete} when the account has told all of the
 * newer ones. All of it is of the account's own server.
 */
public final class BookmarksModel extends Model<BookmarkedRoom> {
    private final PubSubNews news = new PubSubNews();

    /** Makes one without bookmarks. */
    public BookmarksModel(Basis basis) {
        super(basis, Snapshot.empty());
    }

    /** Makes one that begins with what was written down of another. */
    public BookmarksModel(Basis basis, PortableSource written) {
        super(
                basis,
                new Snapshot<>(
                        ItemList.read(written.values("all"), BookmarkedRoom::read), null, written.flag("complete"), 0));
    }

    @Override
    public void sent(Element stanza) {
        news.sent(stanza);
    }

    @Override
    void received(Element stanza, Provenance provenance) {
        Edit<BookmarkedRoom> edit = edit();
        Jid account = account();
        Element stored = stanza.child("jabber:iq:private", "query");
        if (stored != null
                && Facts.is(stanza, "type", "result")
                && account != null
                && account.equals(provenance.by())) {
            legacy(edit, stored.child(BookmarkedRoom.STORAGE, "storage"));
        }
        news.received(stanza, provenance, account, new PubSubNews.Listener() {
            @Override
            public void items(Jid service, String node, Element items, boolean whole) {
                if (service.equals(account)) {
                    published(edit, node, items, whole);
                }
            }

            @Override
            public void emptied(Jid service, String node, boolean deleted) {
                if (service.equals(account)) {
                    drop(edit, node);
                }
            }
        });
        commit(edit);
    }

    private static void published(Edit<BookmarkedRoom> edit, String node, Element items, boolean whole) {
        if (node.equals(BookmarkedRoom.STORAGE)) {
            for (Element item : items.elements()) {
                legacy(edit, item.child(BookmarkedRoom.STORAGE, "storage"));
            }
        } else if (node.equals(BookmarkedRoom.NAMESPACE)) {
            if (whole) {
                drop(edit, node);
                edit.complete = true;
            }
            for (Element item : items.elements()) {
                change(edit, item);
            }
        }
    }

    private static void change(Edit<BookmarkedRoom> edit, Element item) {
        String id = item.attribute("id");
        Element conference = item.child(BookmarkedRoom.NAMESPACE, "conference");
        if (item.localName().equals("retract") && id != null) {
            Address room = Address.read(id);
            if (room instanceof Jid jid) {
                edit.remove(jid.bare().toString());
            }
        } else if (conference != null) {
            BookmarkedRoom room = BookmarkedRoom.of(id, conference);
            if (room != null) {
                edit.put(room);
            }
        }
    }

    /** Takes the whole of an older list. */
    private static void legacy(Edit<BookmarkedRoom> edit, @Nullable Element storage) {
        if (storage == null) {
            return;
        }
        drop(edit, BookmarkedRoom.STORAGE);
        for (Element conference : storage.elements(BookmarkedRoom.STORAGE, "conference")) {
            BookmarkedRoom room = BookmarkedRoom.of(conference.attribute("jid"), conference);
            if (room != null && edit.get(room.key()) == null) {
                edit.put(room);
            }
        }
    }

    private static void drop(Edit<BookmarkedRoom> edit, String node) {
        boolean legacy = node.equals(BookmarkedRoom.STORAGE);
        if (legacy || node.equals(BookmarkedRoom.NAMESPACE)) {
            for (BookmarkedRoom one : edit.all) {
                if (one.legacy() == legacy) {
                    edit.remove(one.key());
                }
            }
        }
    }
}
