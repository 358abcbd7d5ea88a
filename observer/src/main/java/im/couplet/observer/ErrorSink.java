package im.couplet.observer;

/** A function that is told of what callbacks throw. */
@FunctionalInterface
public interface ErrorSink {
    /**
     * Called for each callback that throws, and when the value for callbacks cannot be made.
     *
     * @param error what was thrown
     * @param event during which event
     */
    void failed(Throwable error, Event event);
}
