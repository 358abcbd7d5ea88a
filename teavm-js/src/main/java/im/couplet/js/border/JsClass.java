package im.couplet.js.border;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Defines classes for JavaScript. An instance has no property but one that nobody sees, which leads to its state; so it
 * shows nothing of itself, and it works within the proxies of frameworks and with subclasses.
 *
 * <p>A method that the end of the stack cuts off leaves its object in the midst of something: TeaVM's {@code finally} calls
 * functions, which then fail too. So each looks for room before it begins: that many arguments lie on the stack.
 */
public final class JsClass {
    /** The property that leads to the state. */
    private static @Nullable JSObject key;

    private JsClass() {}

    /** Makes the state of an instance: an object with a method for each of the class. */
    @JSFunctor
    public interface Maker extends JSObject {
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
    public static JSObject define(String name, Maker maker, String methods, String getters) {
        return define(key(), name, maker, true, "", methods, getters, JsClass::error);
    }

    /** The same for a class whose methods may be cut off anywhere. */
    public static JSObject defineQuick(String name, Maker maker, String methods, String getters) {
        return define(key(), name, maker, false, "", methods, getters, JsClass::error);
    }

    /**
     * The same for a class that has also methods which are called in turns, and give nothing: the state's {@code within} is given
     * what to do.
     */
    public static JSObject defineWithTurns(String name, Maker maker, String turns, String methods, String getters) {
        return define(key(), name, maker, true, turns, methods, getters, JsClass::error);
    }

    /** What to throw in place of what a method of a state or its maker threw. */
    @JSFunctor
    private interface Failing extends JSObject {
        JSObject error(JSObject thrown);
    }

    private static JSObject error(JSObject thrown) {
        Throwable exception = JSExceptions.getJavaException(thrown);
        return exception instanceof RuntimeException ? Errors.of(exception) : thrown;
    }

    /** Lets instances of a class be ended by {@code using}, where the engine has that: by the method {@code close}. */
    @JSBody(params = "type", script = """
            if (typeof Symbol.dispose === "symbol")
                Object.defineProperty(type.prototype, Symbol.dispose, {
                    configurable: true,
                    writable: true,
                    value: type.prototype.close
                });
            return type;
            """)
    public static native JSObject disposable(JSObject type);

    @JSBody(
            params = {"key", "name", "maker", "whole", "turns", "methods", "getters", "failing"},
            script = """
            function type(argument) {
                if (!(this instanceof type)) throw new TypeError(name + " is a class; call it with new");
                var state;
                try {
                    state = maker(argument);
                } catch (error) {
                    throw failing(error);
                }
                Object.defineProperty(this, key, {
                    value: function () {
                        return state;
                    }
                });
            }
            function nothing() {}
            var room = new Array(3000).fill(0);
            function stateOf(object, method) {
                var state = object === null || object === undefined ? undefined : object[key];
                if (state === undefined)
                    throw new TypeError(name + "." + method + " is called on what is no " + name);
                if (whole) nothing.apply(null, room);
                return state();
            }
            function call(method) {
                return function () {
                    var state = stateOf(this, method);
                    try {
                        return state[method].apply(state, arguments);
                    } catch (error) {
                        throw failing(error);
                    }
                };
            }
            function turn(method) {
                return function () {
                    var state = stateOf(this, method);
                    var given = arguments;
                    try {
                        state.within(function () {
                            state[method].apply(state, given);
                        });
                    } catch (error) {
                        throw failing(error);
                    }
                };
            }
            Object.defineProperty(type, "name", { configurable: true, value: name });
            function define(making, method) {
                var body = making(method);
                Object.defineProperty(body, "name", { configurable: true, value: method });
                Object.defineProperty(type.prototype, method, { configurable: true, writable: true, value: body });
            }
            methods.split(",").forEach(define.bind(null, call));
            if (turns) turns.split(",").forEach(define.bind(null, turn));
            if (getters)
                getters.split(",").forEach(function (getter) {
                    Object.defineProperty(type.prototype, getter, { configurable: true, get: call(getter) });
                });
            return type;
            """)
    private static native JSObject define(
            JSObject key,
            String name,
            Maker maker,
            boolean whole,
            String turns,
            String methods,
            String getters,
            Failing failing);

    /**
     * The state of an instance, or {@code undefined} when the object is none.
     *
     * @param method a method that the instances of no other class have
     */
    public static JSObject state(JSObject object, String method) {
        return state(key(), object, method);
    }

    @JSBody(
            params = {"key", "object", "method"},
            script = """
            var state = typeof object === "object" && object !== null ? object[key] : undefined;
            state = typeof state === "function" ? state() : undefined;
            return state !== undefined && typeof state[method] === "function" ? state : undefined;
            """)
    private static native JSObject state(JSObject key, JSObject object, String method);

    /** Gives an object a state as instances have it, unless it cannot be extended. */
    public static void attach(JSObject object, JSObject state) {
        attach(key(), object, state);
    }

    @JSBody(
            params = {"key", "object", "state"},
            script = """
            if (Object.isExtensible(object))
                Object.defineProperty(object, key, {
                    configurable: true,
                    value: function () {
                        return state;
                    }
                });
            """)
    private static native void attach(JSObject key, JSObject object, JSObject state);

    private static JSObject key() {
        JSObject known = key;
        if (known == null) {
            known = symbol();
            key = known;
        }
        return known;
    }

    @JSBody(script = "return Symbol('state');")
    private static native JSObject symbol();
}
