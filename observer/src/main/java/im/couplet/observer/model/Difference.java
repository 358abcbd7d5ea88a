package im.couplet.observer.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one value.
 *
 * @param key by which it is found
 * @param before as it was; null if it is new
 * @param after as it is; null if it is gone
 * @param parts what became of the values in it, such as the occupants of a room
 */
public record Difference<V extends Item>(
        String key, @Nullable V before, @Nullable V after, List<Difference<?>> parts) {}
