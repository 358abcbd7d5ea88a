package im.couplet.observer;

import im.couplet.jid.Address;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** One thing that happened. */
public final class Event {
    static final XmlName FROM = XmlName.of("", "from");
    private static final XmlName TO = XmlName.of("", "to");
    static final XmlName TYPE = XmlName.of("", "type");
    static final XmlName ID = XmlName.of("", "id");

    private final String kind;
    private final @Nullable UnreadStanza stanza;
    private @Nullable String type;
    private final @Nullable Request request;
    private final @Nullable Provenance provenance;
    private final @Nullable Rejection rejection;
    private boolean senderRead;
    private @Nullable Address sender;
    private boolean recipientRead;
    private @Nullable Address recipient;

    Event(String kind, @Nullable Element element) {
        this(kind, element, Request.of(kind, element));
    }

    Event(String kind, @Nullable Element element, @Nullable Request request) {
        this(kind, element, request, null, null);
    }

    Event(
            String kind,
            @Nullable Element element,
            @Nullable Request request,
            @Nullable Provenance provenance,
            @Nullable Rejection rejection) {
        this(kind, request, provenance, rejection, element == null ? null : new WholeStanza(element));
    }

    /** One of a stanza that nobody has judged. */
    Event(String kind, UnreadStanza stanza) {
        this(kind, Request.of(kind, stanza), null, null, stanza);
    }

    private Event(
            String kind,
            @Nullable Request request,
            @Nullable Provenance provenance,
            @Nullable Rejection rejection,
            @Nullable UnreadStanza stanza) {
        this.kind = kind;
        this.stanza = stanza;
        this.request = request;
        this.provenance = provenance;
        this.rejection = rejection;
    }

    static @Nullable String string(@Nullable Text text) {
        return text == null ? null : text.string();
    }

    private static String typeOf(String kind, @Nullable String type) {
        return switch (kind) {
            // RFC 6121 section 5.2.2: a type that is not known is "normal".
            case Observer.MESSAGE -> type == null || !isType(kind, type) ? "normal" : type;
            case Observer.PRESENCE -> type == null ? "available" : type;
            default -> type == null ? "" : type;
        };
    }

    /**
     * The types that events of a kind can have, with commas between: RFC 6120 section 8.2.3, RFC 6121 sections 4.7.1 and
     * 5.2.2.
     *
     * @return empty for what is no stanza, of which nothing is known
     */
    public static String types(String kind) {
        return switch (kind) {
            case Observer.MESSAGE -> "chat,error,groupchat,headline,normal";
            case Observer.PRESENCE -> "available,error,probe,subscribe,subscribed,unavailable,unsubscribe,unsubscribed";
            case Observer.IQ -> "error,get,result,set";
            default -> "";
        };
    }

    static boolean isAnyType(String type) {
        return isType(Observer.MESSAGE, type) || isType(Observer.PRESENCE, type) || isType(Observer.IQ, type);
    }

    static boolean isType(String kind, String type) {
        String known = types(kind);
        return known.isEmpty() || type.indexOf(',') < 0 && ("," + known + ",").contains("," + type + ",");
    }

    /** The kind: {@link Observer#MESSAGE}, {@link Observer#PRESENCE}, {@link Observer#IQ}, or that of a session or stream. */
    public String kind() {
        return kind;
    }

    /** The stanza; null if the event is another. */
    public @Nullable Element element() {
        return stanza == null ? null : stanza.element();
    }

    /** Whether there is an element. */
    boolean isStanza() {
        return stanza != null;
    }

    private @Nullable Text attribute(XmlName name) {
        return stanza == null ? null : stanza.attribute(name);
    }

    /** How many children it has at most. */
    int childCount() {
        return stanza == null ? 0 : stanza.childCount();
    }

    /** The name of one of them; null for what is no element. */
    @Nullable
    XmlName childName(int index) {
        return stanza == null ? null : stanza.childName(index);
    }

    /** Whether a child of this name is a body, which is in the namespace of the stanza. */
    boolean isBody(XmlName child) {
        return stanza != null
                && child.localName().equals("body")
                && child.namespace().equals(stanza.namespace());
    }

    /** The stanza's id; null if absent. */
    @Nullable
    String id() {
        return string(attribute(ID));
    }

    /** The stanza's type; a message without one is {@code normal}, presence without one {@code available}; else {@code ""}. */
    public String type() {
        String known = type;
        if (known == null) {
            known = stanza == null ? "" : typeOf(kind, string(stanza.attribute(TYPE)));
            type = known;
        }
        return known;
    }

    /**
     * The sender of the stanza; null if absent, which means the own account (RFC 6120 section 8.1.2.1). An address that
     * cannot be read is nobody's, and matches no {@link Match#from}.
     */
    public @Nullable Address sender() {
        if (!senderRead) {
            senderRead = true;
            sender = address(FROM);
        }
        return sender;
    }

    /** Whom the stanza is to; null if absent. */
    @Nullable
    Address recipient() {
        if (!recipientRead) {
            recipientRead = true;
            recipient = address(TO);
        }
        return recipient;
    }

    private @Nullable Address address(XmlName name) {
        Text text = attribute(name);
        return text == null ? null : Values.JID.read(text);
    }

    /** Where the stanza came from, and by whose word; null when nobody has judged it, as it did not come by an {@link Exchange}. */
    public @Nullable Provenance provenance() {
        return provenance;
    }

    /** Why it is not believed; null unless the event is of kind {@link Observer#REJECTED}. */
    public @Nullable Rejection rejection() {
        return rejection;
    }

    /** The duty to answer; null unless it {@linkplain #isRequest() is a request}. */
    public @Nullable Request request() {
        return request;
    }

    /** Whether it must be answered exactly once: an IQ that is no answer itself (RFC 6120 section 8.2.3). */
    public boolean isRequest() {
        return request != null;
    }

    /**
     * Takes on the duty to answer the request, now or later; see {@link Request#claim}.
     *
     * @return true for the first who asks, who must answer; false for all others, who must not
     * @throws IllegalStateException if the event is no {@linkplain #isRequest() request}
     */
    public boolean claim() {
        if (request == null) {
            throw new IllegalStateException("Only a request can be claimed, which an IQ of type get or set is");
        }
        return request.claim();
    }

    /** Whether somebody answers the request, or it has been answered. */
    public boolean isClaimed() {
        return request != null && request.isClaimed();
    }
}
