package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.tree.NameCache;
import im.couplet.js.tree.TreeWriter;
import im.couplet.js.tree.Trees;
import im.couplet.schema.ElementType;
import im.couplet.stanza.Stanza;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlContext;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Element objects and nothing else: no extension has a key. */
public final class ElementVocabulary implements Vocabulary {
    private final NameCache names = new NameCache();
    private final ElementEvents events = new ElementEvents();
    private final WrittenElements elements = new WrittenElements();

    /** The element of an element object, or of an event that holds one. */
    @Override
    public Element element(JSObject given) {
        JSObject held = Js.isObject(given) && !Js.has(given, "name") ? Js.get(given, "element") : given;
        JSObject tree = Js.isUndefined(held) ? given : held;
        return elements.read(new TreeWriter(names, XmlContext.EMPTY).write(tree, Text.of(Stanza.NAMESPACE)));
    }

    @Override
    public @Nullable ReadyStanza ready(JSObject given) {
        return null;
    }

    @Override
    public Element element(ReadyStanza ready) {
        return element(ready.value().value());
    }

    @Override
    public JSObject read(Element element) {
        return events.received(element);
    }

    @Override
    public JSObject payload(Element payload, String key) {
        return Trees.of(payload);
    }

    @Override
    public @Nullable ElementType<?> declaration(Text key) {
        return null;
    }

    @Override
    public String keys() {
        return "";
    }
}
