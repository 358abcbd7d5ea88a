package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The declarations that one parser has met, so that a stanza like one before needs no new {@link Binding} and no check. It
 * holds 2,048 of them, small ones ({@link Binding#isLight}); where one too many has the same bucket, the one that came there
 * first goes, whatever a peer makes up.
 */
final class Declarations {
    private static final int BUCKETS = 256;
    private static final int LONGEST_BUCKET = 8;

    private final @Nullable Binding[] buckets = new Binding[BUCKETS];

    /** What declares {@code prefix} and this very namespace behind {@code outer}, or null. */
    @SuppressWarnings("ReferenceEquality") // it is about this very chain of declarations
    @Nullable
    Binding find(Text prefix, Text namespace, Binding outer) {
        Binding found = buckets[bucket(namespace)];
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
        int bucket = bucket(binding.namespace);
        binding.next = buckets[bucket];
        buckets[bucket] = binding;
        Binding last = binding;
        for (int i = 1; i < LONGEST_BUCKET && last.next != null; i++) {
            last = last.next;
        }
        last.next = null;
    }

    /** Namespaces differ most near their ends. */
    private static int bucket(Text namespace) {
        int length = namespace.length();
        int hash = length;
        for (int i = Math.max(0, length - 12); i < length; i++) {
            hash = 31 * hash + namespace.charAt(i);
        }
        return (hash ^ hash >>> 8) & BUCKETS - 1;
    }
}
