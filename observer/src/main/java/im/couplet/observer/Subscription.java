package im.couplet.observer;

/** A callback that is registered with an {@link Observer}. */
public interface Subscription extends AutoCloseable {
    /** Ends it: from now on the callback is not called, not even for an event that others are being called for. */
    @Override
    void close();

    /** Whether it has ended: by {@link #close}, or because it was for one event, and that came. */
    boolean isClosed();

    /**
     * Has something done when it ends, however it does; at once if it has ended.
     *
     * @param action what to do; takes the place of what was to be done before
     */
    void whenClosed(Runnable action);
}
