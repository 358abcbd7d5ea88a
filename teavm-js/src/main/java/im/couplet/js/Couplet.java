package im.couplet.js;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.stream.BoshBinding;
import im.couplet.js.stream.Observing;
import im.couplet.js.stream.SessionBinding;
import im.couplet.js.stream.StreamReading;
import im.couplet.js.tools.JidFunctions;
import im.couplet.js.tools.RosterFunctions;
import im.couplet.js.tools.StanzaFunctions;
import im.couplet.js.tree.Elements;
import im.couplet.js.tree.Paths;
import im.couplet.js.tree.Templates;
import im.couplet.js.typed.Codec;
import im.couplet.js.typed.CodecFunctions;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.stream.HostMeta;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * What all bundles have: their functions, and {@link #classes} for what is no function. {@link Additions} says what else one has. Nothing here is for Java; the
 * package's documentation for JavaScript is in its types.
 */
public final class Couplet {
    private static @Nullable Elements elements;

    private Couplet() {}

    /** Takes the table of the extensions that the bundle knows, before anything else is called. */
    @JSExport
    public static void extensions(JSObject text) {
        KnownExtensions.know(Js.text(text).string());
    }

    /** One element and everything in it, as plain objects. */
    @JSExport
    public static @Nullable JSObject parseElement(JSObject xml, JSObject options) {
        try {
            return elements().parse(xml, options);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The inverse of {@link #parseElement}. */
    @JSExport
    public static JSObject serializeElement(JSObject element, JSObject options) {
        try {
            return elements().serialize(element, options);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The first element in an element object that a path leads to. */
    @JSExport
    public static JSObject find(JSObject element, JSObject path) {
        try {
            return Paths.first(element, path);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** All elements in an element object that a path leads to. */
    @JSExport
    public static JSObject findAll(JSObject element, JSObject path) {
        try {
            return Paths.all(element, path);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** A stanza, as a plain object with typed fields. */
    @JSExport
    public static JSObject parse(JSObject xml) {
        try {
            return KnownExtensions.codec().parse(xml);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** The inverse of {@link #parse}. */
    @JSExport
    public static JSObject serialize(JSObject stanza, JSObject options) {
        try {
            return KnownExtensions.codec().serialize(stanza, options);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** A codec that knows more extensions than {@link #parse} does. */
    @JSExport
    public static JSObject createCodec(JSObject options) {
        try {
            return CodecFunctions.create(Codec.of(Options.of("options", options, Codec.OPTIONS)));
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** Where a server can be reached, by its document of host-meta. */
    @JSExport
    public static JSObject parseHostMeta(JSObject text) {
        try {
            HostMeta document = HostMeta.parse(Arguments.string("text", text));
            JSObject object = Js.object();
            Js.set(object, "webSockets", Events.strings(document.webSockets()));
            Js.set(object, "bosh", Events.strings(document.bosh()));
            return object;
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /** What the bundle exports besides its functions, made anew by each call. */
    @JSExport
    public static JSObject classes() {
        JSObject exports = classes(
                JidFunctions.create(),
                StreamReading.define(),
                BoshBinding.define(),
                SessionBinding.define(),
                Observing.define(),
                Templates.define(),
                StanzaFunctions.create(),
                RosterFunctions.create());
        Additions.add(exports);
        return exports;
    }

    private static Elements elements() {
        Elements known = elements;
        if (known == null) {
            known = new Elements();
            elements = known;
        }
        return known;
    }

    @JSBody(
            params = {"jid", "streamParser", "bosh", "session", "observer", "xml", "functions", "roster"},
            script = "return Object.assign({Jid: jid, StreamParser: streamParser, Bosh: bosh, Session: session,"
                    + " Observer: observer, xml: xml, Roster: roster}, functions);")
    private static native JSObject classes(
            JSObject jid,
            JSObject streamParser,
            JSObject bosh,
            JSObject session,
            JSObject observer,
            JSObject xml,
            JSObject functions,
            JSObject roster);
}
