package im.couplet.js.typed;

import im.couplet.stanza.ContentNamespaces;
import im.couplet.xml.Element;
import org.teavm.jso.JSObject;

/** Makes events that hold the whole element, and nothing made of it. */
public final class ElementEvents extends Events {
    @Override
    public JSObject received(Element element) {
        return untyped(kindOf(element), element);
    }

    @Override
    protected JSObject features(Element element) {
        return untyped("features", element);
    }

    @Override
    protected JSObject error(Element element) {
        return untyped("error", element);
    }

    private static String kindOf(Element element) {
        boolean stanza =
                ContentNamespaces.isClientStanza(element.name()) || ContentNamespaces.isOtherStanza(element.name());
        return stanza ? element.localName() : "element";
    }
}
