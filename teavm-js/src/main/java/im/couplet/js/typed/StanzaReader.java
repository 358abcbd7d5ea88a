package im.couplet.js.typed;

import im.couplet.js.border.FieldException;
import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.schema.ElementReader;
import im.couplet.schema.ObjectLayout;
import im.couplet.stanza.Iq;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import org.teavm.jso.JSObject;

/** Makes plain objects of stanzas, and of what else stands in a stream, one after the other. */
final class StanzaReader {
    private final Codec codec;
    private final ElementTape tape = new ElementTape();
    private final PlainValues values = new PlainValues(tape);
    private final ElementReader elements = new ElementReader(tape, values);

    StanzaReader(Codec codec) {
        this.codec = codec;
    }

    /** What is read. */
    ElementTape tape() {
        return tape;
    }

    /** Forgets it. */
    void reset() {
        tape.reset();
        values.reset();
        elements.reset();
    }

    /**
     * The object of the stanza; undefined if it is none.
     *
     * @throws im.couplet.stanza.StanzaException for an IQ that cannot be answered
     * @throws FieldException for a bad field, if the codec is strict
     */
    JSObject stanza() {
        for (ObjectLayout layout : codec.stanzas()) {
            if (tape.name().is(layout.type().name())) {
                return stanza(layout);
            }
        }
        return Js.undefined();
    }

    /** The same, also for a stanza of a server's or a component's stream, which a client's never has (RFC 6120 section 4.8.3). */
    JSObject anyStanza() {
        JSObject stanza = stanza();
        return Js.isUndefined(stanza) && tape.toClient() ? stanza() : stanza;
    }

    private JSObject stanza(ObjectLayout layout) {
        if (layout.type() == Iq.TYPE) {
            Iq.check(tape);
        }
        elements.readStanza(layout);
        JSObject stanza = values.take();
        if (codec.isStrict() && Js.has(stanza, "problems")) {
            throw new FieldException(Js.at(Js.get(stanza, "problems"), 0));
        }
        return stanza;
    }

    /** The object of {@code element}, which is what was read, and no stanza. */
    JSObject other(Element element) {
        if (element.is(Namespaces.STREAMS, "features")) {
            JSObject features = Events.features(new StreamFeatures(element));
            for (int place = tape.first(); place >= 0; place = tape.next(place)) {
                if (tape.child(place) != null) {
                    int outer = tape.enter(place);
                    extension(features);
                    tape.leave(outer);
                }
            }
            return features;
        }
        if (element.is(Namespaces.STREAMS, "error")) {
            return Events.error(new StreamError(element));
        }
        return other(Trees.of(element));
    }

    /** The object of what was read, which {@code tree} is, and which has no meaning of its own. */
    JSObject other(JSObject tree) {
        JSObject other = Events.kind("element");
        Js.set(other, "element", tree);
        extension(other);
        return other;
    }

    /** Sets the property for the element at hand if it is an extension. */
    private void extension(JSObject object) {
        ObjectLayout extension = codec.extension(tape.name());
        if (extension != null && !Js.has(object, extension.key()) && elements.read(extension, extension.key())) {
            Js.set(object, extension.key(), values.takeValue());
        }
    }
}
