package im.couplet.stream;

import org.jspecify.annotations.Nullable;

/**
 * How a {@link BoshConnection} is to go on. Immutable.
 *
 * @param rid the identifier of the first request: random, at most 9007199254740991; for an existing session the one
 *     behind the last that was used
 * @param sid the session to attach to, which somebody else has begun (prebound); null to begin one
 * @param seconds how long the server may take to answer a request at the most; 0 for polling
 * @param hold how many requests the server may keep waiting; 0 for polling
 * @param retries how often in a row a request is repeated before the connection is given up
 */
public record BoshOptions(long rid, @Nullable String sid, int seconds, int hold, int retries) {
    private static final long GREATEST_RID = 9007199254740991L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public BoshOptions {
        check("rid", rid, GREATEST_RID);
        check("seconds to wait", seconds, 3600);
        check("hold", hold, 10);
        check("retries", retries, 1000);
    }

    private static void check(String name, long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " is not from 0 to " + most);
        }
    }

    /** For a new session: the server may keep one request for a minute, and five repetitions are made. */
    public static BoshOptions of(long rid) {
        return new BoshOptions(rid, null, 60, 1, 5);
    }

    /** For a session that exists already. */
    public BoshOptions attachedTo(String session) {
        return new BoshOptions(rid, session, seconds, hold, retries);
    }

    /** With other bounds for the server; either at 0 asks for a session by polling. */
    public BoshOptions withHolding(int longest, int requests) {
        return new BoshOptions(rid, sid, longest, requests, retries);
    }

    /** With another number of repetitions. */
    public BoshOptions withRetries(int times) {
        return new BoshOptions(rid, sid, seconds, hold, times);
    }
}
