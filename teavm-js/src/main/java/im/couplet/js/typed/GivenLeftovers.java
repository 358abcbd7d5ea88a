package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What an object says in {@code unknownIn} of the children of its properties; the inverse of {@link Leftovers}. */
final class GivenLeftovers {
    private final Path owner;
    private final JSObject byProperty;

    private GivenLeftovers(Path owner, JSObject byProperty) {
        this.owner = owner;
        this.byProperty = byProperty;
    }

    /** The {@code given} ones of the object that stands at {@code owner}; null for undefined. */
    static @Nullable GivenLeftovers of(JSObject given, Path owner) {
        if (Js.isUndefined(given)) {
            return null;
        }
        if (!Js.isObject(given)) {
            throw owner.inner(Text.of(Leftovers.UNKNOWN_IN)).wrong("an object", given);
        }
        return new GivenLeftovers(owner, given);
    }

    /** What is left of the child of the property at {@code path}; undefined for nothing. */
    JSObject of(Path path) {
        Text key = Text.of(path.within(owner));
        JSObject left = Js.has(byProperty, key) ? Js.get(byProperty, key) : Js.undefined();
        if (!Js.isUndefined(left) && !Js.isObject(left)) {
            throw place(path).wrong("an object with unknownAttributes and unknown", left);
        }
        return left;
    }

    /** Where that stands. */
    Path place(Path path) {
        return owner.inner(Text.of(Leftovers.UNKNOWN_IN)).inner(Text.of(path.within(owner)));
    }
}
