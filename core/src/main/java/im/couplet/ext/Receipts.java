package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** Message delivery receipts: asked for in a message, and sent in another when it has arrived. XEP-0184 1.4.0 (2018-08-02). */
public final class Receipts {
    private static final String NAMESPACE = "urn:xmpp:receipts";

    private Receipts() {}

    /** Asks for a receipt: {@code <request xmlns='urn:xmpp:receipts'/>}. The message must have an id. */
    public record Request() {
        public static final ElementType<Request> TYPE =
                ElementType.flag("receiptRequest", NAMESPACE, "request", new Request());
    }

    /**
     * The receipt: {@code <received xmlns='urn:xmpp:receipts' id='…'/>}.
     *
     * @param id the id of the message that has arrived; null if an old client does not say
     */
    public record Received(@Nullable String id) {
        public static final ElementType<Received> TYPE = ElementType.of(
                "receipt", NAMESPACE, "received", optionalAttribute("id", STRING, Received::id), Received::new);
    }
}
