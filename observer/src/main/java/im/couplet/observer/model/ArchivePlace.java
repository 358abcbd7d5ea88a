package im.couplet.observer.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a message stands in an archive.
 *
 * @param id what the archive calls it; null for what is of none
 * @param follows what it calls one that stands before it; null when none is known
 * @param precedes what it calls one that stands behind it; null when none is known
 */
record ArchivePlace(
        @Nullable String id,
        @Nullable String follows,
        @Nullable String precedes) {
    static ArchivePlace of(@Nullable String id) {
        return new ArchivePlace(id, null, null);
    }
}
