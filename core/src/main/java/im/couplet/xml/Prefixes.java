package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the prefixes and namespaces in force at places of one document. Where there are many, it keeps an index, which
 * follows from place to place: as places come in the order of the document, each declaration is taken in and out once.
 */
final class Prefixes {
    private @Nullable Binding[] inIndex = {};
    /** What the prefix of each stood for before, and which prefix stood for its namespace, as numbers. */
    private int[] samePrefix = {};

    private int[] sameNamespace = {};
    private int size;
    private TextIndex byPrefix = new TextIndex();
    private TextIndex byNamespace = new TextIndex();

    /** The namespace that the prefix {@code wanted}, which is not empty, stands for at {@code place}, or null. */
    @Nullable
    Text find(Binding place, Text wanted) {
        if (place.count < TextIndex.FEW) {
            return place.find(wanted);
        }
        goTo(place);
        Binding found = at(byPrefix.get(wanted));
        return found == null ? null : found.namespace;
    }

    /** A prefix, not the default, that stands for {@code wanted} at {@code place}, or null. */
    @Nullable
    Text prefixFor(Binding place, Text wanted) {
        if (place.count < TextIndex.FEW) {
            return place.prefixFor(wanted);
        }
        goTo(place);
        for (int number = byNamespace.get(wanted); number >= 0; number = sameNamespace[number]) {
            Binding found = at(number);
            if (found != null && byPrefix.get(found.prefix) == number) {
                return found.prefix;
            }
        }
        return null;
    }

    /** Forgets the document. */
    void reset() {
        if (size > 0) {
            inIndex = new Binding[0];
            size = 0;
            byPrefix = new TextIndex();
            byNamespace = new TextIndex();
        }
    }

    private @Nullable Binding at(int number) {
        return number < 0 ? null : inIndex[number];
    }

    @SuppressWarnings("ReferenceEquality") // it is about these very declarations
    private void goTo(Binding place) {
        makeRoom(place.count + 1);
        while (size > place.count + 1) {
            takeOut();
        }
        Binding binding = place;
        int from = place.count;
        while (binding != null && (from >= size || inIndex[from] != binding)) {
            if (from < size) {
                takeOut();
            }
            inIndex[from--] = binding;
            binding = binding.outer;
        }
        while (size <= place.count) {
            takeIn();
        }
    }

    private void makeRoom(int count) {
        if (count > inIndex.length) {
            inIndex = Arrays.copyOf(inIndex, 2 * count);
            samePrefix = Arrays.copyOf(samePrefix, 2 * count);
            sameNamespace = Arrays.copyOf(sameNamespace, 2 * count);
        }
    }

    private void takeIn() {
        Binding binding = inIndex[size];
        if (binding != null && binding.prefix.length() > 0) {
            samePrefix[size] = byPrefix.get(binding.prefix);
            sameNamespace[size] = byNamespace.get(binding.namespace);
            byPrefix.put(binding.prefix, size);
            byNamespace.put(binding.namespace, size);
        }
        size++;
    }

    private void takeOut() {
        Binding binding = inIndex[--size];
        if (binding != null && binding.prefix.length() > 0) {
            byPrefix.put(binding.prefix, samePrefix[size]);
            byNamespace.put(binding.namespace, sameNamespace[size]);
        }
        inIndex[size] = null;
    }
}
