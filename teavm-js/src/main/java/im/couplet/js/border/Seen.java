package im.couplet.js.border;

import org.teavm.jso.JSObject;

/** What callbacks are given; a class of its own, as a value of JavaScript in a generic place would be wrapped. */
public record Seen(JSObject value) {}
