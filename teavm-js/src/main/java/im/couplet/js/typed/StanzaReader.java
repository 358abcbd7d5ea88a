package im.couplet.js.typed;

import im.couplet.js.border.FieldException;
import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.schema.ElementReader;
import im.couplet.schema.ObjectLayout;
import im.couplet.schema.Place;
import im.couplet.stanza.Iq;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;
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

    /**
     * The object of {@code element}, which is what was read, and no stanza.
     *
     * @param place where it stands; null for nowhere, which makes it whatever it can be
     */
    JSObject other(Element element, @Nullable Place place) {
        if (element.is(Namespaces.STREAMS, "features")) {
            return extensions(TypedEvents.features(new StreamFeatures(element)), Place.FEATURES);
        }
        if (element.is(Namespaces.STREAMS, "error")) {
            return extensions(TypedEvents.error(new StreamError(element)), Place.STREAM_ERROR);
        }
        return other(Trees.of(element), place);
    }

    /** The object of what was read, which {@code tree} is, and which has no meaning of its own. */
    JSObject other(JSObject tree, @Nullable Place place) {
        JSObject other = Events.kind("element");
        Js.set(other, "element", tree);
        extension(other, place);
        values.putProblems(other);
        return other;
    }

    /** Sets the properties for the extensions in the element at hand, which is a {@code place}. */
    private JSObject extensions(JSObject object, Place place) {
        for (int at = tape.first(); at >= 0; at = tape.next(at)) {
            if (tape.child(at) != null) {
                int outer = tape.enter(at);
                extension(object, place);
                tape.leave(outer);
            }
        }
        values.putProblems(object);
        return object;
    }

    /** Sets the property for the element at hand if it is an extension that may stand in {@code place}. */
    private void extension(JSObject object, @Nullable Place place) {
        ObjectLayout extension = codec.extension(tape.name(), place);
        if (extension != null && !Js.has(object, extension.key()) && elements.read(extension, extension.key())) {
            Js.set(object, extension.key(), values.value());
        }
    }
}
