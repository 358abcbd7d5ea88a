package im.couplet.xml;

import im.couplet.text.Text;

/**
 * Receives what {@link XmlParser} finds, in document order.
 *
 * <p>A handler may call {@link XmlParser#reset} or {@link XmlParser#stop}; it must not call {@link XmlParser#feed}. What
 * it throws comes out of {@code feed}, and the parser cannot be used afterwards.
 */
public interface XmlHandler {
    /**
     * A start tag, or the first half of an empty-element tag.
     *
     * @param name the element's expanded name
     * @param attributes the attributes without namespace declarations; valid only during this call
     */
    void startElement(XmlName name, XmlAttributes attributes);

    /** An end tag, or the second half of an empty-element tag. */
    void endElement(XmlName name);

    /**
     * Character data, never empty: all of it up to the next tag in one call, unless the parser was told to hand it over
     * in pieces ({@link XmlParser#textInPieces}).
     */
    void text(Text text);
}
