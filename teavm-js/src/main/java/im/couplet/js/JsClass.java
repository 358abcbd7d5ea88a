package im.couplet.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Defines classes for JavaScript. An instance has no property but one that nobody sees, which leads to its state; so it
 * shows nothing of itself, and it works within the proxies of frameworks and with subclasses.
 */
final class JsClass {
    private JsClass() {}

    /** Makes the state of an instance: an object with a method for each of the class. */
    @JSFunctor
    interface Maker extends JSObject {
        JSObject make(JSObject argument);
    }

    /**
     * A class.
     *
     * @param name what it is called
     * @param maker makes the state of what argument the constructor is called with
     * @param methods the names of its methods, with commas between
     * @param getters the names of the properties that only can be read, each a method of the state; {@code ""} for none
     */
    @JSBody(
            params = {"name", "maker", "methods", "getters"},
            script = "var key = Symbol('state');"
                    + "function type(argument) {"
                    + "  if (!(this instanceof type)) throw new TypeError(name + ' is a class; call it with new');"
                    + "  var state = maker(argument);"
                    + "  Object.defineProperty(this, key, {value: function() { return state; }});"
                    + "}"
                    + "function call(method) {"
                    + "  return function() {"
                    + "    var state = this === null || this === undefined ? undefined : this[key];"
                    + "    if (state === undefined)"
                    + "      throw new TypeError(name + '.' + method + ' is called on what is no ' + name);"
                    + "    state = state();"
                    + "    return state[method].apply(state, arguments);"
                    + "  };"
                    + "}"
                    + "Object.defineProperty(type, 'name', {configurable: true, value: name});"
                    + "methods.split(',').forEach(function(method) {"
                    + "  var body = call(method);"
                    + "  Object.defineProperty(body, 'name', {configurable: true, value: method});"
                    + "  Object.defineProperty(type.prototype, method,"
                    + "    {configurable: true, writable: true, value: body});"
                    + "});"
                    + "if (getters) getters.split(',').forEach(function(getter) {"
                    + "  Object.defineProperty(type.prototype, getter, {configurable: true, get: call(getter)});"
                    + "});"
                    + "return type;")
    static native JSObject define(String name, Maker maker, String methods, String getters);
}
