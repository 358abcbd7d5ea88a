package im.couplet.js;

import org.teavm.jso.JSObject;

/**
 * What a bundle exports beside the engine: nothing in {@code couplet/core}. In the other bundles {@link ChatAdditions} and
 * {@link FullAdditions} stand in its place, as {@link BrowserClasses} says.
 */
final class Additions {
    private Additions() {}

    /** Adds the exports to those of the engine. */
    static void add(JSObject exports) {
        // the engine is all
    }
}
