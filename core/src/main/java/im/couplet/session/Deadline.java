package im.couplet.session;

/** A time that is counted from when the clock is first seen. Not safe for use by several threads at a time. */
public final class Deadline {
    private long milliseconds;
    private boolean counting;
    private long end;

    /** Makes one that never passes. */
    public Deadline() {}

    /** Begins anew; with 0 it never passes. */
    public void set(long duration) {
        milliseconds = duration;
        counting = false;
    }

    void clear() {
        milliseconds = 0;
    }

    /**
     * Whether it has passed.
     *
     * @param now milliseconds on any clock that does not go backwards
     */
    public boolean isPassed(long now) {
        if (milliseconds <= 0) {
            return false;
        }
        if (!counting) {
            counting = true;
            end = now + milliseconds;
        }
        return now >= end;
    }
}
