package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.schema.ValueType;
import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What an object says in {@code unknownIn} of the children of its properties; see {@link PlainValues}. */
final class RemainderWriter {
    private final Path owner;
    private final JSObject byProperty;

    private RemainderWriter(Path owner, JSObject byProperty) {
        this.owner = owner;
        this.byProperty = byProperty;
    }

    /** The {@code given} ones of the object that stands at {@code owner}; null for undefined. */
    static @Nullable RemainderWriter of(JSObject given, Path owner) {
        if (Js.isUndefined(given)) {
            return null;
        }
        if (!Js.isObject(given)) {
            throw owner.inner(Text.of(PlainValues.UNKNOWN_IN)).wrong("an object", given);
        }
        return new RemainderWriter(owner, given);
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
        return owner.inner(Text.of(PlainValues.UNKNOWN_IN)).inner(Text.of(path.within(owner)));
    }

    /**
     * What {@code text} and what is left beside it are as children: those in {@code unknown} as they stand when their text
     * still says {@code text}, else the text with the elements behind it.
     */
    static JSObject children(JSObject unknown, Text text, ValueType<?> type) {
        Text own = text(unknown);
        Text canonical = own.is(text) ? own : type.canonical(own);
        return canonical != null && canonical.is(text) ? unknown : behind(unknown, text);
    }

    @JSBody(
            params = "children",
            script = "return children.filter(function(child) { return typeof child === 'string'; }).join('');")
    private static native Text text(JSObject children);

    @JSBody(
            params = {"unknown", "text"},
            script = "return [text].concat(unknown.filter(function(child) { return typeof child !== 'string'; }));")
    private static native JSObject behind(JSObject unknown, Text text);
}
