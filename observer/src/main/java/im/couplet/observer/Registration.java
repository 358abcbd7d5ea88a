package im.couplet.observer;

/** A callback with what it is for. */
final class Registration<V> implements Subscription {
    final String kind;
    final Match match;
    final Callback<? super V> callback;
    final boolean once;
    final int serial;
    private final Observer<V> observer;
    private boolean closed;

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
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
