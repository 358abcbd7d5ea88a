package im.couplet.session;

/** How long to wait before the next attempt: longer each time, and not the same for everybody (RFC 6120 section 3.3). */
final class Backoff {
    private static final int FIRST = 1_000;
    private static final int LONGEST = 300_000;

    private int attempts;

    void reset() {
        attempts = 0;
    }

    /**
     * The next waiting time in milliseconds, between half of what the number of failures allows and all of it.
     *
     * @param random fresh randomness
     */
    int next(String random) {
        int most = attempts > 8 ? LONGEST : Math.min(LONGEST, FIRST << attempts);
        attempts++;
        int hash = 0;
        for (int i = 0; i < random.length(); i++) {
            hash = hash * 31 + random.charAt(i);
        }
        // The last steps spread texts that differ in one place only.
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        hash = (hash ^ hash >>> 13) & 0x3FFFFFFF;
        return most / 2 + hash % (most / 2 + 1);
    }
}
