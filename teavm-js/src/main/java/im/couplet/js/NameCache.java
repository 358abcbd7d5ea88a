package im.couplet.js;

import im.couplet.xml.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** The expanded names used lately, so that a name is checked and made once. When there are too many, it begins anew. */
final class NameCache {
    private static final int BUCKETS = 256;
    private static final int MOST_NAMES = 512;

    private @Nullable Entry[] elements = new Entry[BUCKETS];
    private @Nullable Entry[] attributes = new Entry[BUCKETS];
    private int size;

    /** What a caller wrote for a name, a key of {@code element.attributes} for example, with the name that it stands for. */
    private static final class Entry {
        final Text key;
        final XmlName name;
        final @Nullable Entry next;

        Entry(Text key, XmlName name, @Nullable Entry next) {
            this.key = key;
            this.name = name;
            this.next = next;
        }
    }

    /**
     * The name with these parts.
     *
     * @throws IllegalArgumentException if they are no name
     */
    XmlName of(Text namespace, Text localName) {
        int bucket = bucket(localName);
        for (Entry entry = elements[bucket]; entry != null; entry = entry.next) {
            if (entry.key.is(localName) && entry.name.namespaceText().is(namespace)) {
                return entry.name;
            }
        }
        XmlName name = make(namespace, localName);
        makeRoom();
        elements[bucket] = new Entry(name.localText(), name, elements[bucket]);
        return name;
    }

    /** The name with these parts, which is not kept. */
    static XmlName make(Text namespace, Text localName) {
        return XmlName.of(namespace.detached().string(), localName.detached().string());
    }

    /** The name that the key of an attribute stands for, or null when it was not met lately. */
    @Nullable
    XmlName attribute(Text key) {
        for (Entry entry = attributes[bucket(key)]; entry != null; entry = entry.next) {
            if (entry.key.is(key)) {
                return entry.name;
            }
        }
        return null;
    }

    /** Keeps the name that the key of an attribute stands for. */
    void keepAttribute(Text key, XmlName name) {
        int bucket = bucket(key);
        makeRoom();
        attributes[bucket] = new Entry(key.detached(), name, attributes[bucket]);
    }

    private void makeRoom() {
        if (size++ == MOST_NAMES) {
            elements = new Entry[BUCKETS];
            attributes = new Entry[BUCKETS];
            size = 1;
        }
    }

    private static int bucket(Text text) {
        int length = text.length();
        if (length == 0) {
            return 0;
        }
        int hash = 31 * (31 * length + text.charAt(0)) + text.charAt(length >> 1);
        return 31 * hash + text.charAt(length - 1) & BUCKETS - 1;
    }
}
