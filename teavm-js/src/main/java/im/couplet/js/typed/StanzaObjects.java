package im.couplet.js.typed;

import im.couplet.js.border.FieldException;
import im.couplet.js.border.Js;
import im.couplet.schema.Place;
import im.couplet.stanza.StanzaException;
import im.couplet.stream.StanzaSink;
import im.couplet.text.Text;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Makes events of stanzas straight of what the parser of a stream finds: plain objects. */
public final class StanzaObjects implements StanzaSink {
    private final StanzaReader stanzas;
    private final ElementTape tape;
    private final EventSink events;

    /** Makes objects as {@code codec} does, for {@code events}. */
    public StanzaObjects(Codec codec, EventSink events) {
        this.stanzas = new StanzaReader(codec);
        this.tape = stanzas.tape();
        this.events = events;
    }

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        tape.startElement(name, attributes);
    }

    @Override
    public void endElement(XmlName name) {
        tape.endElement(name);
    }

    @Override
    public void text(Text text) {
        tape.text(text);
    }

    @Override
    public void received() {
        if (tape.isWhole()) {
            JSObject event = event();
            stanzas.reset();
            events.add(event);
        }
    }

    private JSObject event() {
        try {
            JSObject stanza = stanzas.anyStanza();
            return Js.isUndefined(stanza) ? stanzas.other(tape.tree(0), Place.STREAM) : stanza;
        } catch (StanzaException e) {
            return invalid(e.condition(), e.getMessage());
        } catch (FieldException e) {
            return invalid("bad-request", e.getMessage());
        }
    }

    private JSObject invalid(String condition, @Nullable String message) {
        return TypedEvents.invalid(tape.tree(0), condition, message);
    }

    @Override
    public void reset() {
        stanzas.reset();
    }
}
