package im.couplet.js.typed;

import org.teavm.jso.JSObject;

/** A {@link KnownExtensions} as JavaScript has it: a value without properties. */
interface KnownExtensionsObject extends JSObject {}
