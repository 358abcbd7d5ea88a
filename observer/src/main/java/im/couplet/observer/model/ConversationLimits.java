package im.couplet.observer.model;

/**
 * How much a {@link ConversationsModel} holds, and for how long. Immutable.
 *
 * @param messages how many messages of each conversation
 * @param typing after how many milliseconds somebody who has sent nothing since {@code composing} writes no more, as {@link
 *     im.couplet.observer.Exchange#tick} tells; 0 for never. XEP-0085 has no such time, and a client says {@code composing} once for a
 *     long text; who went away without a word says nothing more at all.
 */
public record ConversationLimits(int messages, long typing) {
    /** 20,000 messages and two minutes, after which XEP-0085 calls somebody inactive. */
    public static final ConversationLimits DEFAULT = new ConversationLimits(20_000, 120_000);
}
