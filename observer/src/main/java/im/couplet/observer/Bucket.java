package im.couplet.observer;

import org.jspecify.annotations.Nullable;

/**
 * The registrations under one key, in the order in which they were made. Each leaves it in constant time.
 *
 * @param <V> what values are made of
 */
final class Bucket<V> {
    /** A registration in a bucket. */
    static final class Place<V> {
        final Registration<V> registration;
        final Bucket<V> bucket;
        private @Nullable Place<V> before;
        private @Nullable Place<V> next;

        Place(Registration<V> registration, Bucket<V> bucket) {
            this.registration = registration;
            this.bucket = bucket;
        }

        @Nullable
        Place<V> next() {
            return next;
        }
    }

    final Index.Key key;
    private @Nullable Place<V> first;
    private @Nullable Place<V> last;

    Bucket(Index.Key key) {
        this.key = key;
    }

    @Nullable
    Place<V> first() {
        return first;
    }

    Place<V> add(Registration<V> registration) {
        Place<V> place = new Place<>(registration, this);
        Place<V> before = last;
        place.before = before;
        if (before == null) {
            first = place;
        } else {
            before.next = place;
        }
        last = place;
        return place;
    }

    void remove(Place<V> place) {
        Place<V> before = place.before;
        Place<V> next = place.next;
        if (before == null) {
            first = next;
        } else {
            before.next = next;
        }
        if (next == null) {
            last = before;
        } else {
            next.before = before;
        }
    }
}
