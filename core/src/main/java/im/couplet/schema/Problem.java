package im.couplet.schema;

import org.jspecify.annotations.Nullable;

/**
 * A field that was missing though it is required, or that held what it must not. The stanza around it is delivered all the
 * same.
 *
 * @param path where, as the keys that lead to the field, that of what was read in front: {@code message.delay.stamp}. An index
 *     counts the elements of the XML, those that were left out too: {@code message.form.fields[1].type} is in the second
 *     {@code <field/>}; {@code delay} is the first {@code <delay/>}, and {@code more.delay[0]} the second
 * @param expected what was allowed, in plain English
 * @param raw what stood there, or null if nothing did
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
