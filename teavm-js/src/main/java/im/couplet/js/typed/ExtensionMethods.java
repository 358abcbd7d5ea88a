package im.couplet.js.typed;

import org.teavm.jso.JSObject;

/** By what an {@link Extension} is told from other states. */
interface ExtensionMethods extends JSObject {
    boolean isExtension();
}
