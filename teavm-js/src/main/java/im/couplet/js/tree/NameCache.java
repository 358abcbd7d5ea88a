package im.couplet.js.tree;

import im.couplet.text.Text;
import im.couplet.xml.Markup;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * The expanded names used lately, so that a name is checked and made once: 4,096 of elements and as many of attributes, none of them
 * long. Where one too many has the same bucket, the one that came there first goes.
 */
public final class NameCache {
    private static final int BUCKETS = 512;
    private static final int LONGEST_BUCKET = 8;
    /** Longer names, with their namespaces, are not kept. */
    private static final int LONGEST_NAME = 256;

    private static final int EXPECTED = 8;

    private final @Nullable OfElement[] elements = new OfElement[BUCKETS];
    private final @Nullable OfAttribute[] attributes = new OfAttribute[BUCKETS];

    /** The name of an element with what is written for it where it needs no prefix. */
    static final class OfElement {
        final XmlName name;
        private final Text localName;
        private final Text namespace;
        private @Nullable OfElement next;
        /** {@code <name}. */
        final Text start;
        /** {@code <name xmlns="namespace"}; null for a name in the namespace of {@code xml:}. */
        final @Nullable Text startAndDeclaration;
        /** {@code </name>}. */
        final Text end;
        /** Whether it is kept. Only then does it lead to others. */
        private boolean kept;
        /** The name that was asked for next when this one came last: a good guess for what comes next. */
        private @Nullable OfElement follower;
        /** The keys of attributes that elements of this name had last, one for each place: good guesses too. */
        private OfAttribute @Nullable [] expected;

        OfElement(XmlName name) {
            this.name = name;
            this.localName = name.localText();
            this.namespace = name.namespaceText();
            Markup markup = name.markup();
            this.start = markup.start;
            this.startAndDeclaration = markup.isXml ? null : markup.startAndDeclaration;
            this.end = markup.end;
        }

        private void forget() {
            kept = false;
            follower = null;
            expected = null;
        }
    }

    /** A key of {@code element.attributes} with the name that it stands for. */
    static final class OfAttribute {
        final Text key;
        final XmlName name;
        private @Nullable OfAttribute next;
        /** What stands in front of the value: {@code  name="}; null for a name that needs a declaration. */
        final @Nullable Text start;
        /** The same behind the value of another attribute: {@code " name="}. */
        final Text nextStart;

        OfAttribute(Text key, XmlName name) {
            this.key = key;
            this.name = name;
            this.start = name.markup().attribute;
            this.nextStart = name.markup().nextAttribute;
        }
    }

    /**
     * The name with these parts.
     *
     * @throws IllegalArgumentException if they are no name
     */
    public XmlName of(Text namespace, Text localName) {
        return element(namespace, localName).name;
    }

    /**
     * The name of an element with these parts.
     *
     * @throws IllegalArgumentException if they are no name
     */
    OfElement element(Text namespace, Text localName) {
        int bucket = bucket(localName, namespace);
        OfElement known = elements[bucket];
        while (known != null && !(known.localName.is(localName) && known.namespace.is(namespace))) {
            known = known.next;
        }
        return known != null ? known : keep(new OfElement(make(namespace, localName)), bucket);
    }

    /** The same for an element that is written next after {@code previous}. */
    OfElement elementAfter(OfElement previous, Text namespace, Text localName) {
        OfElement guess = previous.follower;
        if (guess != null && guess.localName.is(localName) && guess.namespace.is(namespace)) {
            return guess;
        }
        OfElement element = element(namespace, localName);
        if (previous.kept && element.kept) {
            previous.follower = element;
        }
        return element;
    }

    private OfElement keep(OfElement element, int bucket) {
        if (element.localName.length() + element.namespace.length() <= LONGEST_NAME) {
            element.kept = true;
            element.next = elements[bucket];
            elements[bucket] = element;
            OfElement last = element;
            for (int i = 1; i < LONGEST_BUCKET && last.next != null; i++) {
                last = last.next;
            }
            if (last.next != null) {
                last.next.forget();
                last.next = null;
            }
        }
        return element;
    }

    /** The name with these parts, which is not kept. */
    static XmlName make(Text namespace, Text localName) {
        return XmlName.of(namespace.detached().string(), localName.detached().string());
    }

    /** The name that the key of an attribute stands for, or null when it was not met lately. */
    @Nullable
    OfAttribute attribute(Text key) {
        OfAttribute known = attributes[bucket(key, key)];
        while (known != null && !known.key.is(key)) {
            known = known.next;
        }
        return known;
    }

    /** The same for an attribute of {@code element} at {@code place}. */
    @Nullable
    OfAttribute attributeAt(OfElement element, int place, Text key) {
        OfAttribute[] expected = element.expected;
        if (expected != null && place < EXPECTED) {
            OfAttribute guess = expected[place];
            if (guess != null && guess.key.is(key)) {
                return guess;
            }
        }
        OfAttribute attribute = attribute(key);
        if (attribute != null && element.kept && place < EXPECTED) {
            expected = expected == null ? new OfAttribute[EXPECTED] : expected;
            expected[place] = attribute;
            element.expected = expected;
        }
        return attribute;
    }

    /** Keeps the name that the key of an attribute, which was not met lately, stands for. */
    OfAttribute keepAttribute(Text key, XmlName name) {
        OfAttribute attribute = new OfAttribute(key.detached(), name);
        if (key.length() <= LONGEST_NAME) {
            int bucket = bucket(key, key);
            attribute.next = attributes[bucket];
            attributes[bucket] = attribute;
            OfAttribute last = attribute;
            for (int i = 1; i < LONGEST_BUCKET && last.next != null; i++) {
                last = last.next;
            }
            last.next = null;
        }
        return attribute;
    }

    /** Looks at some characters of a name, and at the end of its namespace, where most differ. */
    private static int bucket(Text name, Text namespace) {
        int length = name.length();
        int more = namespace.length();
        int hash = length;
        if (length > 0) {
            hash = 31 * (31 * hash + name.charAt(0)) + name.charAt(length >> 1);
            hash = 31 * hash + name.charAt(length - 1);
        }
        if (more > 2) {
            hash = 31 * (31 * (31 * hash + more) + namespace.charAt(more - 1)) + namespace.charAt(more - 3);
        }
        return (hash ^ hash >>> 9) & BUCKETS - 1;
    }
}
