package im.couplet.js.typed;

import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Js;
import im.couplet.observer.UnreadStanza;
import im.couplet.schema.ObjectLayout;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * A stanza whose typed object is what would be read of it, if it were written: so it need be neither, as long as nobody wants
 * its element.
 */
final class UnwrittenStanza implements UnreadStanza {
    private final ObjectLayout layout;
    private final CallbackValue value;
    private final ReadyStanzas stanzas;
    private @Nullable List<XmlName> names;
    private @Nullable Element element;

    UnwrittenStanza(ObjectLayout layout, CallbackValue value, ReadyStanzas stanzas) {
        this.layout = layout;
        this.value = value;
        this.stanzas = stanzas;
    }

    CallbackValue value() {
        return value;
    }

    ObjectLayout layout() {
        return layout;
    }

    @Override
    public @Nullable Text attribute(XmlName name) {
        JSObject attribute = Js.get(value.value(), name.localText());
        return Js.isString(attribute) ? Js.text(attribute) : null;
    }

    private List<XmlName> names() {
        List<XmlName> known = names == null ? stanzas.names(this) : names;
        names = known;
        return known;
    }

    @Override
    public int childCount() {
        return names().size();
    }

    @Override
    public XmlName childName(int index) {
        return names().get(index);
    }

    @Override
    public String namespace() {
        return layout.type().name().namespace();
    }

    @Override
    public Element element() {
        Element made = element == null ? stanzas.element(this) : element;
        element = made;
        return made;
    }
}
