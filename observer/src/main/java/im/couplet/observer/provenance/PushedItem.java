package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.roster.RosterPush;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of the list of contacts.
 *
 * @param iq what came
 * @param from whom it is from; null when it does not say
 * @param query the list in it
 */
record PushedItem(Element iq, @Nullable Address from, Element query) implements RosterPush<Element> {
    @Override
    public boolean isSet() {
        return "set".equals(iq.attribute("type"));
    }

    @Override
    public @Nullable Element item() {
        List<Element> items = query.elements(KnownContacts.ROSTER, "item");
        return items.size() == 1 && Stanzas.address(items.get(0), Stanzas.JID) instanceof Jid ? items.get(0) : null;
    }
}
