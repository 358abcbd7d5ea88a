package im.couplet.observer;

/**
 * A function that is called with what happened. What it throws is reported, and changes nothing for it or anybody else.
 *
 * @param <V> what values are made of
 */
@FunctionalInterface
public interface Callback<V> {
    /**
     * Called once for each event that matches.
     *
     * @param value what happened
     * @param event where it came from, and how to claim it; valid during and after the call
     */
    void accept(V value, Event event);
}
