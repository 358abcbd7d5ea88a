package im.couplet.js;

import im.couplet.ext.Extensions;
import im.couplet.schema.ElementType;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stanza.Stanza;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.Text;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Between XML and the plain objects of stanzas, for one set of extensions. */
final class Codec {
    /** The options that are read here, with commas between. */
    static final String OPTIONS = "extensions,strict,limits";

    /** What is declared around a stanza that was cut out of a client's stream. */
    private static final XmlContext STREAM = XmlContext.of(Stanza.NAMESPACE).declaring("stream", Namespaces.STREAMS);

    private final Plan[] stanzas = {
        new Plan(Message.TYPE, this), new Plan(Presence.TYPE, this), new Plan(Iq.TYPE, this),
    };
    private final Map<XmlName, Plan> byName = new HashMap<>();
    private final List<Plan> choices = new ArrayList<>();
    private final List<Plan> all = new ArrayList<>();
    /** Where each key stands in {@link #all}. */
    private final Keys keys = new Keys();

    private final NameCache names = new NameCache();
    /** For stanzas that stand on their own; null while it is at work, as a getter of a stanza may serialize another. */
    private @Nullable ObjectWriter idle;

    private @Nullable Element root;
    private final ElementHandler handler = new ElementHandler(0, element -> root = element);
    private final XmlParser parser;
    /** Whether a bad field makes the whole stanza bad. */
    private final boolean strict;

    /** The codec for the extensions of the table alone. */
    static Codec standard() {
        return new Codec(List.of(), false, XmlLimits.DEFAULT);
    }

    /** The codec that the options {@link #OPTIONS} ask for. */
    static Codec of(Options options) {
        return new Codec(Declarations.of(options), options.flag("strict"), options.limits());
    }

    private Codec(List<ElementType<?>> more, boolean strict, XmlLimits limits) {
        this.strict = strict;
        parser = XmlParser.document(handler, limits, STREAM);
        for (Extensions.Extension extension : Extensions.ALL) {
            add(extension.type());
        }
        for (ElementType<?> type : more) {
            add(type);
        }
    }

    private void add(ElementType<?> type) {
        Plan plan = new Plan(type, this);
        keys.put(plan.key, all.size());
        all.add(plan);
        if (type.shape() == ElementType.Shape.CHOICE) {
            choices.add(plan);
        } else {
            byName.put(type.name(), plan);
        }
    }

    /** The plan of an element that stands in another: of a stanza that of the codec, of others one of their own. */
    Plan plan(ElementType<?> type) {
        for (Plan stanza : stanzas) {
            if (stanza.type == type) {
                return stanza;
            }
        }
        return new Plan(type, this);
    }

    /** The plan of the extension called {@code name}, or null. */
    @Nullable
    Plan extension(XmlName name) {
        Plan plan = byName.get(name);
        if (plan != null) {
            return plan;
        }
        for (Plan choice : choices) {
            if (choice.type.matches(name)) {
                return choice;
            }
        }
        return null;
    }

    /** The plan of the extension whose property is called {@code key}, or null. */
    @Nullable
    Plan extension(JSObject key) {
        int index = keys.index(key);
        return index < 0 ? null : all.get(index);
    }

    /** The stanza or other element that {@code xml} is, read as if it had been cut out of a client's stream. */
    JSObject parse(JSObject xml) {
        try {
            Arguments.feed(parser, xml);
            parser.finish();
            return read(Objects.requireNonNull(root));
        } finally {
            root = null;
            handler.reset();
            parser.reset();
        }
    }

    /**
     * The plain object for {@code element}; for what is no stanza and no news of the stream, {@code {kind: "element"}}.
     *
     * @throws im.couplet.stanza.StanzaException for an IQ that cannot be answered
     * @throws FieldException for a bad field, when the codec is strict
     */
    JSObject read(Element element) {
        for (Plan plan : stanzas) {
            if (element.is(plan.type.name())) {
                return stanza(plan, element);
            }
        }
        if (element.is(Namespaces.STREAMS, "features")) {
            return Events.features(new StreamFeatures(element));
        }
        if (element.is(Namespaces.STREAMS, "error")) {
            return Events.error(new StreamError(element));
        }
        JSObject other = Events.kind("element");
        Js.set(other, "element", Trees.of(element));
        return other;
    }

    private JSObject stanza(Plan plan, Element element) {
        if (plan.type == Iq.TYPE) {
            Iq.check(element);
        }
        JSObject stanza = new ObjectReader().stanza(plan, element);
        if (strict && Js.has(stanza, "problems")) {
            throw new FieldException(Js.at(Js.get(stanza, "problems"), 0));
        }
        return stanza;
    }

    /** The element of a typed object, or of an element object; one without a namespace is in that of stanzas. */
    Element element(JSObject object) {
        boolean tree = Js.isObject(object) && Js.has(object, "name");
        Text xml = tree
                ? new TreeWriter(names, XmlContext.EMPTY).write(object, Text.of(Stanza.NAMESPACE))
                : write(object, XmlContext.EMPTY);
        return Element.parse(xml.string());
    }

    /** The inverse of {@link #read}. */
    JSObject serialize(JSObject object, JSObject options) {
        if (!Js.isObject(object)) {
            throw Errors.argument("stanza", "an object with a kind", object);
        }
        String inherited = Js.isUndefined(options)
                ? ""
                : String.valueOf(Options.of("options", options, "xmlns").text("xmlns", ""));
        XmlContext context = inherited.isEmpty() ? XmlContext.EMPTY : XmlContext.of(inherited);
        return Js.value(write(object, context));
    }

    private Text write(JSObject object, XmlContext context) {
        ObjectWriter writer =
                context == XmlContext.EMPTY && idle != null ? idle : new ObjectWriter(this, names, context);
        idle = null;
        try {
            return write(object, writer);
        } finally {
            if (context == XmlContext.EMPTY) {
                writer.reset();
                idle = writer;
            }
        }
    }

    private Text write(JSObject object, ObjectWriter writer) {
        JSObject kind = Js.get(object, "kind");
        for (Plan plan : stanzas) {
            if (Js.is(kind, plan.key)) {
                return writer.stanza(plan, object);
            }
        }
        if (Js.is(kind, "element") || Js.is(kind, "features") || Js.is(kind, "error")) {
            return writer.tree(Js.get(object, "element"));
        }
        throw Errors.argument(
                "stanza.kind", "\"message\", \"presence\", \"iq\", \"features\", \"error\" or \"element\"", kind);
    }
}
