package im.couplet.chat;

/**
 * A time as one side keeps it: {@code Instant} in Java, {@code Date} in JavaScript.
 *
 * @param <T> how it is kept
 * @param milliseconds since 1970, to compare by
 * @param value as it was given
 */
public record Moment<T>(double milliseconds, T value) {}
