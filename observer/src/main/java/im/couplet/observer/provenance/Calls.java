package im.couplet.observer.provenance;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has called whom (XEP-0353), the last hundreds of each side. */
final class Calls {
    private static final String NAMESPACE = "urn:xmpp:jingle-message:0";
    private static final int MOST = 512;

    /** The other party of each call by its id. */
    private final Map<String, Jid> made = new HashMap<>();

    private final Map<String, Jid> taken = new HashMap<>();
    private final ArrayDeque<String> madeOrder = new ArrayDeque<>();
    private final ArrayDeque<String> takenOrder = new ArrayDeque<>();

    /** The children of a message that are about calls. */
    static List<Element> in(Element message) {
        List<Element> calls = List.of();
        for (int i = 0; i < message.childCount(); i++) {
            if (message.childAt(i) instanceof Element child && child.namespace().equals(NAMESPACE)) {
                calls = calls.isEmpty() ? new ArrayList<>(1) : calls;
                calls.add(child);
            }
        }
        return calls;
    }

    /** Takes notice of what the account says of a call, from whichever client. */
    void said(Element call, @Nullable Jid other) {
        String id = call.attribute("id");
        if (id != null && other != null && call.localName().equals("propose") && !taken.containsKey(id)) {
            put(made, madeOrder, id, other);
        }
    }

    /** Whether a call is not known, so that nobody can say who may speak of it. */
    boolean isUnknown(Element call) {
        String id = call.attribute("id");
        return !call.localName().equals("propose") && id != null && !made.containsKey(id) && !taken.containsKey(id);
    }

    /** Whether somebody else may say this of a call, of which notice is taken then. */
    boolean accepts(Element call, Jid other) {
        String id = call.attribute("id");
        if (id == null) {
            return false;
        }
        boolean caller = other.equals(taken.get(id));
        boolean called = other.equals(made.get(id));
        return switch (call.localName()) {
            case "propose" -> caller || isNew(id, other);
            case "retract" -> caller;
            case "ringing", "proceed", "accept", "reject" -> called;
            default -> caller || called;
        };
    }

    private boolean isNew(String id, Jid other) {
        if (made.containsKey(id) || taken.containsKey(id)) {
            return false;
        }
        put(taken, takenOrder, id, other);
        return true;
    }

    private static void put(Map<String, Jid> calls, ArrayDeque<String> order, String id, Jid other) {
        if (calls.put(id, other) == null) {
            order.add(id);
            if (order.size() > MOST) {
                // As text: what is of any type would have the bundle hash all that is in any queue.
                String oldest = order.remove();
                calls.remove(oldest);
            }
        }
    }
}
