package im.couplet.js.typed;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Js;
import im.couplet.schema.Place;
import im.couplet.stanza.Stanza;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Makes plain objects of texts and elements, each of which is one stanza or other element of a client's stream. */
final class DocumentReader {
    /** What is declared around a stanza that was cut out of a client's stream. */
    private static final XmlContext STREAM = XmlContext.of(Stanza.NAMESPACE).declaring("stream", Namespaces.STREAMS);

    private final XmlLimits limits;
    private final StanzaReader stanzas;
    private final XmlParser parser;

    DocumentReader(Codec codec, XmlLimits limits) {
        this.limits = limits;
        stanzas = new StanzaReader(codec);
        parser = XmlParser.document(stanzas.tape(), limits, STREAM);
    }

    JSObject parse(JSObject xml) {
        Arguments.parse(parser, xml);
        JSObject object = stanzas.anyStanza();
        if (Js.isUndefined(object)) {
            Element[] root = new Element[1];
            XmlParser other = XmlParser.document(new ElementHandler(0, element -> root[0] = element), limits, STREAM);
            Arguments.parse(other, xml);
            object = stanzas.other(root[0], null);
        }
        reset();
        return object;
    }

    JSObject read(Element element, @Nullable Place place) {
        stanzas.tape().record(element);
        JSObject object = stanzas.stanza();
        object = Js.isUndefined(object) ? stanzas.other(element, place) : object;
        reset();
        return object;
    }

    void reset() {
        stanzas.reset();
    }
}
