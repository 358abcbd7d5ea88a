package im.couplet.schema;

import im.couplet.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An element that {@link ElementReader} is reading, used again for the next one as deep. */
final class ReadLevel {
    private static final int BAD = -1;

    final @Nullable ReadLevel outer;
    private @Nullable ReadLevel inner;
    /** The property under which it stands in the one around it; null for one that paths begin within. */
    private @Nullable Text key;
    /** Its place in the list that the property is; -1 if it is none. */
    private int place;
    /** Whether the list is one of those of repeated extensions. */
    private boolean isRepeated;

    ObjectLayout layout;
    /** How many good values each field has; {@link #BAD} if it has none but a problem. */
    private int[] counts = new int[16];
    /** How many children of each field were bad; null for none. */
    private int @Nullable [] dropped;
    /** The extensions that were met. */
    private ObjectLayout[] extensions = new ObjectLayout[8];
    /** How many good ones each has, and how many bad ones behind that. */
    private int[] extensionCounts = new int[16];

    private int extensionCount;
    /** Whether a run of text was met. */
    boolean hasText;

    ReadLevel(@Nullable ReadLevel outer, ObjectLayout layout) {
        this.outer = outer;
        this.layout = layout;
    }

    /** The level of an element of {@code layout} in this one. */
    ReadLevel inner(ObjectLayout its) {
        ReadLevel known = inner;
        if (known == null) {
            known = new ReadLevel(this, its);
            inner = known;
        }
        return known;
    }

    void begin(ObjectLayout its, @Nullable Text itsKey, int itsPlace, boolean repeated) {
        layout = its;
        key = itsKey;
        place = itsPlace;
        isRepeated = repeated;
        int size = its.fields.length;
        if (counts.length < size) {
            counts = new int[size];
        } else {
            for (int i = 0; i < size; i++) {
                counts[i] = 0;
            }
        }
        dropped = null;
        extensionCount = 0;
        hasText = false;
    }

    boolean has(FieldLayout field) {
        return counts[field.index] > 0;
    }

    boolean isBad(FieldLayout field) {
        return counts[field.index] == BAD;
    }

    /** Counts a good value. */
    void count(FieldLayout field) {
        counts[field.index] = Math.max(counts[field.index], 0) + 1;
    }

    void reported(FieldLayout field) {
        if (counts[field.index] == 0) {
            counts[field.index] = BAD;
        }
    }

    int count(FieldLayout field, boolean withDropped) {
        int[] bad = dropped;
        return Math.max(counts[field.index], 0) + (withDropped && bad != null ? bad[field.index] : 0);
    }

    void drop(FieldLayout field) {
        int[] bad = dropped;
        if (bad == null) {
            bad = new int[layout.fields.length];
            dropped = bad;
        }
        bad[field.index]++;
    }

    /** The number of an extension in this element. */
    @SuppressWarnings("ReferenceEquality") // there is one layout of each extension
    int extension(ObjectLayout extension) {
        int count = extensionCount;
        for (int i = 0; i < count; i++) {
            if (extensions[i] == extension) {
                return i;
            }
        }
        if (count == extensions.length) {
            extensions = Arrays.copyOf(extensions, 2 * count);
            extensionCounts = Arrays.copyOf(extensionCounts, 4 * count);
        }
        extensions[count] = extension;
        extensionCounts[2 * count] = 0;
        extensionCounts[2 * count + 1] = 0;
        extensionCount = count + 1;
        return count;
    }

    /** How many good ones an extension has. */
    int good(int number) {
        return extensionCounts[2 * number];
    }

    int bad(int number) {
        return extensionCounts[2 * number + 1];
    }

    void countExtension(int number, boolean good) {
        extensionCounts[2 * number + (good ? 0 : 1)]++;
    }

    /** The path of a field of this element, or of the item at {@code item} of its list, unless that is -1. */
    String path(FieldLayout field, int item) {
        StringBuilder path = new StringBuilder(field.key().string());
        index(path, item);
        for (ReadLevel at = this; at != null && at.key != null; at = at.outer) {
            StringBuilder own = new StringBuilder(at.isRepeated ? "more." : "").append(at.key.string());
            index(own, at.place);
            path.insert(0, own.append('.'));
        }
        return path.toString();
    }

    private static void index(StringBuilder path, int index) {
        if (index >= 0) {
            path.append('[').append(index).append(']');
        }
    }
}
