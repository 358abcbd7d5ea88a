package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import im.couplet.xml.XmlException.Reason;

/**
 * Reads start tags and end tags, each in one pass. A tag is taken when the input holds all of it: then the text before it is
 * reported, the position goes behind it, and the element is opened or closed. Until then nothing shows that it was looked at.
 */
abstract sealed class Tags extends NamespaceDeclarations permits PlainMarkup {
    /** Whether an attribute of the tag at hand has a prefix that the document declares. */
    private boolean hasPrefixes;
    /** The first {@link #namesInIndex} attributes of the tag with this serial number, by their names. */
    private TextIndex namesOfTag = new TextIndex();

    private int namesInIndex;
    private int tagInNames;

    Tags(XmlHandler handler, XmlLimits limits, Binding surroundings, int betweenStanzas, RawName noName) {
        super(handler, limits, surroundings, betweenStanzas, noName);
    }

    /** Takes the start tag at {@code p}, or that of an empty element; false when the input ends within it. */
    final boolean startTag(int p) {
        if (rootClosed) {
            throw fail(Reason.NOT_WELL_FORMED, "Found a second root element", p);
        }
        RawName tag = tagName(p + 1);
        if (tag == null) {
            return false;
        }
        attributes.clear();
        tagSerial++;
        hasPrefixes = false;
        inForce = bindings;
        int q = readAttributes(tag, nameEnd);
        if (q < 0) {
            return false;
        }
        boolean isEmpty = input.charAt(q) == '/';
        if (isEmpty) {
            q++;
            if (q >= end) {
                return false;
            }
            if (input.charAt(q) != '>') {
                throw fail(Reason.NOT_WELL_FORMED, "Found " + shown(input.charAt(q)) + " behind \"/\" in a tag", q);
            }
        }
        open(p, q + 1, tag, isEmpty);
        return true;
    }

    /** Reads attributes and declarations from {@code from} on; gives the index of the ">" or "/" behind them, or -1. */
    private int readAttributes(RawName tag, int from) {
        Text text = input;
        int q = from;
        for (int place = 0; ; place++) {
            int start = behindSpace(q);
            if (start < 0) {
                return -1;
            }
            char c = text.charAt(start);
            if (c == '>' || c == '/') {
                return start;
            }
            if (start == q) {
                throw fail(
                        Reason.NOT_WELL_FORMED,
                        "Found " + shown(c) + " where white space, \">\" or \"/>\" must stand",
                        q);
            }
            RawName name = attributeName(tag, place, start);
            if (name == null) {
                return -1;
            }
            int open = openingQuote(nameEnd);
            if (open < 0) {
                return -1;
            }
            Binding expected = name.declaration ? expectedDeclaration(tag, name, open) : null;
            if (expected != null) {
                inForce = expected;
                q = open + expected.namespace.length() + 1;
                continue;
            }
            Text value = value(open);
            if (value == null) {
                return -1;
            }
            q = valueEnd;
            if (name.declaration) {
                declare(tag, name, value, start);
            } else {
                addAttribute(name, value, start);
            }
        }
    }

    /** The index behind white space, mostly one space, from {@code from} on; -1 when the input ends with it. */
    private int behindSpace(int from) {
        int start = from < end && input.charAt(from) == ' ' ? from + 1 : from;
        if (start < end && input.charAt(start) <= ' ') {
            start = skipSpace(start);
        }
        return start < end ? start : -1;
    }

    private void addAttribute(RawName name, Text value, int p) {
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
        if (name.prefix == null) {
            attribute.name = name.plainName();
        } else if (name.builtIn) {
            attribute.name = name.in(xmlNamespace);
        } else {
            hasPrefixes = true;
        }
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

    /** Opens the element whose tag, from {@code p} to before {@code next}, is whole. */
    private void open(int p, int next, RawName tag, boolean isEmpty) {
        if (depth == limits.depth()) {
            throw fail(Reason.TOO_DEEP, "Elements nest deeper than " + limits.depth(), p);
        }
        XmlName name = elementName(tag, p);
        if (hasPrefixes) {
            expandNames();
        }
        int before = interruptions;
        flush();
        if (interruptions == before) {
            position = next;
            enter(tag, name, inForce, isEmpty);
        }
    }

    /** Finds the names of attributes with prefixes: what those stand for may be declared behind them. */
    private void expandNames() {
        int size = attributes.size();
        TextIndex keys = size > TextIndex.FEW ? new TextIndex() : null;
        for (int i = 0; i < size; i++) {
            RawAttribute attribute = attributes.item(i);
            Text prefix = attribute.raw.prefix;
            if (prefix != null) {
                attribute.name = attribute.raw.in(namespaceOf(prefix, attribute.raw, attribute.start));
                // Two prefixes may stand for one namespace (Namespaces in XML 1.0, section 6.3).
                if (keys == null ? isThere(attribute.name, i) : keys.get(attribute.name.key()) >= 0) {
                    throw duplicate(attribute.raw, attribute.start);
                }
                if (keys != null) {
                    keys.put(attribute.name.key(), 0);
                }
            }
        }
    }

    private boolean isThere(XmlName name, int before) {
        for (int i = 0; i < before; i++) {
            RawAttribute other = attributes.item(i);
            if (other.raw.prefix != null && other.name.is(name)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the end tag at {@code p}; false when the input ends within it. */
    final boolean endTag(int p) {
        int q = p + 2;
        if (depth == 0) {
            throw fail(Reason.MISMATCHED_TAG, "Found an end tag where no element is open", p);
        }
        RawName open = openTag();
        // </name>
        if (matchesAt(open, q) && input.charAt(nameEnd) == '>') {
            closeElement(nameEnd + 1);
            return true;
        }
        // </name >
        int close = skipName(q);
        if (close >= end) {
            return false;
        }
        if (close - q != open.length || !input.startsWith(open.text, q)) {
            throw mismatch(p, close, open);
        }
        close = skipSpace(close);
        if (close >= end) {
            return false;
        }
        if (input.charAt(close) != '>') {
            throw fail(
                    Reason.NOT_WELL_FORMED,
                    "Found " + shown(input.charAt(close)) + " in the end tag </" + open.text.string() + ">",
                    close);
        }
        closeElement(close + 1);
        return true;
    }

    private XmlException mismatch(int p, int close, RawName open) {
        String found = input.slice(p, Math.min(close, p + 64)).string();
        return fail(
                Reason.MISMATCHED_TAG,
                "Found the end tag " + found + "> where </" + open.text.string() + "> was expected",
                p);
    }

    private void closeElement(int next) {
        int before = interruptions;
        flush();
        if (interruptions == before) {
            position = next;
            close();
        }
    }
}
