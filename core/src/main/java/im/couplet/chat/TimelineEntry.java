package im.couplet.chat;

import im.couplet.jid.Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation, and what became of it; what others feel about it is kept beside. Immutable.
 *
 * @param <M> how messages are kept
 * @param <T> how times are kept
 * @param identity who wrote it, and its identifiers
 * @param at when it was said; null if that is not known
 * @param content what it says; null if it was taken back
 * @param corrections what has corrected it
 * @param retraction how it was taken back; null if it was not
 * @param left whether its author has left the room since
 */
public record TimelineEntry<M, T>(
        Identity identity,
        @Nullable Moment<T> at,
        @Nullable Content<M> content,
        Corrections<T> corrections,
        @Nullable Retraction<T> retraction,
        boolean left) {
    private static final int MOST_NAMES = 256;

    /**
     * Who wrote a message, and what it is called.
     *
     * @param sender who, as {@link Venue#sender} has it
     * @param from the address; null if it did not say
     * @param id the attribute {@code id}; null for none
     * @param originId what its sender calls it (XEP-0359); null for nothing
     * @param stanzaId what the room calls it (XEP-0359), when that can be trusted; null for nothing
     */
    public record Identity(
            String sender,
            @Nullable String from,
            @Nullable String id,
            @Nullable String originId,
            @Nullable String stanzaId) {
        /** Whether a copy says anything that is not known yet. */
        boolean isLessThan(Identity copy) {
            return !Venue.isOccupantId(sender) && !sender.equals(copy.sender)
                    || from == null && copy.from != null
                    || originId == null && copy.originId != null
                    || stanzaId == null && copy.stanzaId != null;
        }

        /** With what is not known yet; that it is of an occupant takes the place of a nickname. */
        Identity with(Identity copy) {
            return new Identity(
                    Venue.isOccupantId(sender) ? sender : copy.sender,
                    from == null ? copy.from : from,
                    id,
                    originId == null ? copy.originId : originId,
                    stanzaId == null ? copy.stanzaId : stanzaId);
        }
    }

    /**
     * What a message says.
     *
     * @param message what it says now
     * @param original what it said first
     * @param firstBody the body of that; null for none
     */
    public record Content<M>(
            M message, M original, @Nullable String firstBody) {}

    /**
     * What has corrected a message.
     *
     * @param names the identifiers of the corrections, the oldest first; at most the newest 256
     * @param stanzaIds those of them that the room gave
     * @param at when the last one was said; null if absent, or that is not known
     */
    public record Corrections<T>(
            List<String> names,
            List<String> stanzaIds,
            @Nullable Moment<T> at) {
        private static final Corrections<?> NONE = new Corrections<>(List.of(), List.of(), null);

        /** Nothing has. */
        @SuppressWarnings("unchecked") // there is no time in it
        public static <T> Corrections<T> none() {
            return (Corrections<T>) NONE;
        }
    }

    /**
     * What somebody feels about a message.
     *
     * @param sender who, as {@link Venue#sender} has it
     * @param emojis what, each once; empty when it was taken back
     * @param at when; null if that is not known
     */
    public record Reaction<T>(
            String sender, List<String> emojis, @Nullable Moment<T> at) {}

    /**
     * How a message was taken back.
     *
     * @param id the identifier of the message that did it; null if it is not known
     * @param by the moderator's address; null if the author did it, or it is not said
     * @param moderated whether a moderator did it
     * @param reason why, for people; null if it is not said
     * @param at when; null if that is not known
     */
    public record Retraction<T>(
            @Nullable String id,
            @Nullable Address by,
            boolean moderated,
            @Nullable String reason,
            @Nullable Moment<T> at) {
        /** What a tombstone says; only from an archive it can say who did it. */
        static <T> @Nullable Retraction<T> ofTombstone(IncomingMessage said, MessageView<?, T> view) {
            Retraction<T> stone = view.tombstone();
            return stone == null || said.archived()
                    ? stone
                    : new Retraction<>(stone.id, null, false, stone.reason, stone.at);
        }
    }

    static <M, T> TimelineEntry<M, T> added(Identity identity, IncomingMessage said, MessageView<M, T> view) {
        Retraction<T> tombstone = Retraction.ofTombstone(said, view);
        Content<M> content = tombstone == null ? new Content<>(view.message(), view.message(), said.body()) : null;
        return new TimelineEntry<>(identity, view.at(), content, Corrections.none(), tombstone, false);
    }

    /**
     * With what another copy of the message says of it.
     *
     * @return null for nothing new, as from an author who has left
     */
    @Nullable
    TimelineEntry<M, T> known(Identity copy) {
        boolean named = copy.stanzaId() != null && copy.stanzaId().equals(identity.stanzaId());
        return left && !named || !identity.isLessThan(copy)
                ? null
                : new TimelineEntry<>(identity.with(copy), at, content, corrections, retraction, left);
    }

    TimelineEntry<M, T> corrected(Identity correction, MessageView<M, T> view) {
        List<String> names = new ArrayList<>(corrections.names);
        List<String> stanzaIds = new ArrayList<>(corrections.stanzaIds);
        add(names, correction.id());
        add(names, correction.originId());
        add(names, correction.stanzaId());
        add(stanzaIds, correction.stanzaId());
        M original = content == null ? view.message() : content.original;
        String firstBody = content == null ? null : content.firstBody;
        return new TimelineEntry<>(
                identity,
                at,
                new Content<>(view.message(), original, firstBody),
                new Corrections<>(names, stanzaIds, view.at()),
                retraction,
                left);
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null && !names.contains(name)) {
            names.add(name);
            if (names.size() > MOST_NAMES) {
                names.remove(0);
            }
        }
    }

    /** Without what it said. */
    TimelineEntry<M, T> retracted(Retraction<T> how) {
        return new TimelineEntry<>(identity, at, null, corrections, how, left);
    }

    static double milliseconds(@Nullable Moment<?> at) {
        return at == null ? Double.NaN : at.milliseconds();
    }

    /** With its author gone. */
    TimelineEntry<M, T> gone() {
        return new TimelineEntry<>(identity, at, content, corrections, retraction, true);
    }
}
