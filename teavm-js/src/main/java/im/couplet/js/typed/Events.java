package im.couplet.js.typed;

import im.couplet.js.border.FieldException;
import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.schema.Place;
import im.couplet.stanza.ContentNamespaces;
import im.couplet.stanza.StanzaException;
import im.couplet.stream.ConnectionUri;
import im.couplet.stream.Framing;
import im.couplet.stream.HostPort;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamFeatures;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Makes plain objects of the events of a stream. */
public final class Events {
    /** Makes typed objects; null when events hold the whole element and nothing made of it. */
    private final @Nullable Codec codec;

    public Events(@Nullable Codec codec) {
        this.codec = codec;
    }

    public JSObject of(StreamEvent event) {
        if (event instanceof StreamEvent.Received e) {
            return received(e.element());
        }
        if (event instanceof StreamEvent.Opened e) {
            return opened(e.header());
        }
        if (event instanceof StreamEvent.Features e) {
            return codec == null
                    ? untyped("features", e.features().element())
                    : codec.read(e.features().element());
        }
        if (event instanceof StreamEvent.ErrorReceived e) {
            return codec == null
                    ? untyped("error", e.error().element())
                    : codec.read(e.error().element());
        }
        if (event instanceof StreamEvent.Head e) {
            return head("head", e.element());
        }
        if (event instanceof StreamEvent.Piece e) {
            JSObject piece = head("piece", e.element());
            Js.set(piece, "text", Js.value(e.text()));
            Js.set(piece, "last", Js.value(e.last()));
            return piece;
        }
        JSObject closed = kind("close");
        String uri = ((StreamEvent.Closed) event).seeOtherUri();
        boolean usable = uri != null
                && (ConnectionUri.fault(uri, Framing.WEBSOCKET, false) == null
                        || ConnectionUri.fault(uri, Framing.BOSH, false) == null);
        put(closed, "seeOtherUri", usable ? uri : null);
        return closed;
    }

    private static JSObject head(String kind, Element element) {
        JSObject event = kind(kind);
        JSObject tree = Trees.of(element);
        Js.set(event, "name", Js.get(tree, "name"));
        Js.set(event, "xmlns", Js.get(tree, "xmlns"));
        Js.set(event, "attributes", Js.get(tree, "attributes"));
        return event;
    }

    /** What {@code element} was when it was given to be sent: a typed object, or an element object if it can be none. */
    public JSObject sent(Element element) {
        JSObject event = received(element);
        return Js.is(Js.get(event, "kind"), "invalid") ? Js.get(event, "element") : event;
    }

    /** The event for a first-level element. */
    public JSObject received(Element element) {
        if (codec == null) {
            return untyped(kindOf(element), element);
        }
        try {
            return codec.read(element, Place.STREAM);
        } catch (StanzaException e) {
            return invalid(Trees.of(element), e.condition(), e.getMessage());
        } catch (FieldException e) {
            return invalid(Trees.of(element), "bad-request", e.getMessage());
        }
    }

    /** The event for an element that cannot be the stanza that it says it is; the stream goes on. */
    static JSObject invalid(JSObject tree, String condition, @Nullable String message) {
        JSObject event = kind("invalid");
        put(event, "condition", condition);
        put(event, "message", message);
        Js.set(event, "element", tree);
        return event;
    }

    private static String kindOf(Element element) {
        boolean stanza =
                ContentNamespaces.isClientStanza(element.name()) || ContentNamespaces.isOtherStanza(element.name());
        return stanza ? element.localName() : "element";
    }

    /** An event with the whole element. */
    public static JSObject untyped(String kind, Element element) {
        JSObject event = kind(kind);
        Js.set(event, "element", Trees.of(element));
        return event;
    }

    private static JSObject opened(StreamHeader header) {
        JSObject event = kind("open");
        put(event, "from", header.from());
        put(event, "to", header.to());
        put(event, "id", header.id());
        put(event, "version", header.version());
        put(event, "lang", header.lang());
        put(event, "xmlns", header.contentNamespace());
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

    public static JSObject kind(String kind) {
        JSObject event = Js.object();
        Js.set(event, "kind", Js.value(kind));
        return event;
    }

    public static JSObject strings(List<String> strings) {
        JSObject array = Js.array();
        for (String string : strings) {
            Js.push(array, Js.value(string));
        }
        return array;
    }

    /** Adds where to connect, if that is known. */
    public static void put(JSObject object, @Nullable HostPort place) {
        if (place != null) {
            put(object, "host", place.host());
            if (place.port() > 0) {
                Js.set(object, "port", Js.value((double) place.port()));
            }
        }
    }

    public static void put(JSObject object, String key, @Nullable String value) {
        if (value != null) {
            Js.set(object, key, Js.value(value));
        }
    }
}
