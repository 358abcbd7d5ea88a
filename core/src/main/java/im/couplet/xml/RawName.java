package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/** A name as it stands in the input, with or without a prefix, and the expanded names that it has stood for. */
final class RawName {
    private static final int REMEMBERED = 4;
    private static final int EXPECTED = 8;
    /** Longer names and namespaces are not kept, so that what is kept stays small whatever a peer makes up. */
    static final int LONGEST_REMEMBERED = 128;

    final Text text;
    final int hash;
    final int length;
    /** The same as {@link #text}, for comparing unit by unit. */
    private final char[] units;
    /** Null for a name without a prefix. */
    final @Nullable Text prefix;

    final Text localName;
    /** Whether an attribute of this name declares a namespace: {@code xmlns} or {@code xmlns:…}. */
    final boolean declaration;
    /** Whether its prefix is {@code xml}, which stands for one namespace everywhere. */
    final boolean builtIn;
    /** The next name in the same bucket of the table. */
    @Nullable
    RawName next;
    /** The serial number of the last tag that had an attribute of this name. */
    int lastTag;
    /** Whether the table of names keeps it. Only then is the name known by this object, and leads to others. */
    boolean kept;
    /** The name of the tag that came next when this one came last: a good guess for what will come next. */
    @Nullable
    RawName follower;
    /** The names of the attributes that elements of this name had last, one for each place: good guesses too. */
    private RawName @Nullable [] expected;

    /** What an element of this name declared last and first of all, if that is light and stands for itself in a value. */
    @Nullable
    Binding declared;

    private final XmlName plain;
    private XmlName recent;
    private XmlName @Nullable [] others;
    private int oldest;

    RawName(Text text, int hash, int colon) {
        this.text = text;
        this.hash = hash;
        this.length = text.length();
        this.units = new char[length];
        for (int i = 0; i < length; i++) {
            units[i] = text.charAt(i);
        }
        this.prefix = colon < 0 ? null : text.slice(0, colon).detached();
        this.localName = colon < 0 ? text : text.slice(colon + 1, length).detached();
        Text xmlns = Text.of("xmlns");
        this.declaration = prefix == null ? text.is(xmlns) : prefix.is(xmlns);
        this.builtIn = prefix != null && prefix.is(Text.of("xml"));
        this.plain = new XmlName(Text.of(""), localName);
        this.recent = plain;
    }

    /** Says that the table does not keep it any more: others may still lead to it, but it leads to none. */
    void forget() {
        kept = false;
        next = null;
        follower = null;
        expected = null;
        declared = null;
        recent = plain;
        others = null;
    }

    /** Whether this name stands in {@code input} at {@code from}, which has room for it; a longer one may do. */
    boolean standsAt(Text input, int from) {
        char[] wanted = units;
        for (int i = 0; i < wanted.length; i++) {
            if (input.charAt(from + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The attribute that an element of this name had at {@code place} last; null if there was none or nobody knows. */
    @Nullable
    RawName expected(int place) {
        return expected == null || place >= expected.length ? null : expected[place];
    }

    void expect(int place, RawName attribute) {
        if (expected == null) {
            expected = new RawName[EXPECTED];
        }
        if (place < expected.length) {
            expected[place] = attribute;
        }
    }

    /** The name in no namespace. */
    XmlName plainName() {
        return plain;
    }

    /** The name in {@code namespace}. */
    XmlName in(Text namespace) {
        XmlName last = recent;
        if (last.namespaceText().is(namespace)) {
            return last;
        }
        if (namespace.length() > LONGEST_REMEMBERED) {
            return new XmlName(namespace, localName);
        }
        XmlName name = recall(namespace);
        recent = name;
        return name;
    }

    private XmlName recall(Text namespace) {
        XmlName[] known = others;
        if (known == null) {
            known = new XmlName[REMEMBERED];
            others = known;
        }
        for (XmlName name : known) {
            if (name != null && name.namespaceText().is(namespace)) {
                return name;
            }
        }
        XmlName name = new XmlName(namespace, localName);
        known[oldest] = name;
        oldest = (oldest + 1) % REMEMBERED;
        return name;
    }
}
