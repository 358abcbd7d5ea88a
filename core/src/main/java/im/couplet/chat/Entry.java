package im.couplet.chat;

import im.couplet.ext.Fallback;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation, and what became of it. Immutable.
 *
 * @param sender who wrote it, as {@link Place#sender} has it
 * @param from its address; null when it did not say
 * @param id its attribute {@code id}; null for none
 * @param originId what its sender calls it (XEP-0359); null for nothing
 * @param stanzaId what the room calls it (XEP-0359); null for nothing
 * @param at when it was said; null when that is not known
 * @param message what it says now; null when it was taken back
 * @param original what it said first; null when it was taken back
 * @param corrections the identifiers of the messages that corrected it, the oldest first
 * @param correctedAt when it was last corrected; null when it was not, or that is not known
 * @param retraction how it was taken back; null when it was not
 * @param reactions what others feel about it, one for each sender who has ever said so
 * @param left whether its author has left the room since
 */
public record Entry(
        String sender,
        @Nullable String from,
        @Nullable String id,
        @Nullable String originId,
        @Nullable String stanzaId,
        @Nullable Instant at,
        @Nullable Message message,
        @Nullable Message original,
        List<String> corrections,
        @Nullable Instant correctedAt,
        @Nullable RetractedBy retraction,
        List<Reaction> reactions,
        boolean left) {
    /**
     * What somebody feels about a message.
     *
     * @param sender who, as {@link Place#sender} has it
     * @param emojis what, each once; empty when it was taken back
     * @param at when; null when that is not known
     */
    public record Reaction(
            String sender, List<String> emojis, @Nullable Instant at) {}

    /**
     * How a message was taken back.
     *
     * @param id the identifier of the message that did it; null when it is not known
     * @param by the moderator's address; null when the author did it, or it is not said
     * @param moderated whether a moderator did it
     * @param reason why, for people; null when it is not said
     * @param at when; null when that is not known
     */
    public record RetractedBy(
            @Nullable String id,
            @Nullable String by,
            boolean moderated,
            @Nullable String reason,
            @Nullable Instant at) {}

    private static final String REPLY = "urn:xmpp:reply:0";

    /** Copies the lists. */
    public Entry {
        corrections = List.copyOf(corrections);
        reactions = List.copyOf(reactions);
    }

    /** Whether it was corrected. */
    public boolean isCorrected() {
        return !corrections.isEmpty();
    }

    /** What to show: the body without what is only for clients that do not know replies; null when there is none. */
    public @Nullable String body() {
        Message now = message;
        String body = now == null ? null : now.body();
        return now == null || body == null ? null : Fallback.strip(body, now.all(Fallback.TYPE), REPLY);
    }

    /** Who reacted with each emoji, in the order in which they first came. */
    public Map<String, List<String>> emojis() {
        Map<String, List<String>> emojis = new LinkedHashMap<>();
        for (Reaction reaction : reactions) {
            for (String emoji : reaction.emojis) {
                emojis.computeIfAbsent(emoji, unused -> new ArrayList<>()).add(reaction.sender);
            }
        }
        return emojis;
    }

    static Entry of(Said said, Message message, @Nullable Instant at, @Nullable RetractedBy retraction) {
        Message content = retraction == null ? message : null;
        return new Entry(
                String.valueOf(said.sender()),
                said.from(),
                said.id(),
                said.originId(),
                said.stanzaId(),
                at,
                content,
                content,
                List.of(),
                null,
                retraction,
                List.of(),
                false);
    }

    /** With what the copy that a room sent says of it. */
    Entry known(Said said) {
        return new Entry(
                String.valueOf(said.sender()),
                from == null ? said.from() : from,
                id,
                originId == null ? said.originId() : originId,
                stanzaId == null ? said.stanzaId() : stanzaId,
                at,
                message,
                original,
                corrections,
                correctedAt,
                retraction,
                reactions,
                left);
    }

    Entry corrected(Said said, Message correction, @Nullable Instant when) {
        List<String> all = new ArrayList<>(corrections);
        for (String one : new String[] {said.id(), said.originId(), said.stanzaId()}) {
            if (one != null && !all.contains(one)) {
                all.add(one);
            }
        }
        return new Entry(
                sender, from, id, originId, stanzaId, at, correction, original, all, when, null, reactions, left);
    }

    Entry retracted(RetractedBy how) {
        return new Entry(
                sender, from, id, originId, stanzaId, at, null, null, corrections, correctedAt, how, List.of(), left);
    }

    Entry reacted(String who, List<String> emojis, @Nullable Instant when) {
        List<String> different = new ArrayList<>();
        for (String emoji : emojis) {
            if (!different.contains(emoji)) {
                different.add(emoji);
            }
        }
        List<Reaction> all = new ArrayList<>();
        for (Reaction reaction : reactions) {
            if (!reaction.sender.equals(who)) {
                all.add(reaction);
            }
        }
        all.add(new Reaction(who, List.copyOf(different), when));
        return new Entry(
                sender,
                from,
                id,
                originId,
                stanzaId,
                at,
                message,
                original,
                corrections,
                correctedAt,
                retraction,
                all,
                left);
    }

    /** With its author gone. */
    Entry gone() {
        return new Entry(
                sender,
                from,
                id,
                originId,
                stanzaId,
                at,
                message,
                original,
                corrections,
                correctedAt,
                retraction,
                reactions,
                true);
    }
}
