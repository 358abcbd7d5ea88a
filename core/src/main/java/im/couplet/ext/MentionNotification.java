package im.couplet.ext;

import static im.couplet.schema.Fields.child;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A room passes on a message that mentions somebody who is not there: {@code <mentions xmlns='urn:xmpp:mmn:0'>…</mentions>}. It
 * must come from the room that the message is of. XEP-0452 0.2.2 (2022-01-11).
 *
 * @param forwarded the message; null if a sender forgot
 */
public record MentionNotification(@Nullable Forwarded forwarded) {
    public static final ElementType<MentionNotification> TYPE = ElementType.of(
            "mentionNotification",
            "urn:xmpp:mmn:0",
            "mentions",
            child("forwarded", Forwarded.TYPE, MentionNotification::forwarded),
            MentionNotification::new);
}
