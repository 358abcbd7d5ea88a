package im.couplet.demo.relay.bosh;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a session and its page have agreed on.
 *
 * @param seconds how long an answer may take
 * @param hold how many requests may wait
 * @param acknowledges whether received requests are told of
 * @param ver the version of BOSH; null with old clients, which are told of errors by HTTP
 */
record BoshTerms(
        int seconds,
        int hold,
        boolean acknowledges,
        @Nullable String ver) {
    /** How long nobody may ask. */
    static final int INACTIVITY = 60;

    /** How far apart empty requests have to be of those who are answered at once. */
    static final int POLLING = 2;

    /** How long a page may rest at the most. */
    static final int LONGEST_PAUSE = 120;

    /** How long a request waits at the most; web servers in front wait for 60 seconds. */
    private static final int LONGEST_WAIT = 50;

    private static final int MOST_HELD = 1;
    private static final int MINOR = 11;

    /** What the relay makes of a request for a session. */
    static BoshTerms of(BoshHead head) {
        int wait = head.seconds() < 0 ? LONGEST_WAIT : Math.min(head.seconds(), LONGEST_WAIT);
        int hold = head.hold() < 0 ? MOST_HELD : Math.min(head.hold(), MOST_HELD);
        return new BoshTerms(wait, wait == 0 ? 0 : hold, head.acknowledges(), version(head.ver()));
    }

    /** The lower of the versions of both sides; of what is no version, that of the relay. */
    private static @Nullable String version(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        int minor = MINOR;
        if (asked.startsWith("1.") && asked.length() <= 4) {
            try {
                minor = Math.min(MINOR, Math.abs(Integer.parseInt(asked.substring(2))));
            } catch (NumberFormatException e) {
                return "1." + MINOR;
            }
        }
        return "1." + minor;
    }

    /** How many requests there may be at a time. */
    int requests() {
        return hold + 1;
    }

    boolean polls() {
        return hold == 0;
    }

    /** How long nobody may ask, in milliseconds. */
    long inactivity() {
        return TimeUnit.SECONDS.toMillis(INACTIVITY);
    }
}
