package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The declarations that one parser has met lately, so that a stanza like the last one needs no new {@link Binding} and no
 * check. Small, whatever a peer makes up: {@link Binding#isLight} says what is kept.
 */
final class Declarations {
    private static final int SLOTS = 64;

    private final @Nullable RawName[] names = new RawName[SLOTS];
    private final @Nullable Binding[] bindings = new Binding[SLOTS];

    /** What {@code name} declared with this very namespace behind {@code outer}, or null. */
    @Nullable
    Binding find(RawName name, Text namespace, Binding outer) {
        int slot = slot(namespace);
        Binding found = at(slot, name, namespace, outer);
        return found != null ? found : at(slot + 1, name, namespace, outer);
    }

    @SuppressWarnings("ReferenceEquality") // it is about these very objects
    private @Nullable Binding at(int slot, RawName name, Text namespace, Binding outer) {
        Binding binding = bindings[slot];
        boolean same =
                binding != null && names[slot] == name && binding.outer == outer && binding.namespace.is(namespace);
        return same ? binding : null;
    }

    /** Keeps what {@code name} declared, in place of what was met longest ago. */
    void keep(RawName name, Binding binding) {
        if (binding.isLight) {
            int slot = slot(binding.namespace);
            names[slot + 1] = names[slot];
            bindings[slot + 1] = bindings[slot];
            names[slot] = name;
            bindings[slot] = binding;
        }
    }

    /** The first of two slots for a namespace. */
    private static int slot(Text namespace) {
        int length = namespace.length();
        return length == 0 ? 0 : 2 * (31 * length + namespace.charAt(length - 1)) & SLOTS - 2;
    }
}
