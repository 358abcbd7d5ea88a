package im.couplet.chat;

import im.couplet.jid.Address;
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
        Versions<M, T> corrections,
        @Nullable Retraction<T> retraction,
        boolean left) {
    private static final int MOST_CORRECTIONS = 256;

    /**
     * Who wrote a message, and what it is called.
     *
     * @param sender who, as {@link Venue#sender} has it
     * @param from the address; null if it did not say
     * @param id the attribute {@code id}; null for none
     * @param originId what its sender calls it (XEP-0359); null for nothing
     * @param stanzaId what the room calls it (XEP-0359), in a conversation of two the own account, as its archive does; when that can be
     *     trusted, else null
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
     * What somebody feels about a message.
     *
     * @param sender who, as {@link Venue#sender} has it
     * @param said what, the last of which counts; an empty list takes it back
     */
    public record Reaction<T>(String sender, Versions<List<String>, T> said) {
        static final int MOST = 8;

        /** The emojis, each once. */
        public List<String> emojis() {
            List<String> emojis = said.current();
            return emojis == null ? List.of() : emojis;
        }

        /** When; null if that is not known. */
        public @Nullable Moment<T> at() {
            return said.at();
        }

        /**
         * Whether it stands before another one: by when they were said, and by sender where that is equal.
         *
         * @param otherAt when the other was said, in milliseconds since 1970; not a number when that is not known
         */
        public boolean isBefore(double otherAt, String otherSender) {
            double own = milliseconds(at());
            return own < otherAt
                    || !Double.isNaN(own) && Double.isNaN(otherAt)
                    || own == otherAt && sender.compareTo(otherSender) < 0;
        }
    }

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

        /** What two of them say of the same, in whichever order they come: a moderator counts more, and then who was first. */
        Retraction<T> with(Retraction<T> other) {
            if (moderated != other.moderated) {
                return moderated ? this : other;
            }
            boolean before = isBefore(other);
            boolean more = id == null && other.id != null
                    || by == null && other.by != null
                    || reason == null && other.reason != null
                    || at == null && other.at != null;
            if (before && !more) {
                return this;
            }
            Retraction<T> first = before ? this : other;
            Retraction<T> second = before ? other : this;
            return new Retraction<>(
                    first.id == null ? second.id : first.id,
                    first.by == null ? second.by : first.by,
                    moderated,
                    first.reason == null ? second.reason : first.reason,
                    first.at == null ? second.at : first.at);
        }

        private boolean isBefore(Retraction<T> other) {
            double one = milliseconds(at);
            double two = milliseconds(other.at);
            if (Double.isNaN(one) || Double.isNaN(two) || one == two) {
                boolean timed = !Double.isNaN(one) && Double.isNaN(two);
                boolean alike = Double.isNaN(one) == Double.isNaN(two);
                return timed || alike && (other.id == null || id != null && id.compareTo(other.id) <= 0);
            }
            return one < two;
        }
    }

    static <M, T> TimelineEntry<M, T> added(Identity identity, IncomingMessage said, MessageView<M, T> view) {
        Retraction<T> tombstone = Retraction.ofTombstone(said, view);
        Content<M> content = tombstone == null ? new Content<>(view.message(), view.message(), said.body()) : null;
        return new TimelineEntry<>(identity, view.at(), content, Versions.none(), tombstone, false);
    }

    /**
     * With what another copy of the message says of it; the time of an archive counts more than any other.
     *
     * @return null for nothing new, as from an author who has left, of whose messages only an archive says when they were said
     */
    @Nullable
    TimelineEntry<M, T> known(Identity copy, IncomingMessage said, @Nullable Moment<T> copyAt) {
        boolean named = copy.stanzaId() != null && copy.stanzaId().equals(identity.stanzaId());
        boolean taken = left && !named;
        boolean later = copyAt != null && (at == null || said.archived() && at.milliseconds() != copyAt.milliseconds());
        boolean timed = later && (!taken || said.archived());
        if (!timed && (taken || !identity.isLessThan(copy))) {
            return null;
        }
        Identity now = taken ? identity : identity.with(copy);
        return new TimelineEntry<>(now, timed ? copyAt : at, content, corrections, retraction, left);
    }

    /**
     * After a correction, or another copy of one.
     *
     * @return this one when there is nothing new
     */
    @SuppressWarnings("ReferenceEquality") // those with nothing new are the same
    TimelineEntry<M, T> corrected(IncomingMessage message, Identity correction, MessageView<M, T> view) {
        boolean named = correction.id() != null && !correction.id().equals(message.replaces());
        Versions<M, T> all = corrections.with(
                new Version<>(
                        named ? correction.id() : null,
                        correction.originId(),
                        correction.stanzaId(),
                        view.message(),
                        view.at(),
                        message.archived()),
                MOST_CORRECTIONS);
        M now = all.current();
        if (all == corrections) {
            return this;
        }
        Content<M> said =
                content == null || now == null ? content : new Content<>(now, content.original, content.firstBody);
        return new TimelineEntry<>(identity, at, said, content == null ? all.forgotten() : all, retraction, left);
    }

    /** Without what it said. */
    @SuppressWarnings("ReferenceEquality") // one that knows nothing new is the same
    TimelineEntry<M, T> retracted(Retraction<T> how) {
        Retraction<T> all = retraction == null ? how : retraction.with(how);
        if (all == retraction) {
            return this;
        }
        return new TimelineEntry<>(identity, at, null, corrections.forgotten(), all, left);
    }

    static double milliseconds(@Nullable Moment<?> at) {
        return at == null ? Double.NaN : at.milliseconds();
    }

    /** With its author gone. */
    TimelineEntry<M, T> gone() {
        return new TimelineEntry<>(identity, at, content, corrections, retraction, true);
    }
}
