package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** Says how far a chat has been read: asked for in a message, and sent in another. XEP-0333 1.0.0 (2024-04-17). */
public final class DisplayedMarkers {
    private static final String NAMESPACE = "urn:xmpp:chat-markers:0";

    private DisplayedMarkers() {}

    /**
     * The sender likes to know when the message has been displayed: {@code <markable
     * xmlns='urn:xmpp:chat-markers:0'/>}.
     */
    public record Markable() {
        public static final ElementType<Markable> TYPE =
                ElementType.flag("markable", NAMESPACE, "markable", new Markable());
    }

    /**
     * The message called {@code id}, and all before it, have been displayed: {@code <displayed
     * xmlns='urn:xmpp:chat-markers:0' id='the-msg-1'/>}.
     *
     * @param id the id of the message, in rooms the {@link StanzaIds.StanzaId} that the room gave it; null if it is
     *     not said
     */
    public record Displayed(@Nullable String id) {
        public static final ElementType<Displayed> TYPE = ElementType.of(
                "displayed", NAMESPACE, "displayed", optionalAttribute("id", STRING, Displayed::id), Displayed::new);
    }

    /**
     * The message called {@code id}, and all before it, have arrived, as versions before 0.5 of the document have it: {@code
     * <received xmlns='urn:xmpp:chat-markers:0' id='the-msg-1'/>}. {@link Receipts} say so for each message.
     *
     * @param id the id of the message; null if absent
     */
    public record Received(@Nullable String id) {
        public static final ElementType<Received> TYPE = ElementType.of(
                "receivedMarker", NAMESPACE, "received", optionalAttribute("id", STRING, Received::id), Received::new);
    }

    /**
     * Somebody has acknowledged the message called {@code id}, and all before it, as versions before 0.5 of the document have it:
     * {@code <acknowledged xmlns='urn:xmpp:chat-markers:0' id='the-msg-1'/>}.
     *
     * @param id the id of the message; null if absent
     */
    public record Acknowledged(@Nullable String id) {
        public static final ElementType<Acknowledged> TYPE = ElementType.of(
                "acknowledgedMarker",
                NAMESPACE,
                "acknowledged",
                optionalAttribute("id", STRING, Acknowledged::id),
                Acknowledged::new);
    }
}
