package im.couplet.js;

import im.couplet.xml.CanonicalXml;
import im.couplet.xml.Element;
import im.couplet.xml.Text;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlParser;
import im.couplet.xml.XmlPrinter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Between XML and element objects. One parser serves all documents that are read within the default limits. */
final class Elements {
    /** For what was written a moment ago, or is the page's own. */
    static final XmlLimits UNLIMITED = new XmlLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    private final TreeHandler handler = new TreeHandler();
    private final XmlParser parser = XmlParser.document(handler, XmlLimits.DEFAULT);
    private final NameCache names = new NameCache();
    private final SwiftWriter swift = new SwiftWriter(names);
    private final Text none = Text.of("");
    /** For elements that stand on their own; null while it is at work, as a getter of an element may serialize another. */
    private @Nullable TreeWriter idle;

    @Nullable
    JSObject parse(JSObject xml, JSObject options) {
        if (Js.isUndefined(options)) {
            return parse(xml, handler, parser);
        }
        XmlLimits limits = Options.of("options", options, "limits").limits();
        TreeHandler own = new TreeHandler();
        return parse(xml, own, XmlParser.document(own, limits));
    }

    private static @Nullable JSObject parse(JSObject xml, TreeHandler handler, XmlParser parser) {
        try {
            Arguments.feed(parser, xml);
            parser.finish();
            return handler.take();
        } finally {
            handler.reset();
            parser.reset();
        }
    }

    JSObject serialize(JSObject element, JSObject options) {
        if (Js.isUndefined(options)) {
            return Js.value(serialize(element));
        }
        Options given = Options.of("options", options, "xmlns,form");
        String namespace = String.valueOf(given.text("xmlns", ""));
        String form = given.choice("form", "compact", "compact,pretty,canonical");
        XmlContext context = namespace.isEmpty() ? XmlContext.EMPTY : XmlContext.of(namespace);
        if (form.equals("compact")) {
            return Js.value(new TreeWriter(names, context).write(element, Text.of(namespace)));
        }
        Text xml = new TreeWriter(names, XmlContext.EMPTY).write(element, Text.of(namespace));
        Element tree = Element.parse(xml.string(), UNLIMITED);
        return Js.value(form.equals("canonical") ? CanonicalXml.of(tree) : XmlPrinter.print(tree, context));
    }

    private Text serialize(JSObject element) {
        Text quick = swift.write(element, none);
        if (quick != null) {
            return quick;
        }
        TreeWriter writer = idle == null ? new TreeWriter(names, XmlContext.EMPTY) : idle;
        idle = null;
        try {
            return writer.write(element, none);
        } finally {
            writer.reset();
            idle = writer;
        }
    }
}
