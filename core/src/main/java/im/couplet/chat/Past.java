package im.couplet.chat;

import org.jspecify.annotations.Nullable;

/** The entries of a conversation as {@link MessageRules} look at them, in their order, by their number from 0. */
public interface Past {
    /** How many there are. */
    int size();

    /** The last entry before number {@code index} that {@code id} is an identifier of, or of a correction of it; -1 for none. */
    int before(int index, String id);

    /** Who wrote it, as {@link Place#sender} has it. */
    String sender(int index);

    /** From which address it came; null when it does not say. */
    @Nullable
    String from(int index);

    /** The attribute {@code id} of the message. */
    @Nullable
    String id(int index);

    /** What its sender calls it. */
    @Nullable
    String originId(int index);

    /** What the room calls it. */
    @Nullable
    String stanzaId(int index);

    /** What it said first; null when that was taken back. */
    @Nullable
    String firstBody(int index);

    /** Whether it was taken back. */
    boolean isRetracted(int index);

    /** Whether its author has left the room since. */
    boolean isLeft(int index);

    /** When it was said, in milliseconds since 1970; not a number when that is not known. */
    double at(int index);

    /** When it was last corrected, likewise. */
    double correctedAt(int index);

    /** When {@code sender} last said what it feels about it, likewise. */
    double reactedAt(int index, String sender);
}
