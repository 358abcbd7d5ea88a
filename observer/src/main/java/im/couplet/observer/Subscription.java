package im.couplet.observer;

/** A callback that is registered with an {@link Observer}. */
public interface Subscription extends AutoCloseable {
    /** Ends it: from now on the callback is not called, not even for an event that others are being called for. */
    @Override
    void close();

    /** Whether it has ended: by {@link #close}, or because it was for one event, and that came. */
    boolean isClosed();
}
