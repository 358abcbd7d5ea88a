package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Stanzas;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose presence the account gets, as its list of contacts says: that of those whose subscription is "to" or "both". */
final class Followed {
    private static final String ROSTER = "jabber:iq:roster";

    private Map<String, Boolean> all = new HashMap<>();

    /** Takes notice of an answer with the whole list; tells the bare addresses whose presence does not come any more. */
    List<String> loaded(Element query) {
        Map<String, Boolean> before = all;
        all = new HashMap<>();
        for (Element item : query.elements(ROSTER, "item")) {
            Jid jid = Facts.jid(item);
            if (jid != null && Stanzas.isFollowed(item)) {
                all.put(jid.toString(), true);
            }
        }
        List<String> ended = new ArrayList<>();
        for (String one : before.keySet()) {
            if (!all.containsKey(one)) {
                ended.add(one);
            }
        }
        ended.sort(null);
        return ended;
    }

    /** Takes notice of what a push says of a contact, likewise. */
    List<String> pushed(Element query) {
        List<String> ended = new ArrayList<>();
        for (Element item : query.elements(ROSTER, "item")) {
            Jid jid = Facts.jid(item);
            if (jid != null && Stanzas.isFollowed(item)) {
                all.put(jid.toString(), true);
            } else if (jid != null
                    && (all.remove(jid.toString()) != null || Facts.is(item, "subscription", "remove"))) {
                ended.add(jid.toString());
            }
        }
        return ended;
    }
}
