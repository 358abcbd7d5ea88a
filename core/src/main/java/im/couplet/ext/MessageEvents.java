package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, asked for in it and told in another: {@code <x xmlns='jabber:x:event'><composing/></x>}. A request
 * has no {@code id}; an answer without any event takes {@code composing} back. XEP-0022 1.4 (2009-05-27), obsolete: see {@link
 * ChatState} and {@link Receipts}.
 *
 * @param offline whether it is about the message being kept by the recipient's server
 * @param delivered whether it is about the message having reached a client
 * @param displayed whether it is about the message having been shown
 * @param composing whether it is about an answer being written
 * @param id the message that an answer is about; null in a request
 */
public record MessageEvents(
        boolean offline,
        boolean delivered,
        boolean displayed,
        boolean composing,
        @Nullable String id) {
    public static final ElementType<MessageEvents> TYPE = ElementType.of(
            "messageEvents",
            "jabber:x:event",
            "x",
            flag("offline", "offline", MessageEvents::offline),
            flag("delivered", "delivered", MessageEvents::delivered),
            flag("displayed", "displayed", MessageEvents::displayed),
            flag("composing", "composing", MessageEvents::composing),
            childText("id", TOKEN, MessageEvents::id),
            MessageEvents::new);
}
