package im.couplet.observer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A callback with what it is for. */
final class Registration<V> implements Subscription {
    final String kind;
    final Match match;
    final Callback<? super V> callback;
    final boolean once;
    final int serial;
    /** Its place among all registrations of the observer; null if it has none. */
    Chain.@Nullable Link<Registration<V>> place;
    /** Where it stands in an {@link Index}. */
    final List<Place<V>> places = new ArrayList<>();
    /** The children that must be there, of each list one. */
    final List<List<Children.Child>> wanted = new ArrayList<>();
    /** All children that it asks for, those too that must not be there. */
    final List<Children.Child> children = new ArrayList<>();
    /** What events must not have; null for nothing. */
    @Nullable
    Exclusion exclusion;

    /** The last event for which the index looked at it. */
    int event;

    private final Observer<V> observer;
    private @Nullable Runnable last;
    private boolean closed;

    /**
     * A place in an index.
     *
     * @param key what an event must have
     */
    record Place<V>(Bucket<V> bucket, Chain.Link<Registration<V>> link, EventKey key) {}

    Registration(
            Observer<V> observer, String kind, Match match, Callback<? super V> callback, boolean once, int serial) {
        this.observer = observer;
        this.kind = kind;
        this.match = match;
        this.callback = callback;
        this.once = once;
        this.serial = serial;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            observer.remove(this);
            Runnable action = last;
            last = null;
            if (action != null) {
                action.run();
            }
        }
    }

    @Override
    public void whenClosed(Runnable action) {
        if (closed) {
            action.run();
        } else {
            Runnable before = last;
            last = before == null
                    ? Objects.requireNonNull(action, "action")
                    : () -> {
                        before.run();
                        action.run();
                    };
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
