package im.couplet.js.tools;

import org.teavm.jso.JSObject;

/** What is behind a conversation of JavaScript. */
interface PlainConversationMethods extends JSObject {
    /** The entries, in an array. */
    JSObject plainEntries();
}
