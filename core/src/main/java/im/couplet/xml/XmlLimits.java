package im.couplet.xml;

/**
 * How much of everything {@link XmlParser} accepts. What is over a limit ends the parse with a reason of its own; the
 * stream error for it is {@code policy-violation} (RFC 6120 section 4.9.3.14).
 *
 * @param depth how deep elements may nest, the root counting as 1
 * @param attributes how many attributes one element may have, namespace declarations not counted
 * @param namespaces how many namespace declarations may be in force at one place
 * @param nameLength length of a name with its prefix, and of a reference between {@code &} and {@code ;}, in UTF-16 code
 *     units; if it is more than 1,024, also that of a namespace, which may always be as long as 1,024
 * @param textLength length of one attribute value or one run of character data, in UTF-16 code units
 * @param stanzaLength length of the whole root of a document, or of one child of the root of a stream, as it stands in
 *     the input, in UTF-16 code units; an XML declaration and the start tag of a stream's root are held to it too
 */
public record XmlLimits(int depth, int attributes, int namespaces, int nameLength, int textLength, int stanzaLength) {
    /** Depth 256, 256 attributes, 256 namespaces, names of 1,024, text and stanzas of 2,097,152 UTF-16 code units. */
    public static final XmlLimits DEFAULT = new XmlLimits(256, 256, 256, 1024, 1 << 21, 1 << 21);

    /** As much as can be counted: for what the program wrote itself. */
    public static final XmlLimits NONE = new XmlLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    /** Checks that every limit is at least 1. */
    public XmlLimits {
        require(depth, "depth");
        require(attributes, "attributes");
        require(namespaces, "namespaces");
        require(nameLength, "nameLength");
        require(textLength, "textLength");
        require(stanzaLength, "stanzaLength");
    }

    /** The same limits with another {@link #depth}. */
    public XmlLimits withDepth(int limit) {
        return new XmlLimits(limit, attributes, namespaces, nameLength, textLength, stanzaLength);
    }

    /** The same limits with another {@link #attributes}. */
    public XmlLimits withAttributes(int limit) {
        return new XmlLimits(depth, limit, namespaces, nameLength, textLength, stanzaLength);
    }

    /** The same limits with another {@link #namespaces}. */
    public XmlLimits withNamespaces(int limit) {
        return new XmlLimits(depth, attributes, limit, nameLength, textLength, stanzaLength);
    }

    /** The same limits with another {@link #nameLength}. */
    public XmlLimits withNameLength(int limit) {
        return new XmlLimits(depth, attributes, namespaces, limit, textLength, stanzaLength);
    }

    /** The same limits with another {@link #textLength}. */
    public XmlLimits withTextLength(int limit) {
        return new XmlLimits(depth, attributes, namespaces, nameLength, limit, stanzaLength);
    }

    /** The same limits with another {@link #stanzaLength}. */
    public XmlLimits withStanzaLength(int limit) {
        return new XmlLimits(depth, attributes, namespaces, nameLength, textLength, limit);
    }

    private static void require(int limit, String name) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + ": " + limit + " is not at least 1");
        }
    }
}
