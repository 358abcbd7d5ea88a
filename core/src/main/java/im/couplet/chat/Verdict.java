package im.couplet.chat;

import org.jspecify.annotations.Nullable;

/**
 * What {@link MessageRules} say of a message.
 *
 * @param outcome what it does
 * @param index the entry that it is about, or before which it is to be inserted; -1 for none
 * @param refusal why it does nothing; null unless it was refused
 */
public record Verdict(Outcome outcome, int index, @Nullable Refusal refusal) {
    static Verdict of(Outcome outcome, int index) {
        return new Verdict(outcome, index, null);
    }

    static Verdict refused(Refusal refusal, int index) {
        return new Verdict(Outcome.REFUSED, index, refusal);
    }
}
