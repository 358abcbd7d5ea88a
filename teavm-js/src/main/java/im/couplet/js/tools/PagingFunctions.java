package im.couplet.js.tools;

import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The object {@code Paging}: the pages of long lists (XEP-0059). There is nothing to compute in it, but for which property
 * goes where, so it is JavaScript; {@code ResultSet} of core is the same for Java.
 */
public final class PagingFunctions {
    private PagingFunctions() {}

    public static JSObject create() {
        return new Functions()
                .add("first", (max, unused, none) -> first(max(max)))
                .add("last", (max, unused, none) -> last(max(max)))
                .add("at", (index, max, none) -> at(whole("index", index), max(max)))
                .add("next", (page, max, none) -> next(page(page), max(max)))
                .add("previous", (page, max, none) -> previous(page(page), max(max)))
                .frozen();
    }

    private static JSObject max(JSObject max) {
        return Js.isUndefined(max) ? max : whole("max", max);
    }

    private static JSObject whole(String name, JSObject number) {
        if (!Js.isNumber(number) || Js.decimal(number) < 0 || Js.integer(number) != Js.decimal(number)) {
            throw Errors.argument(name, "a whole number from 0 to 2147483647", number);
        }
        return number;
    }

    private static JSObject page(JSObject page) {
        if (!Js.isObject(page)) {
            throw Errors.argument("page", "the result set of an answer", page);
        }
        return page;
    }

    @JSBody(params = "max", script = "return max === undefined ? {} : {max: max};")
    private static native JSObject first(JSObject max);

    @JSBody(params = "max", script = "return max === undefined ? {before: ''} : {max: max, before: ''};")
    private static native JSObject last(JSObject max);

    @JSBody(
            params = {"index", "max"},
            script = "return max === undefined ? {index: index} : {max: max, index: index};")
    private static native JSObject at(JSObject index, JSObject max);

    @JSBody(
            params = {"page", "max"},
            script = """
            if (page.last === undefined) return undefined;
            return max === undefined ? { after: page.last } : { max: max, after: page.last };
            """)
    private static native JSObject next(JSObject page, JSObject max);

    @JSBody(
            params = {"page", "max"},
            script = """
            if (page.first === undefined) return undefined;
            return max === undefined ? { before: page.first } : { max: max, before: page.first };
            """)
    private static native JSObject previous(JSObject page, JSObject max);
}
