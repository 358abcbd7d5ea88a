package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import im.couplet.xml.XmlException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads what tags are made of: names, attribute values, and the namespaces that they declare. */
abstract sealed class TagScanner extends TextScanner permits SwiftScanner {
    final NameTable names = new NameTable();
    final Declarations declarations = new Declarations();
    final Prefixes prefixes = new Prefixes();
    /** Stands before the first name. */
    final RawName noName = new RawName(Text.of("none"), 0, -1);

    final XmlAttributes attributes = new XmlAttributes(noName);
    final Text xmlPrefix = Text.of("xml");
    final Text xmlNamespace = Text.of(XmlName.XML_NAMESPACE);
    final Text xmlnsPrefix = Text.of("xmlns");
    final Text xmlnsNamespace = Text.of("http://www.w3.org/2000/xmlns/");
    Binding bindings;
    int tagSerial;
    /** The first {@link #namesInIndex} attributes of the tag with this serial number, by their names. */
    private TextIndex namesOfTag = new TextIndex();

    private int namesInIndex;
    private int tagInNames;
    /** The declarations of the tag with this serial number, but for the last one, by their prefixes. */
    private TextIndex prefixesOfTag = new TextIndex();

    private int tagInPrefixes;
    /** The name of the start tag that was read last. */
    RawName previous = noName;

    int nameEnd;
    int valueEnd;

    TagScanner(XmlHandler handler, XmlLimits limits, Binding surroundings) {
        super(handler, limits);
        this.bindings = surroundings;
    }

    XmlName elementName(RawName tag, Binding inForce, int p) {
        Text prefix = tag.prefix;
        if (prefix == null) {
            return tag.in(inForce.defaultNamespace);
        }
        return tag.in(namespaceOf(prefix, tag, inForce, p));
    }

    private Text namespaceOf(Text prefix, RawName name, Binding inForce, int p) {
        Text namespace = name.builtIn ? xmlNamespace : prefixes.find(inForce, prefix);
        if (namespace == null) {
            if (name.declaration) {
                throw fail(Reason.BAD_NAMESPACE, "An element must not have the prefix xmlns", p);
            }
            throw fail(
                    Reason.UNBOUND_PREFIX,
                    "The prefix of \"" + name.text.string() + "\" is not bound to a namespace",
                    p);
        }
        return namespace;
    }

    void keep(RawName name, Text value, int p) {
        if (name.lastTag == tagSerial || name.lastTag == 0 && isThereAsText(name)) {
            throw duplicate(name, p);
        }
        name.lastTag = tagSerial;
        if (attributes.size() == limits.attributes()) {
            throw fail(
                    Reason.TOO_MANY_ATTRIBUTES, "An element has more than " + limits.attributes() + " attributes", p);
        }
        RawAttribute attribute = attributes.add();
        attribute.raw = name;
        attribute.value = value;
        attribute.start = p;
    }

    /** The table of names keeps not all of them, so one that is new to it may have been in this tag before. */
    private boolean isThereAsText(RawName name) {
        int size = attributes.size();
        if (size < TextIndex.FEW) {
            for (int i = 0; i < size; i++) {
                if (attributes.item(i).raw.text.is(name.text)) {
                    return true;
                }
            }
            return false;
        }
        if (tagInNames != tagSerial) {
            tagInNames = tagSerial;
            namesOfTag = new TextIndex();
            namesInIndex = 0;
        }
        while (namesInIndex < size) {
            namesOfTag.put(attributes.item(namesInIndex++).raw.text, 0);
        }
        return namesOfTag.get(name.text) >= 0;
    }

    private XmlException duplicate(RawName name, int p) {
        return fail(Reason.DUPLICATE_ATTRIBUTE, "A second attribute \"" + name.text.string() + "\"", p);
    }

    void resolveAttributes(Binding inForce) {
        int size = attributes.size();
        TextIndex keys = null;
        for (int i = 0; i < size; i++) {
            RawAttribute attribute = attributes.item(i);
            Text prefix = attribute.raw.prefix;
            if (prefix == null) {
                attribute.name = attribute.raw.plainName();
            } else {
                attribute.name = attribute.raw.in(namespaceOf(prefix, attribute.raw, inForce, attribute.start));
                if (size > TextIndex.FEW) {
                    keys = keys == null ? new TextIndex() : keys;
                    requireUnique(attribute, keys);
                } else {
                    requireUnique(attribute, i);
                }
            }
        }
    }

