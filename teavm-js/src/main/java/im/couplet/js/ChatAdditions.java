package im.couplet.js;

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
