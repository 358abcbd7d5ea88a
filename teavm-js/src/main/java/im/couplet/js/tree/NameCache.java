package im.couplet.js.tree;

import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** The expanded names used lately, so that a name is checked and made once. When there are too many, it begins anew. */
public final class NameCache {
    private static final int BUCKETS = 256;
    private static final int MOST_NAMES = 512;

    private @Nullable OfElement[] elements = new OfElement[BUCKETS];
    private @Nullable OfAttribute[] attributes = new OfAttribute[BUCKETS];
    private int size;

    /** The name of an element with what is written for it where it needs no prefix. */
    static final class OfElement {
        final XmlName name;
        private final Text localName;
        private final Text namespace;
        private final @Nullable OfElement next;
        /** {@code <name}. */
        final Text start;
        /** {@code <name xmlns="namespace"}; null for a name in the namespace of {@code xml:}. */
        final @Nullable Text startAndDeclaration;
        /** {@code </name>}. */
        final Text end;

        OfElement(XmlName name, @Nullable OfElement next) {
            this.name = name;
            this.localName = name.localText();
            this.namespace = name.namespaceText();
            this.next = next;
            start = Text.of("<").plus(localName).detached();
            startAndDeclaration = namespace.is(Text.of(XmlName.XML_NAMESPACE)) ? null : declaration(name);
            end = Text.of("</").plus(localName).plus(Text.of(">")).detached();
        }

        private Text declaration(XmlName name) {
            return start.plus(Text.of(" xmlns=\""))
                    .plus(XmlWriter.escaped(name, namespace))
                    .plus(Text.of("\""))
                    .detached();
        }
    }

    /** A key of {@code element.attributes} with the name that it stands for. */
    static final class OfAttribute {
        final Text key;
        final XmlName name;
        private final @Nullable OfAttribute next;
        /** What stands in front of the value: {@code  name="}; null for a name that needs a declaration. */
        final @Nullable Text start;
        /** The same behind the value of another attribute: {@code " name="}. */
        final Text nextStart;

        OfAttribute(Text key, XmlName name, @Nullable OfAttribute next) {
            this.key = key;
            this.name = name;
            this.next = next;
            Text written = Text.of(" ").plus(key).plus(Text.of("=\""));
            start = key.indexOf('{', 0) < 0 ? written.detached() : null;
            nextStart = Text.of("\"").plus(written).detached();
        }
    }

    /**
     * The name with these parts.
     *
     * @throws IllegalArgumentException if they are no name
     */
    public XmlName of(Text namespace, Text localName) {
        OfElement known = element(namespace, localName);
        if (known != null) {
            return known.name;
        }
        XmlName name = make(namespace, localName);
        int bucket = bucket(localName);
        makeRoom();
        elements[bucket] = new OfElement(name, elements[bucket]);
        return name;
    }

    /** The name of an element with these parts, or null when it was not met lately. */
    @Nullable
    OfElement element(Text namespace, Text localName) {
        OfElement known = elements[bucket(localName)];
        while (known != null && !(known.localName.is(localName) && known.namespace.is(namespace))) {
            known = known.next;
        }
        return known;
    }

    /** The name with these parts, which is not kept. */
    static XmlName make(Text namespace, Text localName) {
        return XmlName.of(namespace.detached().string(), localName.detached().string());
    }

    /** The name that the key of an attribute stands for, or null when it was not met lately. */
    @Nullable
    OfAttribute attribute(Text key) {
        OfAttribute known = attributes[bucket(key)];
        while (known != null && !known.key.is(key)) {
            known = known.next;
        }
        return known;
    }

    /** Keeps the name that the key of an attribute stands for. */
    void keepAttribute(Text key, XmlName name) {
        int bucket = bucket(key);
        makeRoom();
        attributes[bucket] = new OfAttribute(key.detached(), name, attributes[bucket]);
    }

    private void makeRoom() {
        if (size++ >= MOST_NAMES) {
            elements = new OfElement[BUCKETS];
            attributes = new OfAttribute[BUCKETS];
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
