package im.couplet.js.tree;

import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.text.Text;
import im.couplet.xml.CanonicalXml;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlPrinter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Makes XML of element objects. */
public final class TreeSerializer {
    private final NameCache names = new NameCache();
    private final QuickTreeWriter quick = new QuickTreeWriter(names);
    private final Text none = Text.of("");
    /** For elements that stand on their own; null while it is at work, as a getter of an element may serialize another. */
    private @Nullable TreeWriter idle;

    public JSObject serialize(JSObject element, JSObject options) {
        if (Js.isUndefined(options)) {
            return Js.value(serialize(element));
        }
        Options given = Options.of("options", options, PublicNames.WRITING);
        String namespace = String.valueOf(given.text("xmlns", ""));
        String form = given.choice("form", "compact", PublicNames.FORMS);
        XmlContext context = namespace.isEmpty() ? XmlContext.EMPTY : XmlContext.of(namespace);
        if (form.equals("compact")) {
            return Js.value(new TreeWriter(names, context).write(element, Text.of(namespace)));
        }
        Text xml = new TreeWriter(names, XmlContext.EMPTY).write(element, Text.of(namespace));
        return Js.value(form.equals("canonical") ? CanonicalXml.of(xml) : XmlPrinter.print(xml, context));
    }

    private Text serialize(JSObject element) {
        Text written = quick.write(element, none);
        if (written != null) {
            return written;
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
