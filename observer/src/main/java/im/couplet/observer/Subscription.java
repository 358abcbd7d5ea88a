package im.couplet.observer;

/** A callback that is registered with an {@link Observer}. */
public interface Subscription extends AutoCloseable {
    /** Ends it: from now on the callback is not called, not even for an event that others are being called for. */
    @Override
    void close();

    /** Whether it has ended: by {@link #close}, or because the one event that it was for came. */
    boolean isClosed();

    /**
     * Runs an action when it ends, for whatever reason, behind those that were to be run before; at once if it has ended.
     */
    void whenClosed(Runnable action);
}
