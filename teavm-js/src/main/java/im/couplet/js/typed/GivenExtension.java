package im.couplet.js.typed;

import im.couplet.schema.ElementTable;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * An element of the option {@code extensions}: an extension of the library or a declaration of the page's own.
 *
 * @param library the table with the extension of the library alone, or null
 * @param own the page's own declaration, or null
 * @param path where it stands
 */
record GivenExtension(
        @Nullable ElementTable library, @Nullable ElementType<?> own, String path) {}
