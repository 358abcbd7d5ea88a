package im.couplet.chat;

import im.couplet.chat.TimelineEntry.Identity;
import org.jspecify.annotations.Nullable;

/** Which entries have which names. Immutable. */
final class EntryNames {
    static final EntryNames NONE = new EntryNames(SortedTree.empty(), SortedTree.empty(), SortedTree.empty());

    /** How many entries of a sender may have the same name, before the first ones lose it. */
    private static final int MOST_SAME = 16;

    /** What a sender calls an entry, or a correction of it. */
    private record Name(String name, String sender) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int order = name.compareTo(other.name);
            return order == 0 ? sender.compareTo(other.sender) : order;
        }
    }

    /** The entries of an occupant since it was last seen to leave. */
    private record Present(@Nullable EntryKeys keys) {}

    /** The entries from the last to the first. */
    private final SortedTree<Name, EntryKeys> bySender;
    /** The entry that the room calls so, itself or a correction of it; the first one keeps a name that is given twice. */
    private final SortedTree<String, EntryKey> byRoom;
    /** The entries of occupants who are known by their nickname alone and have not left since. */
    private final SortedTree<String, Present> present;

    private EntryNames(
            SortedTree<Name, EntryKeys> bySender,
            SortedTree<String, EntryKey> byRoom,
            SortedTree<String, Present> present) {
        this.bySender = bySender;
        this.byRoom = byRoom;
        this.present = present;
    }

    /** With all names of an entry. */
    EntryNames with(EntryKey key, TimelineEntry<?, ?> entry) {
        Identity identity = entry.identity();
        String sender = identity.sender();
        EntryNames all = with(key, sender, identity);
        for (String name : entry.corrections().names()) {
            all = all.with(key, sender, new Identity(sender, null, name, null, null));
        }
        for (String name : entry.corrections().stanzaIds()) {
            all = all.with(key, sender, new Identity(sender, null, null, null, name));
        }
        boolean canLeave = sender.indexOf('/') > 0 && !Venue.isOccupantId(sender) && !entry.left();
        return !canLeave
                ? all
                : new EntryNames(
                        all.bySender,
                        all.byRoom,
                        present.with(sender, new Present(new EntryKeys(key, present(sender)))));
    }

    /** With the names that a message of {@code sender} gives to an entry. */
    EntryNames with(EntryKey key, String sender, Identity message) {
        String origin = message.originId();
        SortedTree<Name, EntryKeys> named = with(bySender, key, sender, message.id());
        if (origin != null && !origin.equals(message.id())) {
            named = with(named, key, sender, origin);
        }
        String stanzaId = message.stanzaId();
        return new EntryNames(
                named, stanzaId == null || byRoom.get(stanzaId) != null ? byRoom : byRoom.with(stanzaId, key), present);
    }

    private static SortedTree<Name, EntryKeys> with(
            SortedTree<Name, EntryKeys> names, EntryKey key, String sender, @Nullable String name) {
        if (name == null) {
            return names;
        }
        Name full = new Name(name, sender);
        return names.with(full, EntryKeys.with(names.get(full), key, MOST_SAME));
    }

    /** After an occupant has left the room. */
    EntryNames left(String occupant) {
        return present(occupant) == null
                ? this
                : new EntryNames(bySender, byRoom, present.with(occupant, new Present(null)));
    }

    /** The entries of an occupant that {@link #left} changes. */
    @Nullable
    EntryKeys present(String occupant) {
        Present known = present.get(occupant);
        return known == null ? null : known.keys;
    }

    /** The entries that {@code sender} calls so, from the last to the first; null for none. */
    @Nullable
    EntryKeys of(String name, String sender) {
        return bySender.get(new Name(name, sender));
    }

    /** The number of the first sender who calls any entry so, for {@link #at}. */
    int firstOf(String name) {
        return bySender.countBefore(new Name(name, ""));
    }

    /** The entries that the sender of this number calls so, from the last to the first; null for none. */
    @Nullable
    EntryKeys at(int sender, String name) {
        boolean there = sender < bySender.size() && bySender.keyAt(sender).name.equals(name);
        return there ? bySender.valueAt(sender) : null;
    }

    /** The entry that the room calls so. */
    @Nullable
    EntryKey ofRoom(String stanzaId) {
        return byRoom.get(stanzaId);
    }
}
