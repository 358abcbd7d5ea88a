package im.couplet.session;

import im.couplet.schema.Values;
import im.couplet.stanza.ContentNamespaces;
import im.couplet.stream.Namespaces;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side's bookkeeping of a stream whose stanzas are acknowledged: how many have come, modulo 2^32, and which of those that
 * were sent the peer has not yet confirmed. It serves either end. Source: XEP-0198 1.6 section 4.
 *
 * <p>Not safe for use by several threads at a time.
 */
public final class StreamManagement {
    private final ArrayDeque<Element> unacknowledged = new ArrayDeque<>();
    private int received;
    private int sent;

    /** Starts with nothing sent and nothing received. */
    public StreamManagement() {}

    /** Starts with as many as one stream before left behind. */
    StreamManagement(int received, int sent) {
        this.received = received;
        this.sent = sent;
    }

    /** Whether an element counts: a message, presence or IQ. */
    public static boolean isStanza(Element element) {
        return ContentNamespaces.isClientStanza(element.name());
    }

    /** Counts what was sent and keeps it until it is acknowledged; anything that is no stanza does not count. */
    public void sent(Element element) {
        if (isStanza(element)) {
            sent++;
            unacknowledged.add(element);
        }
    }

    /** Counts what has come and was handled; anything that is no stanza does not count. */
    public void received(Element element) {
        if (isStanza(element)) {
            received++;
        }
    }

    /** Whether an attribute {@code h} is a count: digits up to 4294967295, perhaps with white space around them. */
    static boolean isCount(@Nullable String h) {
        return count(h) != null;
    }

    private static @Nullable Text count(@Nullable String h) {
        return h == null ? null : Values.UNSIGNED_COUNT.canonical(Text.of(h));
    }

    /**
     * Takes the peer's count of what it handled.
     *
     * @param h the attribute {@code h} of the peer's element, {@code xs:unsignedInt}
     * @return the stanzas that it acknowledges now, the oldest first; null if it is no count, or one of stanzas that were
     *     never sent
     */
    public @Nullable List<Element> acknowledge(@Nullable String h) {
        Text digits = count(h);
        if (digits == null) {
            return null;
        }
        int count = 0;
        for (int i = 0; i < digits.length(); i++) {
            count = count * 10 + digits.charAt(i) - '0';
        }
        int waiting = unacknowledged.size();
        int more = count - (sent - waiting);
        if (more < 0 || more > waiting) {
            return null;
        }
        List<Element> acknowledged = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            acknowledged.add(unacknowledged.remove());
        }
        return acknowledged;
    }

    /** What was sent and is not acknowledged, the oldest first. */
    public List<Element> unacknowledged() {
        return new ArrayList<>(unacknowledged);
    }

    /** How many were sent and are not acknowledged. */
    public int waiting() {
        return unacknowledged.size();
    }

    /** The element that asks the peer for its count. */
    public static Element request() {
        return Element.of(Namespaces.STREAM_MANAGEMENT, "r");
    }

    /** The element that tells the peer how many have come. */
    public Element answer() {
        return Element.of(Namespaces.STREAM_MANAGEMENT, "a").withAttribute("h", handled());
    }

    /** How many have come, as the attribute {@code h} has it. */
    public String handled() {
        return unsigned(received);
    }

    /** How many were sent, as an attribute has it. */
    String counted() {
        return unsigned(sent);
    }

    private static String unsigned(int count) {
        if (count >= 0) {
            return String.valueOf(count);
        }
        int tens = (count >>> 1) / 5;
        return tens + String.valueOf(count - tens * 10);
    }
}
