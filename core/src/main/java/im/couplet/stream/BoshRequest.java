package im.couplet.stream;

import org.jspecify.annotations.Nullable;

/** A request of a {@link BoshConnection} whose answer has not been handed on. */
final class BoshRequest {
    final long rid;
    final String body;

    @Nullable
    String answer;

    /** How often in a row it failed. */
    int failures;
    /** When it is to be sent again; 0 while it is on its way. */
    long due;
    /** When it was sent last. */
    long sentAt;

    BoshRequest(long rid, String body) {
        this.rid = rid;
        this.body = body;
    }

    /** Whether it is to be sent again, or has been on its way for too long. */
    boolean isDue(long now, long longest) {
        return due > 0 ? now >= due : now - sentAt > longest;
    }
}
