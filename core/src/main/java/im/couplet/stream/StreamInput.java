package im.couplet.stream;

import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlHandler;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of all framings have in common: a parser, and behind it what reports the parts of stanzas, gives whole
 * ones to a sink, and builds elements of everything else.
 */
final class StreamInput {
    /** Reads what is fed. */
    final XmlParser xml;

    private final ElementHandler elements;
    private final @Nullable StanzaSorter sorter;
    private final @Nullable StanzaHandler parts;

    /**
     * Makes the input of a stream.
     *
     * @param elements builds elements
     * @param outside how many elements are open around a stanza: with none, each stanza is a document
     * @param sink is given the stanzas; null if {@code elements} is
     * @param ended called behind each stanza that went to {@code sink}
     */
    StreamInput(
            StreamParser stream,
            StreamOptions options,
            ElementHandler elements,
            int outside,
            @Nullable StanzaSink sink,
            Runnable ended) {
        this.elements = elements;
        this.sorter = sink == null ? null : new StanzaSorter(elements, sink, outside, ended);
        XmlHandler stanzas = sorter == null ? elements : sorter;
        this.parts = options.reportsParts() ? new StanzaHandler(stream, stanzas, outside, options) : null;
        XmlHandler all = parts == null ? stanzas : parts;
        this.xml = outside == 0 ? XmlParser.document(all, options.limits()) : XmlParser.stream(all, options.limits());
        if (parts != null) {
            parts.listenTo(xml);
        }
    }

    /** Whether parts of stanzas are reported before their end. */
    boolean reportsParts() {
        return parts != null;
    }

    /** Forgets what has been read. */
    void reset() {
        elements.reset();
        if (sorter != null) {
            sorter.reset();
        }
        if (parts != null) {
            parts.reset();
        }
        xml.reset();
    }
}
