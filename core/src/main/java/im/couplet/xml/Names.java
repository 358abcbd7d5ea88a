package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.xml.XmlException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of tags and attributes. Each distinct name is one {@link RawName} as long as the table keeps it, and most
 * names are guessed: a tag follows the one that it followed last time, an attribute stands where it stood last time. A guess
 * is compared with the input, so that it costs time at worst. Names are read at an index that the caller gives; only {@link
 * #nameEnd} moves.
 */
abstract sealed class Names extends OpenElements permits NamespaceDeclarations {
    private final NameTable names = new NameTable();
    /** The name of the start tag that was read last; at first one that stands for none. */
    private RawName previous;
    /** The index behind the name that was read last, which is below {@link #end}. */
    int nameEnd;

    Names(XmlHandler handler, XmlLimits limits, Binding surroundings, int betweenStanzas, RawName noName) {
        super(handler, limits, surroundings, betweenStanzas, noName);
        this.previous = noName;
    }

    /** The name of the tag that starts before {@code from}, {@link #nameEnd} behind it; null if the input ends within it. */
    @Nullable
    final RawName tagName(int from) {
        RawName before = previous;
        RawName expected = before.follower;
        if (expected != null && expected.kept && matchesAt(expected, from)) {
            previous = expected;
            return expected;
        }
        RawName name = name(from);
        if (name != null) {
            // The table may just have given up the name before, which must not lead to others then.
            if (name.kept && before.kept) {
                before.follower = name;
            }
            previous = name;
        }
        return name;
    }

    /** The name of an attribute that starts at {@code from}, {@link #nameEnd} behind it; null if the input ends within it. */
    @Nullable
    final RawName attributeName(RawName tag, int place, int from) {
        RawName expected = tag.expected(place);
        if (expected != null && expected.kept && matchesAt(expected, from)) {
            return expected;
        }
        RawName name = name(from);
        if (name != null && name.kept && tag.kept) {
            tag.expect(place, name);
        }
        return name;
    }

    /** The name that starts at {@code from}, {@link #nameEnd} behind it; null if the input ends within it. */
    @Nullable
    private RawName name(int from) {
        int q = from;
        int hash = 0;
        int last = end;
        Text text = input;
        while (q < last) {
            char c = text.charAt(q);
            if (!isNamePart(c)) {
                break;
            }
            hash = (hash << 5) - hash + c;
            q++;
        }
        if (q - from > limits.nameLength()) {
            throw tooLong(Reason.NAME_TOO_LONG, "A name", limits.nameLength(), from + limits.nameLength());
        }
        if (q >= end) {
            return null;
        }
        nameEnd = q;
        RawName found = names.find(text, from, q, hash);
        return found != null ? found : newName(from, q, hash);
    }

    /**
     * Whether {@code name} and no longer one stands at {@code from}, {@link #nameEnd} behind it; false too when the input
     * ends within it.
     */
    final boolean matchesAt(RawName name, int from) {
        int length = name.length;
        if (length >= end - from) {
            return false;
        }
        if (!name.standsAt(input, from)) {
            return false;
        }
        nameEnd = from + length;
        return !isNamePart(input.charAt(nameEnd));
    }

    /** Whether a name goes on with {@code c}, rightly or wrongly. */
    private static boolean isNamePart(char c) {
        return c > '>' || c >= '-' && c <= ':' && c != '/';
    }

    private RawName newName(int from, int to, int hash) {
        int colon = colon(from, to);
        if (to == from) {
            throw fail(Reason.NOT_WELL_FORMED, "Found " + shown(input.charAt(from)) + " where a name must start", from);
        }
        RawName name = new RawName(input.slice(from, to).detached(), hash, colon);
        names.add(name);
        return name;
    }

    /** Where in the name from {@code from} to before {@code to} its colon is, -1 when it has none; refuses what is no name. */
    private int colon(int from, int to) {
        int colon = -1;
        boolean start = true;
        for (int q = from; q < to; q++) {
            char c = input.charAt(q);
            if (c == ':' && colon < 0 && q > from && q + 1 < to) {
                colon = q - from;
                start = true;
                continue;
            }
            if (c == ':') {
                throw fail(Reason.BAD_NAMESPACE, "A name must not have a colon here", q);
            }
            if (XmlChars.isHighSurrogate(c) && q + 1 < to && XmlChars.isNamePair(c, input.charAt(q + 1))) {
                q++;
            } else if (!(start ? XmlChars.isNameStart(c) : XmlChars.isNamePart(c))) {
                throw fail(Reason.NOT_WELL_FORMED, "Found " + shown(c) + " in a name", q);
            }
            start = false;
        }
        return colon;
    }

    /** The index behind all that could be a name at {@code from}. */
    final int skipName(int from) {
        int q = from;
        while (q < end && isNamePart(input.charAt(q))) {
            q++;
        }
        return q;
    }
}
