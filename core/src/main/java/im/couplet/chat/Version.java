package im.couplet.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that somebody has said in place of another, such as a correction of a message. Immutable.
 *
 * @param <V> how it is kept
 * @param <T> how times are kept
 * @param id the attribute {@code id} of the message that said it; null for none
 * @param originId what its sender calls that (XEP-0359); null for nothing
 * @param stanzaId what the room calls it (XEP-0359); null for nothing
 * @param value what was said; null if it was forgotten, as newer ones have taken its place
 * @param at when; null if that is not known
 * @param archived whether an archive says so
 */
public record Version<V, T>(
        @Nullable String id,
        @Nullable String originId,
        @Nullable String stanzaId,
        @Nullable V value,
        @Nullable Moment<T> at,
        boolean archived) {
    boolean isSame(Version<V, T> copy) {
        return id != null && id.equals(copy.id) || stanzaId != null && stanzaId.equals(copy.stanzaId);
    }

    /** With what a copy says that is not known yet; the time of an archive counts more than any other. */
    Version<V, T> with(Version<V, T> copy) {
        boolean timed = copy.at != null && (at == null || copy.archived && !archived);
        boolean named = originId == null && copy.originId != null || stanzaId == null && copy.stanzaId != null;
        return !timed && !named
                ? this
                : new Version<>(
                        id,
                        originId == null ? copy.originId : originId,
                        stanzaId == null ? copy.stanzaId : stanzaId,
                        value,
                        timed ? copy.at : at,
                        archived || timed && copy.archived);
    }

    Version<V, T> forgotten() {
        return new Version<>(id, originId, stanzaId, null, at, archived);
    }

    // Written out, as comparing numbers by their bits costs the bundle for browsers what it has no other use for.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version<?, ?> version
                && Objects.equals(id, version.id)
                && Objects.equals(originId, version.originId)
                && Objects.equals(stanzaId, version.stanzaId)
                && Objects.equals(value, version.value)
                && isSameTime(version.at)
                && archived == version.archived;
    }

    private boolean isSameTime(@Nullable Moment<?> other) {
        return at == null || other == null ? at == null && other == null : at.milliseconds() == other.milliseconds();
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id) + 31 * Objects.hashCode(value);
    }
}
