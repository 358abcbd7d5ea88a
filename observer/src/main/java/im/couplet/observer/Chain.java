package im.couplet.observer;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values in the order in which they came, such as callbacks. Each leaves in constant time, however many there are, and also while somebody
 * goes through all of them.
 *
 * <p>Not safe for use by several threads at a time.
 *
 * @param <T> what is in it
 */
public final class Chain<T> {
    private @Nullable Link<T> first;
    private @Nullable Link<T> last;
    private int count;

    /** Makes an empty one. */
    public Chain() {}

    /**
     * A value in a chain.
     *
     * @param <T> what is in the chain
     */
    public static final class Link<T> {
        private final Chain<T> chain;
        private final T value;
        private final int serial;
        private @Nullable Link<T> before;
        private @Nullable Link<T> next;
        private boolean gone;

        private Link(Chain<T> chain, T value, int serial) {
            this.chain = chain;
            this.value = value;
            this.serial = serial;
        }

        /** The value. */
        public T value() {
            return value;
        }

        /** Takes it out of the chain; once it is out, does nothing. */
        public void leave() {
            if (!gone) {
                gone = true;
                chain.remove(this);
            }
        }

        /** The one behind it, also when it has left itself. */
        @Nullable
        Link<T> next() {
            return next;
        }
    }

    /** Adds a value behind all others. */
    public Link<T> add(T value) {
        Link<T> link = new Link<>(this, value, count++);
        Link<T> before = last;
        link.before = before;
        if (before == null) {
            first = link;
        } else {
            before.next = link;
        }
        last = link;
        return link;
    }

    private void remove(Link<T> link) {
        Link<T> before = link.before;
        // Whoever goes through all of them goes on from there.
        Link<T> next = link.next;
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

    @Nullable
    Link<T> first() {
        return first;
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return first == null;
    }

    /** Goes through those that are there now, but for those that leave before it is their turn. */
    public void each(Consumer<? super T> action) {
        int end = count;
        for (Link<T> one = first; one != null && one.serial < end; one = one.next) {
            if (!one.gone) {
                action.accept(one.value);
            }
        }
    }
}
