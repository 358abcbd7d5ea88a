package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A change of the state of a small program that a chat has in common: {@code <x xmlns='urn:xmpp:webxdc:0'>…</x>}. The thread of
 * the message says which. XEP-0491 0.1.3 (2024-10-17).
 *
 * @param document what the document is called that the program edits; null if that does not change
 * @param summary what its state is, in short; null if that does not change
 * @param json the change; null if there is none
 */
public record WebXdc(
        @Nullable String document,
        @Nullable String summary,
        @Nullable JsonContainer json) {
    public static final ElementType<WebXdc> TYPE = ElementType.of(
            "webxdc",
            "urn:xmpp:webxdc:0",
            "x",
            childText("document", STRING, WebXdc::document),
            childText("summary", STRING, WebXdc::summary),
            child("json", JsonContainer.TYPE, WebXdc::json),
            WebXdc::new);
}
