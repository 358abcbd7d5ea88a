package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.xml.Element;
import java.util.List;

/**
 * Those from whom nothing is to come: XEP-0191. It is {@linkplain Snapshot#isComplete complete} when the server has told all of them.
 * All of it is of the account's own server.
 */
public final class BlockedModel extends Model<BlockedAddress> {
    private static final String BLOCKING = "urn:xmpp:blocking";

    /** Makes one that knows nobody. */
    public BlockedModel(Basis basis) {
        super(basis, Snapshot.empty());
    }

    /** Makes one that begins with what was written down of another. */
    public BlockedModel(Basis basis, PortableSource written) {
        super(
                basis,
                new Snapshot<>(
                        ItemList.read(written.values("all"), BlockedAddress::read), null, written.flag("complete"), 0));
    }

    /** Whether nothing is to come from an address: it is on the list itself, or its bare address or domain is (section 3.2). */
    public boolean isBlocked(Jid jid) {
        Jid domain = Jid.parse(jid.domainpart());
        return current().get(jid.toString()) != null
                || current().get(jid.bare().toString()) != null
                || current().get(domain.toString()) != null;
    }

    @Override
    void received(Element stanza, Provenance provenance) {
        if (!stanza.localName().equals("iq")
                || provenance.by() == null
                || !provenance.by().equals(account())) {
            return;
        }
        Edit<BlockedAddress> edit = edit();
        Element list = stanza.child(BLOCKING, "blocklist");
        if (list != null && Facts.is(stanza, "type", "result")) {
            edit.clear();
            add(edit, list);
            edit.complete = true;
        } else if (Facts.is(stanza, "type", "set")) {
            Element block = stanza.child(BLOCKING, "block");
            Element unblock = stanza.child(BLOCKING, "unblock");
            if (block != null) {
                add(edit, block);
            } else if (unblock != null) {
                remove(edit, unblock.elements(BLOCKING, "item"));
            }
        }
        commit(edit);
    }

    private static void add(Edit<BlockedAddress> edit, Element list) {
        for (Element item : list.elements(BLOCKING, "item")) {
            Jid jid = Facts.jid(item);
            if (jid != null) {
                edit.put(new BlockedAddress(jid));
            }
        }
    }

    private static void remove(Edit<BlockedAddress> edit, List<Element> items) {
        if (items.isEmpty()) {
            edit.clear();
        }
        for (Element item : items) {
            Jid jid = Facts.jid(item);
            if (jid != null) {
                edit.remove(jid.toString());
            }
        }
    }
}
