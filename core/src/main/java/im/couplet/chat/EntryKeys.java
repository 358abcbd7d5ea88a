package im.couplet.chat;

import org.jspecify.annotations.Nullable;

/** A chain of keys. */
record EntryKeys(EntryKey key, @Nullable EntryKeys next) {
    /** A chain from the last key to the first with another in it, of at most so many. */
    static EntryKeys with(@Nullable EntryKeys keys, EntryKey key, int most) {
        int order = keys == null ? -1 : keys.key.compareTo(key);
        if (keys == null || order < 0) {
            return new EntryKeys(key, cut(keys, most - 1));
        }
        boolean unchanged = order == 0 || most == 1;
        return unchanged ? keys : new EntryKeys(keys.key, with(keys.next, key, most - 1));
    }

    private static @Nullable EntryKeys cut(@Nullable EntryKeys keys, int most) {
        return keys == null || most == 0 ? null : new EntryKeys(keys.key, cut(keys.next, most - 1));
    }
}
