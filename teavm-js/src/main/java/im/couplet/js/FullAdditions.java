package im.couplet.js;

import im.couplet.js.border.Js;
import im.couplet.js.tools.Caps2Functions;
import im.couplet.js.tools.FormChecking;
import im.couplet.js.tools.SdpFunctions;
import im.couplet.js.tools.XhtmlFunctions;
import org.teavm.jso.JSObject;

/** What {@code couplet/full} exports beside the engine. */
final class FullAdditions {
    private FullAdditions() {}

    static void add(JSObject exports) {
        ChatAdditions.add(exports);
        Js.set(exports, "Caps2", Caps2Functions.create());
        Js.set(exports, "FormCheck", FormChecking.create());
        Js.set(exports, "Sdp", SdpFunctions.create());
        Js.set(exports, "Xhtml", XhtmlFunctions.create());
    }
}
