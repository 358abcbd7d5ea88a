package im.couplet.observer;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** Finds extensions by their keys, such as {@code im.couplet.ext.Extensions::find}. */
@FunctionalInterface
public interface ExtensionTable {
    /** The declaration with this key, or null. */
    @Nullable
    ElementType<?> find(String key);
}
