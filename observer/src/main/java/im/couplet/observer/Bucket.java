package im.couplet.observer;

import org.jspecify.annotations.Nullable;

/**
 * The registrations under one key, and those of them that exclude something in buckets of their own.
 *
 * @param <V> what values are made of
 */
final class Bucket<V> {
    final EventKey key;
    final Chain<Registration<V>> registrations = new Chain<>();
    /** Those under the same key for events without something. */
    final Chain<Bucket<V>> guarded = new Chain<>();
    /** What an event must not have; null for nothing. */
    final @Nullable Exclusion exclusion;
    /** Where it stands among those that exclude something; null for no such bucket. */
    Chain.@Nullable Link<Bucket<V>> place;

    Bucket(EventKey key, @Nullable Exclusion exclusion) {
        this.key = key;
        this.exclusion = exclusion;
    }

    boolean isEmpty() {
        return registrations.isEmpty() && guarded.isEmpty();
    }
}
