package im.couplet.chat;

import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a conversation looks at it. There is one implementation for Java and one for JavaScript.
 *
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
public interface MessageView<M, T> {
    /** The message, to be kept. */
    M message();

    /** When it was said; null if that is not known. */
    @Nullable
    Moment<T> at();

    /** What the archive calls it that it is from; null for none. */
    @Nullable
    String archiveId();

    /** What the archive calls a message that stands before it there, the nearest that is known to; null when none is. */
    default @Nullable String follows() {
        return null;
    }

    /**
     * What the archive calls a message that stands behind it there, the nearest that is known to; null when none is. Where that message is
     * not of this conversation, it stands before all that were said at the same time, but for what it {@link #follows}.
     */
    default @Nullable String precedes() {
        return null;
    }

    /** Whether it is of type {@code error}. */
    boolean isError();

    /** Whether it is of type {@code groupchat}. */
    boolean isGroupchat();

    /** Whom it is from; null if it does not say. */
    @Nullable
    Address from();

    /** Whom it is for; null if it does not say. */
    @Nullable
    Address to();

    /** The attribute {@code id}. */
    @Nullable
    String id();

    /** What its sender calls it (XEP-0359). */
    @Nullable
    String originId();

    /** What {@code by} calls it (XEP-0359). */
    @Nullable
    String stanzaId(Jid by);

    /** Which occupant of a room it is from (XEP-0421). */
    @Nullable
    String occupantId();

    /** The body. */
    @Nullable
    String body();

    /** Whether the extension called {@code key} is there. */
    boolean has(String key);

    /** Which message it corrects (XEP-0308). */
    @Nullable
    String replaces();

    /** Which message it takes back ({@code id}), and how (XEP-0424, XEP-0425). */
    @Nullable
    Retraction<T> retract();

    /** How the message was taken back in whose place it stands (XEP-0424). */
    @Nullable
    Retraction<T> tombstone();

    /** Which message it is a reaction to (XEP-0444). */
    @Nullable
    String reactsTo();

    /** The emojis of that reaction. */
    List<String> emojis();
}
