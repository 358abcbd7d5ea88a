package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.stream.ConnectionUri;
import im.couplet.stream.Framing;
import im.couplet.stream.HostPort;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Makes plain objects of the events of a stream. */
public abstract class Events {
    /** The object of a first-level element. */
    public abstract JSObject received(Element element);

    /** That of stream features. */
    protected abstract JSObject features(Element element);

    /** That of a stream error. */
    protected abstract JSObject error(Element element);

    public final JSObject of(StreamEvent event) {
        if (event instanceof StreamEvent.Received e) {
            return received(e.element());
        }
        if (event instanceof StreamEvent.Opened e) {
            return opened(e.header());
        }
        if (event instanceof StreamEvent.Features e) {
            return features(e.features().element());
        }
        if (event instanceof StreamEvent.ErrorReceived e) {
            return error(e.error().element());
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
    public final JSObject sent(Element element) {
        JSObject event = received(element);
        return Js.is(Js.get(event, "kind"), "invalid") ? Js.get(event, "element") : event;
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
