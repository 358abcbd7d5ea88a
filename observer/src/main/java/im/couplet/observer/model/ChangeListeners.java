package im.couplet.observer.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of changes, in the order in which they came. Each comes and goes in constant time, as a page may have one for each row that it
 * shows.
 */
final class ChangeListeners<V extends Item> {
    private static final class Listener<V extends Item> {
        final Consumer<? super Change<V>> consumer;
        final int serial;

        @Nullable
        Listener<V> before;

        @Nullable
        Listener<V> next;

        boolean ended;

        Listener(Consumer<? super Change<V>> consumer, int serial) {
            this.consumer = consumer;
            this.serial = serial;
        }
    }

    private @Nullable Listener<V> first;
    private @Nullable Listener<V> last;
    private int count;

    /** Adds one; what it gives ends it. */
    Runnable add(Consumer<? super Change<V>> consumer) {
        Listener<V> added = new Listener<>(consumer, count++);
        Listener<V> before = last;
        added.before = before;
        if (before == null) {
            first = added;
        } else {
            before.next = added;
        }
        last = added;
        return () -> remove(added);
    }

    private void remove(Listener<V> gone) {
        if (gone.ended) {
            return;
        }
        gone.ended = true;
        Listener<V> before = gone.before;
        // Whoever is at it while all are told goes on from there.
        Listener<V> next = gone.next;
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

    /** Tells all who are there now and have not ended when it is their turn. */
    void tell(Change<V> change, Consumer<? super Throwable> errors) {
        int there = count;
        for (Listener<V> one = first; one != null && one.serial < there; one = one.next) {
            if (!one.ended) {
                try {
                    one.consumer.accept(change);
                } catch (RuntimeException | Error e) {
                    errors.accept(e);
                }
            }
        }
    }
}
