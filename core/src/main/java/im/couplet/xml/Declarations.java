package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The declarations that one parser has met, so that a stanza like one before needs no new {@link Binding} and no check. It
 * holds 3,072 of them, small ones ({@link Binding#isLight}); where one too many has the same bucket, the one that came there
 * first goes, whatever a peer makes up.
 */
final class Declarations {
    private static final int BUCKETS = 512;
    private static final int LONGEST_BUCKET = 6;

    private final @Nullable Binding[] buckets = new Binding[BUCKETS];

    /** What declares {@code prefix} and this very namespace behind {@code outer}, or null. */
    @SuppressWarnings("ReferenceEquality") // it is about this very chain of declarations
    @Nullable
    Binding find(Text prefix, Text namespace, Binding outer) {
        Binding found = buckets[bucket(hash(outer, namespace))];
        while (found != null && !(found.outer == outer && found.namespace.is(namespace) && found.prefix.is(prefix))) {
            found = found.next;
        }
        return found;
    }

    /** Keeps a declaration that is not known, if it is light. */
    void keep(Binding binding) {
        if (!binding.isLight) {
            return;
        }
        int bucket = bucket(binding.hash);
        binding.next = buckets[bucket];
        buckets[bucket] = binding;
        Binding last = binding;
        for (int i = 1; i < LONGEST_BUCKET && last.next != null; i++) {
            last = last.next;
        }
        last.next = null;
    }

    /** A hash of the declaration of a namespace behind {@code outer}. Namespaces differ most near their ends. */
    static int hash(Binding outer, Text namespace) {
        int length = namespace.length();
        int hash = 31 * outer.hash + length;
        for (int i = Math.max(0, length - 12); i < length; i++) {
            hash = 31 * hash + namespace.charAt(i);
        }
        return hash;
    }

    private static int bucket(int hash) {
        return (hash ^ hash >>> 9) & BUCKETS - 1;
    }
}