    /** Two prefixes may stand for one namespace (Namespaces in XML 1.0, section 6.3). */
    private void requireUnique(RawAttribute attribute, TextIndex keys) {
        Text key = attribute.name.key();
        if (keys.get(key) >= 0) {
            throw duplicate(attribute.raw, attribute.start);
        }
        keys.put(key, 0);
    }

    private void requireUnique(RawAttribute attribute, int index) {
        for (int i = 0; i < index; i++) {
            RawAttribute other = attributes.item(i);
            if (other.raw.prefix != null && other.name.is(attribute.name)) {
                throw duplicate(attribute.raw, attribute.start);
            }
        }
    }

    /** What an element of this name declared before, when just that stands at {@code from} again; else null. */
    @SuppressWarnings("ReferenceEquality") // it is for this very chain of declarations
    @Nullable
    Binding guess(RawName tag, RawName attribute, Binding inForce, int from) {
        Binding last = tag.declared;
        if (last == null || last.outer != inForce || inForce != bindings || !last.prefix.is(prefixOf(attribute))) {
            return null;
        }
        int close = from + last.namespace.length();
        boolean same =
                close < end && input.charAt(close) == input.charAt(from - 1) && input.startsWith(last.namespace, from);
        return same ? last : null;
    }

    Binding declare(RawName name, Text namespace, Binding inForce, int p) {
        Text prefix = prefixOf(name);
        if (isDeclared(prefix, inForce)) {
            throw duplicate(name, p);
        }
        Binding known = declarations.find(name, namespace, inForce);
        return known != null ? known : newDeclaration(name, prefix, namespace, inForce, p);
    }

    /** Whether this tag has declared {@code prefix}. */
    private boolean isDeclared(Text prefix, Binding inForce) {
        if (inForce.count - bindings.count < TextIndex.FEW) {
            return inForce.declaresBefore(bindings, prefix);
        }
        Binding outermost = inForce.outer;
        if (tagInPrefixes != tagSerial) {
            tagInPrefixes = tagSerial;
            prefixesOfTag = new TextIndex();
            outermost = bindings;
        }
        for (Binding one = inForce; one != null && one != outermost; one = one.outer) {
            prefixesOfTag.put(one.prefix, 0);
        }
        return prefixesOfTag.get(prefix) >= 0;
    }

    /** The prefix that a declaration of this name declares. */
    private Text prefixOf(RawName declaration) {
        return declaration.prefix == null ? empty : declaration.localName;
    }

    private Binding newDeclaration(RawName name, Text prefix, Text namespace, Binding inForce, int p) {
        int longest = Math.max(limits.nameLength(), XmlLimits.DEFAULT.nameLength());
        if (namespace.length() > longest) {
            throw fail(Reason.NAME_TOO_LONG, "A namespace is longer than " + longest + " characters", p);
        }
        if (inForce.count == limits.namespaces()) {
            throw fail(
                    Reason.TOO_MANY_NAMESPACES,
                    "More than " + limits.namespaces() + " namespace declarations are in force",
                    p);
        }
        boolean isXml = namespace.is(xmlNamespace);
        boolean named = prefix.length() > 0;
        if (named && prefix.is(xmlPrefix) ? !isXml : isXml) {
            throw fail(Reason.BAD_NAMESPACE, "The prefix xml and its namespace belong together and to nothing else", p);
        }
        if (named && prefix.is(xmlnsPrefix) || namespace.is(xmlnsNamespace)) {
            throw fail(Reason.BAD_NAMESPACE, "The prefix xmlns and its namespace must not be declared", p);
        }
        if (named && namespace.length() == 0) {
            throw fail(Reason.BAD_NAMESPACE, "\"" + name.text.string() + "\" declares an empty namespace", p);
        }
        Binding binding = inForce.plus(prefix, namespace.detached());
        declarations.keep(name, binding);
        return binding;
    }

    /** The name of the tag that starts before {@code from}, {@link #nameEnd} behind it; null when the input ends within it. */
    @Nullable
    RawName tagName(int from) {
        RawName guess = previous.follower;
        RawName name = guess != null && stands(guess, from) ? guess : name(from);
        if (name != null) {
            if (name.kept) {
                previous.follower = name;
            }
            previous = name;
        }
        return name;
    }

    /** The name of an attribute that starts at {@code from}, {@link #nameEnd} behind it; null when the input ends within it. */
    @Nullable
    RawName attributeName(RawName tag, int place, int from) {
        RawName guess = tag.expected(place);
        if (guess != null && stands(guess, from)) {
            return guess;
        }
        RawName name = name(from);
        if (name != null && name.kept && tag.kept) {
            tag.expect(place, name);
        }
        return name;
    }

