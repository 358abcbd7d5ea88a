package im.couplet.js.tree;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Makes element objects of XML. One parser serves all documents within the default limits; one that something else than an error of
 * the document cut off, as the end of the stack, is not taken up again.
 */
public final class TreeParser {
    /** Null while it reads. */
    private @Nullable Reader reader;

    @Nullable
    public JSObject parse(JSObject xml, JSObject options) {
        if (!Js.isUndefined(options)) {
            return new Reader(
                            Options.of("options", options, PublicNames.READING).limits())
                    .read(xml);
        }
        Reader own = reader == null ? new Reader(XmlLimits.DEFAULT) : reader;
        reader = null;
        try {
            JSObject root = own.read(xml);
            reader = own;
            return root;
        } catch (XmlException e) {
            own.handler.reset();
            reader = own;
            throw e;
        }
    }

    /** A parser with what it has read. */
    private static final class Reader {
        final TreeHandler handler = new TreeHandler();
        private final XmlParser parser;

        Reader(XmlLimits limits) {
            parser = XmlParser.document(handler, limits);
        }

        @Nullable
        JSObject read(JSObject xml) {
            Arguments.parse(parser, xml);
            return handler.take();
        }
    }
}
