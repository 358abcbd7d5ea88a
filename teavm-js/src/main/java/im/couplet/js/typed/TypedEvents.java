package im.couplet.js.typed;

import im.couplet.js.border.FieldException;
import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.schema.Place;
import im.couplet.stanza.StanzaException;
import im.couplet.stream.HostPort;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Makes typed objects of the events of a stream. */
public final class TypedEvents extends Events {
    private final Codec codec;

    public TypedEvents(Codec codec) {
        this.codec = codec;
    }

    @Override
    public JSObject received(Element element) {
        try {
            return codec.read(element, Place.STREAM);
        } catch (StanzaException e) {
            return invalid(Trees.of(element), e.condition(), e.getMessage());
        } catch (FieldException e) {
            return invalid(Trees.of(element), "bad-request", e.getMessage());
        }
    }

    @Override
    protected JSObject features(Element element) {
        return codec.read(element);
    }

    @Override
    protected JSObject error(Element element) {
        return codec.read(element);
    }

    /** The event for an element that cannot be the stanza that it says it is; the stream goes on. */
    static JSObject invalid(JSObject tree, String condition, @Nullable String message) {
        JSObject event = kind("invalid");
        put(event, "condition", condition);
        put(event, "message", message);
        Js.set(event, "element", tree);
        return event;
    }

    static JSObject features(StreamFeatures features) {
        JSObject event = kind("features");
        Js.set(event, "mechanisms", strings(features.mechanisms()));
        Js.set(event, "sasl2Mechanisms", strings(features.sasl2Mechanisms()));
        Js.set(event, "channelBindings", strings(features.channelBindings()));
        Js.set(event, "compressionMethods", strings(features.compressionMethods()));
        Js.set(event, "tls", Js.value(features.offersTls()));
        Js.set(event, "tlsRequired", Js.value(features.requiresTls()));
        Js.set(event, "binding", Js.value(features.offersBinding()));
        Js.set(event, "sessionRequired", Js.value(features.requiresSession()));
        Js.set(event, "registration", Js.value(features.offersRegistration()));
        Js.set(event, "streamManagement", Js.value(features.offersStreamManagement()));
        Js.set(event, "rosterVersioning", Js.value(features.offersRosterVersioning()));
        Js.set(event, "preApproval", Js.value(features.offersPreapproval()));
        Js.set(event, "clientState", Js.value(features.offersClientState()));
        Js.set(event, "element", Trees.of(features.element()));
        return event;
    }

    static JSObject error(StreamError error) {
        JSObject event = kind("error");
        put(event, "condition", error.conditionName());
        put(event, "text", error.text());
        HostPort other = error.otherHostPort();
        put(event, "otherHost", other == null ? null : other.toString());
        put(event, other);
        Js.set(event, "element", Trees.of(error.element()));
        return event;
    }
}
