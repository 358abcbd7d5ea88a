package im.couplet.js;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a plain object.
 *
 * @param outer where the object stands that holds it; null for the outermost
 * @param key the property
 * @param index the place in the array that the property is, or -1
 */
record Path(@Nullable Path outer, String key, int index) {
    /** The path as it is written in JavaScript: {@code form.fields[1].type}. */
    static String text(@Nullable Path path) {
        StringBuilder text = new StringBuilder();
        for (Path at = path; at != null; at = at.outer) {
            String own = at.index < 0 ? at.key : at.key + "[" + at.index + "]";
            text.insert(0, text.length() == 0 ? own : own + ".");
        }
        return text.toString();
    }
}