    /** The name that starts at {@code from}, {@link #nameEnd} behind it; null when the input ends within it. */
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
            throw fail(
                    Reason.NAME_TOO_LONG,
                    "A name is longer than " + limits.nameLength() + " characters",
                    from + limits.nameLength());
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
    boolean stands(RawName name, int from) {
        int length = name.length;
        if (length >= end - from) {
            return false;
        }
        Text text = input;
        char[] units = name.units;
        for (int i = 0; i < length; i++) {
            if (text.charAt(from + i) != units[i]) {
                return false;
            }
        }
        nameEnd = from + length;
        return !isNamePart(text.charAt(from + length));
    }

    /** Whether a name goes on with {@code c}, rightly or wrongly. */
    private static boolean isNamePart(char c) {
        return c > '>' || c >= '-' && c <= ':' && c != '/';
    }

    private RawName newName(int from, int to, int hash) {
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
        if (to == from) {
            throw fail(Reason.NOT_WELL_FORMED, "Found " + shown(input.charAt(from)) + " where a name must start", from);
        }
        RawName name = new RawName(input.slice(from, to).detached(), hash, colon);
        if (names.makeRoom()) {
            // Names of before must not come back: a name is known by its object.
            previous = noName;
            noName.follower = null;
        }
        names.add(name);
        return name;
    }

    int skipName(int from) {
        int q = from;
        while (q < end) {
            char c = input.charAt(q);
            if (!isNamePart(c)) {
                break;
            }
            q++;
        }
        return q;
    }

    /** The index behind the quote that opens the value of the attribute whose name ends at {@code from}, or -1. */
    int openingQuote(int from) {
        if (from + 1 < end && input.charAt(from) == '=') {
            char next = input.charAt(from + 1);
            if (next == '\'' || next == '"') {
                return from + 2;
            }
        }
        int q = skipSpace(from);
        if (q >= end) {
            return -1;
        }
        if (input.charAt(q) != '=') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(input.charAt(q)) + " behind the name of an attribute, where \"=\" must stand",
                    q);
        }
        q = skipSpace(q + 1);
        if (q >= end) {
            return -1;
        }
        char quote = input.charAt(q);
        if (quote != '"' && quote != '\'') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(quote) + " where the value of an attribute must be quoted",
                    q);
        }
        return q + 1;
    }

    /** The value that starts at {@code from}, {@link #valueEnd} behind its quote; null when the input ends within it. */
    @Nullable
    Text value(int from) {
        Text text = input;
        char quote = text.charAt(from - 1);
        int q = from;
        int start = from;
        boolean inPlace = true;
        int stop = textEnd(from, 0);
        while (true) {
            q = skipPlain(text, q, stop);
            if (q >= end) {
                break;
            }
            char c = text.charAt(q);
            if (c == quote && q <= stop) {
                valueEnd = q + 1;
                if (inPlace) {
                    return text.slice(from, q);
                }
                scratch.append(text, start, q);
                Text whole = scratch.text();
                scratch.clear();
                return whole;
            }
            if (q >= stop) {
                throw textTooLong(stop);
            }
            if (c == '&' || c == '\t' || c == '\n' || c == '\r') {
                inPlace = false;
                scratch.append(text, start, q);
                q = special(c, q);
                if (q < 0) {
                    break;
                }
                start = q;
                stop = textEnd(start, scratch.length());
            } else {
                q = unusual(c, q);
                if (q < 0) {
                    break;
                }
            }
        }
        scratch.clear();
        return null;
    }

    /** The index behind the character of a value that starts with {@code c} at {@code q}, or -1 when the input ends within it. */
    private int unusual(char c, int q) {
        if (c == '<') {
            throw fail(Reason.NOT_WELL_FORMED, "Found \"<\" in an attribute value, where it must be escaped", q);
        }
        if (!XmlChars.isHighSurrogate(c)) {
            requireChar(c, q);
            return q + 1;
        }
        if (q + 1 >= end) {
            return -1;
        }
        requirePair(c, q);
        return q + 2;
    }

    /** Puts what the reference or white space at {@code q} stands for behind the scratch; gives the index behind it or -1. */
    private int special(char c, int q) {
        if (c == '&') {
            int character = reference(q);
            if (character < 0) {
                return -1;
            }
            appendCodePoint(scratch, character);
            if (scratch.length() > limits.textLength()) {
                throw textTooLong(q);
            }
            return referenceEnd;
        }
        scratch.append(' ');
        return c == '\t' ? q + 1 : lineBreakWithinTag(q);
    }
}
