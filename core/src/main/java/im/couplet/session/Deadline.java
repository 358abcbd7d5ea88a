package im.couplet.session;

/** A time that is counted from when the clock is first seen. */
final class Deadline {
    private int milliseconds;
    private boolean counting;
    private long end;

    void set(int duration) {
        milliseconds = duration;
        counting = false;
    }

    void clear() {
        milliseconds = 0;
    }

    boolean isPassed(long now) {
        if (milliseconds == 0) {
            return false;
        }
        if (!counting) {
            counting = true;
            end = now + milliseconds;
        }
        return now >= end;
    }
}
