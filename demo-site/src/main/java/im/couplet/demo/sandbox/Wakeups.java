package im.couplet.demo.sandbox;

import java.time.Duration;

/** The sandbox's alarm clock, so that a test need not wait. */
public interface Wakeups {
    /**
     * Does something after a while, on the sandbox's event loop.
     *
     * @param time how long from now
     * @param action what to do, once
     * @return takes it back; to be called on the event loop; does nothing when it is too late
     */
    Runnable after(Duration time, Runnable action);
}
