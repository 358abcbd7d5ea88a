package im.couplet.js.tools;

import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Remembers arrays of contacts with their addresses prepared, so that these need not be read again with each push. */
final class PreparedLists {
    private final JSObject known = weakMap();

    /** Takes in an array, the addresses of which are prepared. */
    JSObject add(JSObject array) {
        put(known, array, array);
        return array;
    }

    /**
     * The contacts of a roster, with prepared addresses.
     *
     * @param name what the argument is called
     */
    JSObject prepared(String name, JSObject roster) {
        if (!Js.isObject(roster)) {
            throw Errors.argument(name, "a roster", roster);
        }
        JSObject items = Js.get(roster, "items");
        if (Js.isUndefined(items)) {
            return Js.array();
        }
        if (!Js.isArray(items)) {
            throw Errors.argument(name + ".items", "an array", items);
        }
        JSObject before = get(known, items);
        if (!Js.isUndefined(before)) {
            return before;
        }
        JSObject array = Js.array();
        for (int i = 0; i < Js.length(items); i++) {
            Js.push(array, prepared(Js.at(items, i), name + ".items[" + i + "]"));
        }
        put(known, items, array);
        return add(array);
    }

    private static JSObject prepared(JSObject item, String name) {
        if (!Js.isObject(item)) {
            throw Errors.argument(name, "an object", item);
        }
        JSObject address = Js.get(item, "jid");
        if (AddressValue.raw(address) != null) {
            return item;
        }
        String jid = Arguments.string(name + ".jid", address);
        String prepared = Jid.parse(jid).toString();
        return prepared.equals(jid) ? item : with(item, prepared);
    }

    @JSBody(
            params = {"item", "jid"},
            script = "return Object.assign({}, item, {jid: jid});")
    private static native JSObject with(JSObject item, String jid);

    @JSBody(script = "return new WeakMap();")
    private static native JSObject weakMap();

    @JSBody(
            params = {"map", "key"},
            script = "return map.get(key);")
    private static native JSObject get(JSObject map, JSObject key);

    @JSBody(
            params = {"map", "key", "value"},
            script = "map.set(key, value);")
    private static native void put(JSObject map, JSObject key, JSObject value);
}
