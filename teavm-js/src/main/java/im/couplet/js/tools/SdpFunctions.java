package im.couplet.js.tools;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.sdp.SdpElements;
import im.couplet.sdp.SdpException;
import im.couplet.xml.Element;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The object {@code Sdp}: the session descriptions of browsers as Jingle, and back. */
public final class SdpFunctions {
    private SdpFunctions() {}

    public static JSObject create(KnownExtensions known) {
        return new Functions()
                .add("parse", (text, options, unused) -> parse(known, text, options))
                .add("serialize", (jingle, options, unused) -> serialize(known, jingle, options))
                .add("parseCandidate", (text, id, unused) -> candidate(known, text, id))
                .add("serializeCandidate", (candidate, unused, none) -> candidateText(known, candidate))
                .frozen();
    }

    private static JSObject parse(KnownExtensions known, JSObject text, JSObject options) {
        Options given = Options.of("options", options, PublicNames.SDP_PARSING);
        String by = given.choice("by", null, PublicNames.PARTIES);
        try {
            SdpElements sdp = SdpElements.parse(
                    Arguments.string("text", text),
                    given.choice("creator", "initiator", PublicNames.PARTIES),
                    by.equals("initiator"));
            Element.Builder jingle = Element.builder("urn:xmpp:jingle:1", "jingle")
                    .attribute("action", "session-info")
                    .attribute("sid", "sid")
                    .children(sdp.groups())
                    .children(sdp.contents());
            JSObject read = Js.get(known.codec().read(jingle.build()), "jingle");
            return parts(read, Events.strings(sdp.rejected()));
        } catch (SdpException e) {
            throw new BadArgument("text is no session description: " + e.getMessage());
        }
    }

    private static JSObject serialize(KnownExtensions known, JSObject jingle, JSObject options) {
        Options given = Options.of("options", options, PublicNames.SDP_SERIALIZING);
        String by = given.choice("by", null, PublicNames.PARTIES);
        Element element = known.codec().element(lone(object("jingle", jingle)));
        try {
            return Js.value(SdpElements.of(element)
                    .serialize(by.equals("initiator"), number(given, "id"), number(given, "version")));
        } catch (SdpException e) {
            throw new BadArgument("jingle has no session description: " + e.getMessage());
        }
    }

    private static JSObject object(String name, JSObject value) {
        if (!Js.isObject(value)) {
            throw Errors.argument(name, "an object", value);
        }
        return value;
    }

    /** A whole number, 1 when it is absent, in digits; that of a session may have more than 32 bits. */
    private static String number(Options options, String key) {
        JSObject value = options.has(key) ? options.raw(key) : Js.value(1.0);
        if (!isCount(value)) {
            throw Errors.argument(options.name(key), "a whole number from 0", value);
        }
        return Js.stringOf(value).string();
    }

    private static JSObject candidate(KnownExtensions known, JSObject text, JSObject id) {
        String name = Js.isUndefined(id) ? "" : Arguments.string("id", id);
        try {
            Element candidate = SdpElements.parseCandidate(Arguments.string("text", text), name);
            Element around = Element.builder(candidate.namespace(), "transport")
                    .child(candidate)
                    .build();
            return first(Js.get(known.codec().read(around), "iceUdp"));
        } catch (SdpException e) {
            throw new BadArgument("text is no candidate: " + e.getMessage());
        }
    }

    private static JSObject candidateText(KnownExtensions known, JSObject candidate) {
        Element around = known.codec().element(transport(object("candidate", candidate)));
        try {
            return Js.value(SdpElements.serializeCandidate(around.elements().get(0)));
        } catch (SdpException e) {
            throw new BadArgument("candidate cannot be written: " + e.getMessage());
        }
    }

    @JSBody(
            params = {"read", "rejected"},
            script = "return {contents: read.contents || [], groups: read.groups || [], rejected: rejected};")
    private static native JSObject parts(JSObject read, JSObject rejected);

    /** A step of Jingle, or what {@link #parse} gave. */
    @JSBody(params = "jingle", script = """
            return {
                kind: "element",
                jingle: { action: "session-info", sid: "sid", contents: jingle.contents, groups: jingle.groups }
            };
            """)
    private static native JSObject lone(JSObject jingle);

    @JSBody(params = "value", script = "return Number.isSafeInteger(value) && value >= 0;")
    private static native boolean isCount(JSObject value);

    @JSBody(params = "ice", script = "return ice.candidates[0];")
    private static native JSObject first(JSObject ice);

    @JSBody(params = "candidate", script = "return {kind: 'element', iceUdp: {candidates: [candidate]}};")
    private static native JSObject transport(JSObject candidate);
}
