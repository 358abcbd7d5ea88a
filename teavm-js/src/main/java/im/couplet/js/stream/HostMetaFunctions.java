package im.couplet.js.stream;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.typed.Events;
import im.couplet.stream.HostMeta;
import org.teavm.jso.JSObject;

/** Where a server can be reached (XEP-0156), as JavaScript has it. */
public final class HostMetaFunctions {
    private HostMetaFunctions() {}

    /** What a server's document says, in either of its forms. */
    public static JSObject parse(JSObject text) {
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
}
