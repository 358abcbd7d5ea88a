package im.couplet.js;

import im.couplet.xml.Text;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlParser;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Between XML and element objects. One parser serves all documents that are read within the default limits. */
final class Elements {
    private final TreeHandler handler = new TreeHandler();
    private final XmlParser parser = XmlParser.document(handler, XmlLimits.DEFAULT);
    private final NameCache names = new NameCache();

    @Nullable
    JSObject parse(JSObject xml, JSObject options) {
        Text text = Arguments.text("xml", xml);
        if (Js.isUndefined(options)) {
            return parse(text, handler, parser);
        }
        XmlLimits limits = Options.of("options", options, "limits").limits();
        TreeHandler own = new TreeHandler();
        return parse(text, own, XmlParser.document(own, limits));
    }

    private static @Nullable JSObject parse(Text text, TreeHandler handler, XmlParser parser) {
        try {
            parser.feed(text);
            parser.finish();
            return handler.take();
        } finally {
            handler.reset();
            parser.reset();
        }
    }

    JSObject serialize(JSObject element, JSObject options) {
        String namespace = Js.isUndefined(options)
                ? ""
                : Options.of("options", options, "xmlns").text("xmlns", "");
        XmlContext context = namespace == null || namespace.isEmpty() ? XmlContext.EMPTY : XmlContext.of(namespace);
        Text inherited = Text.of(namespace == null ? "" : namespace);
        return Js.value(new TreeWriter(names, context).write(element, inherited));
    }
}
