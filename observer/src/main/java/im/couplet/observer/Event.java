package im.couplet.observer;

import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** One thing that happened. */
public final class Event {
    private final String kind;
    private final @Nullable Element element;
    private final String type;
    private boolean claimed;
    private boolean senderRead;
    private @Nullable Jid sender;

    Event(String kind, @Nullable Element element) {
        this.kind = kind;
        this.element = element;
        this.type = element == null ? "" : typeOf(kind, element.attribute("type"));
    }

    private static String typeOf(String kind, @Nullable String type) {
        return switch (kind) {
            // RFC 6121 section 5.2.2: a type that is not known is "normal".
            case Observer.MESSAGE -> type == null || !isMessageType(type) ? "normal" : type;
            case Observer.PRESENCE -> type == null ? "available" : type;
            default -> type == null ? "" : type;
        };
    }

    private static boolean isMessageType(String type) {
        return switch (type) {
            case "chat", "error", "groupchat", "headline" -> true;
            default -> false;
        };
    }

    /** The kind: {@link Observer#MESSAGE}, {@link Observer#PRESENCE}, {@link Observer#IQ}, or that of a session or stream. */
    public String kind() {
        return kind;
    }

    /** The stanza; null when the event is none. */
    public @Nullable Element element() {
        return element;
    }

    /** The stanza's type; a message without one is {@code normal}, presence without one {@code available}; else {@code ""}. */
    public String type() {
        return type;
    }

    /** Who sent the stanza; null when it does not say, or says what is no address. */
    public @Nullable Jid sender() {
        if (!senderRead) {
            senderRead = true;
            String from = element == null ? null : element.attribute("from");
            if (from != null) {
                try {
                    sender = Jid.parse(from);
                } catch (JidException e) {
                    sender = null;
                }
            }
        }
        return sender;
    }

    /** Whether it is an IQ of type get or set, which must be answered exactly once (RFC 6120 section 8.2.3). */
    public boolean isRequest() {
        return kind.equals(Observer.IQ) && (type.equals("get") || type.equals("set"));
    }

    /**
     * Takes it on oneself to answer the request, now or later. Who dispatches the event answers what nobody claims.
     *
     * @return true for the first who asks, who must answer; false for all others, who must not
     * @throws IllegalStateException if the event is no {@linkplain #isRequest() request}
     */
    public boolean claim() {
        if (!isRequest()) {
            throw new IllegalStateException("Only an IQ of type get or set can be claimed");
        }
        boolean first = !claimed;
        claimed = true;
        return first;
    }

    /** Whether somebody answers the request. */
    public boolean isClaimed() {
        return claimed;
    }
}
