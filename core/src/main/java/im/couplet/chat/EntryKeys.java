package im.couplet.chat;

import org.jspecify.annotations.Nullable;

/** A chain of entries, from the last that came to the first, each by the key that it had when it was put there. */
record EntryKeys(EntryKey key, @Nullable EntryKeys next) {
    /** A chain with another entry in it, of at most so many. */
    static EntryKeys with(@Nullable EntryKeys keys, EntryKey key, int most) {
        if (keys == null || keys.key.number() < key.number()) {
            return new EntryKeys(key, cut(keys, most - 1));
        }
        boolean unchanged = keys.key.number() == key.number() || most == 1;
        return unchanged ? keys : new EntryKeys(keys.key, with(keys.next, key, most - 1));
    }

    private static @Nullable EntryKeys cut(@Nullable EntryKeys keys, int most) {
        return keys == null || most == 0 ? null : new EntryKeys(keys.key, cut(keys.next, most - 1));
    }
}
