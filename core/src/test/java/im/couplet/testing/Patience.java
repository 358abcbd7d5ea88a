package im.couplet.testing;

import java.time.Duration;

/**
 * How long tests wait for what should come at once: long, as the machines of CI are slow and busy, and what comes ends the wait.
 * {@code -Dcouplet.patience=5} gives it in seconds.
 */
public final class Patience {
    /** In seconds. */
    public static final int SECONDS = Integer.getInteger("couplet.patience", 45);

    /** The same. */
    public static final Duration TIME = Duration.ofSeconds(SECONDS);

    private Patience() {}
}
