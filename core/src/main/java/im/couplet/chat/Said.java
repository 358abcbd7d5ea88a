package im.couplet.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message as {@link MessageRules} look at it.
 *
 * @param sender who wrote it, as {@link Place#sender} has it; null for nobody of the conversation
 * @param from its address; null when it does not say
 * @param id its attribute {@code id}
 * @param originId what its sender calls it (XEP-0359)
 * @param stanzaId what the room calls it (XEP-0359), when that can be trusted
 * @param body its body
 * @param content whether there is anything to be read in it, encrypted or not
 * @param tombstone whether it stands where a message was that has been taken back
 * @param replaces which message it corrects
 * @param retracts which message it takes back
 * @param moderated whether it says that a moderator does that
 * @param reactsTo which message it is a reaction to
 * @param at when it was said, in milliseconds since 1970; not a number when that is not known
 */
public record Said(
        @Nullable String sender,
        @Nullable String from,
        @Nullable String id,
        @Nullable String originId,
        @Nullable String stanzaId,
        @Nullable String body,
        boolean content,
        boolean tombstone,
        @Nullable String replaces,
        @Nullable String retracts,
        boolean moderated,
        @Nullable String reactsTo,
        double at) {}
