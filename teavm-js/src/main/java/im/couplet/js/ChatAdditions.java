package im.couplet.js;

import im.couplet.js.border.Js;
import im.couplet.js.tools.CapsFunctions;
import im.couplet.js.tools.ColorFunctions;
import im.couplet.js.tools.ConversationFunctions;
import im.couplet.js.tools.FallbackFunctions;
import im.couplet.js.tools.FormFunctions;
import im.couplet.js.tools.MucStatusFunctions;
import im.couplet.js.tools.PagingFunctions;
import im.couplet.js.tools.RichTextFunctions;
import org.teavm.jso.JSObject;

/** What {@code couplet} exports beside the engine: the computations that a chat client needs. */
final class ChatAdditions {
    private ChatAdditions() {}

    static void add(JSObject exports) {
        Js.set(exports, "Color", ColorFunctions.create());
        Js.set(exports, "Conversation", ConversationFunctions.create());
        Js.set(exports, "RichText", RichTextFunctions.create());
        Js.set(exports, "Fallback", FallbackFunctions.create());
        Js.set(exports, "Caps", CapsFunctions.create());
        Js.set(exports, "Forms", FormFunctions.create());
        Js.set(exports, "MucStatus", MucStatusFunctions.create());
        Js.set(exports, "Paging", PagingFunctions.create());
    }
}
