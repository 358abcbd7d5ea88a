package im.couplet.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a message did to a conversation.
 *
 * @param conversation the conversation after it
 * @param outcome what it did
 * @param index the number of the entry that it is or is about; -1 for none
 * @param refusal why it did nothing; null unless it was refused
 */
public record ApplyResult(
        Conversation conversation,
        Outcome outcome,
        int index,
        @Nullable Refusal refusal) {
    /** The entry that the message is or is about, as it is now; null for none. */
    public @Nullable Entry entry() {
        return index < 0 ? null : conversation.entries().get(index);
    }
}
