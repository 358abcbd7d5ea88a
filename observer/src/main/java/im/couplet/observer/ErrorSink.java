package im.couplet.observer;

import org.jspecify.annotations.Nullable;

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

    /**
     * The same for one who wants to know whose callback it was, in order to end it.
     *
     * @param subscription of the callback; null when the value for callbacks cannot be made, or a request not be answered
     */
    default void failed(Throwable error, Event event, @Nullable Subscription subscription) {
        failed(error, event);
    }
}
