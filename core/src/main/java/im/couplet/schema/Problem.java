package im.couplet.schema;

import org.jspecify.annotations.Nullable;

/**
 * A field that was missing though it is required, or that held what it must not. The stanza around it is delivered all the
 * same.
 *
 * @param path where, as the keys that lead to the field from the stanza: {@code delay.stamp}
 * @param expected what was allowed, in plain English
 * @param raw what stood there, or null when nothing did
 */
public record Problem(
        String path, String expected, @Nullable String raw) {
    /** The problem as a sentence. */
    @Override
    public String toString() {
        String found = raw == null ? "nothing" : "\"" + raw + "\"";
        return path + ": expected " + expected + ", found " + found;
    }
}
