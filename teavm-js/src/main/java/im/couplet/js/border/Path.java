package im.couplet.js.border;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Where a value stands in a plain object. */
public final class Path {
    private final @Nullable Path outer;
    private final Text key;
    private final int index;

    /**
     * The place of a property, or of an item in the array that it is.
     *
     * @param outer where the object stands that has the property; null for the outermost
     * @param key the property
     * @param index the place in the array, or -1
     */
    public Path(@Nullable Path outer, Text key, int index) {
        this.outer = outer;
        this.key = key;
        this.index = index;
    }

    /** The property {@code inner} of what stands here. */
    public Path inner(Text inner) {
        return new Path(this, inner, -1);
    }

    /** The item at {@code item} of the array that stands here. */
    public Path at(int item) {
        return new Path(outer, key, item);
    }

    /** The error for what stands here and is not what it must be. */
    public BadArgument wrong(String wanted, JSObject found) {
        return Errors.argument(text(this), wanted, found);
    }

    /** The error for what stands here and cannot be written. */
    public BadArgument refused(IllegalArgumentException why) {
        return new BadArgument(text(this) + ": " + why.getMessage());
    }

    /** The path as it is written in JavaScript: {@code form.fields[1].type}. */
    public static String text(@Nullable Path path) {
        return path == null ? "" : path.within(null);
    }

    /** The path from what stands at {@code start}, which is around this; null for the outermost. */
    public String within(@Nullable Path start) {
        StringBuilder text = new StringBuilder();
        for (Path at = this; at != null && at != start; at = at.outer) {
            String own = at.index < 0 ? at.key.string() : at.key.string() + "[" + at.index + "]";
            text.insert(0, text.length() == 0 ? own : own + ".");
        }
        return text.toString();
    }
}
