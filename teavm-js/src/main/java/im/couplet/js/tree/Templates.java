package im.couplet.js.tree;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.XmlErrors;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The tag {@code xml} of template literals. What is written there is read once, by the parser that reads everything, into a
 * plan ({@link TemplatePlan}); with each use the plan is filled with values, which are data and nothing else.
 */
public final class Templates {
    private Templates() {}

    @JSFunctor
    private interface Compile extends JSObject {
        JSObject of(JSObject strings);
    }

    @JSFunctor
    private interface Fail extends JSObject {
        void with(String place, String wanted, @Nullable JSObject value);
    }

    public static JSObject define() {
        return tag(Templates::compile, (place, wanted, value) -> {
            throw XmlErrors.raise(Errors.argument(place, wanted, value));
        });
    }

    private static JSObject compile(JSObject strings) {
        try {
            if (!Js.isArray(strings)) {
                throw new BadArgument("xml is a tag: write it before a template, as in xml`<presence/>`");
            }
            return TemplatePlan.of(strings);
        } catch (RuntimeException e) {
            throw XmlErrors.raise(e);
        }
    }

    /**
     * A plan is an array of steps: 0 begins an element, 1 adds text, 2 adds a value, 3 ends an element. Where a value goes
     * stands its number from 1 on in place of a string, or an array of both.
     */
    @JSBody(
            params = {"compile", "fail"},
            script = """
            var plans = new WeakMap();
            var SIMPLE = "a string, a number, true, or what leaves it out: false, null, undefined";
            var CHILD =
                "a string, a number, an element object, an array of those," +
                " or what leaves it out: false, null, undefined";

            function isNumber(value) {
                return typeof value === "number" && isFinite(value);
            }

            function isNothing(value) {
                return value === undefined || value === null || value === false;
            }

            function whole(number, key, step, values) {
                var value = values[number];
                if (typeof value === "string") return value;
                if (isNothing(value)) return undefined;
                if (isNumber(value) || value === true) return String(value);
                fail("xml: value " + number + ", " + key + " of <" + step.name + ">,", SIMPLE, value);
            }

            function joined(parts, key, step, values) {
                return parts
                    .map(function (part) {
                        var value = typeof part === "string" ? part : values[part];
                        if (typeof value !== "string" && !isNumber(value)) {
                            var place = "xml: value " + part + ", a part of " + key + " of <" + step.name + ">,";
                            fail(place, "a string or a number", value);
                        }
                        return value;
                    })
                    .join("");
            }

            function given(value, key, step, values) {
                if (typeof value === "string") return value;
                return (typeof value === "number" ? whole : joined)(value, key, step, values);
            }

            function addText(children, text) {
                if (text === "") return;
                var last = children.length - 1;
                if (last >= 0 && typeof children[last] === "string") children[last] += text;
                else children.push(text);
            }

            function add(children, value, step, depth) {
                if (typeof value === "string") addText(children, value);
                else if (isNothing(value)) return;
                else if (isNumber(value)) addText(children, String(value));
                else if (Array.isArray(value) && depth < 100) {
                    for (var i = 0; i < value.length; i++) add(children, value[i], step, depth + 1);
                } else if (typeof value === "object" && typeof value.name === "string") children.push(value);
                else fail("xml: value " + step.value + ", in <" + step.name + ">,", CHILD, value);
            }

            function attributesOf(step, values) {
                var attributes = {};
                for (var i = 0; i < step.keys.length; i++) {
                    var key = step.keys[i];
                    var value = given(step.values[i], key, step, values);
                    if (value === undefined) continue;
                    if (key !== "__proto__") attributes[key] = value;
                    else {
                        Object.defineProperty(attributes, key, {
                            value: value,
                            enumerable: true,
                            configurable: true,
                            writable: true
                        });
                    }
                }
                return attributes;
            }

            function begun(step, values) {
                if (step.xmlns === undefined) {
                    return { name: step.name, attributes: attributesOf(step, values), children: [] };
                }
                var xmlns = given(step.xmlns, "xmlns", step, values);
                return { name: step.name, xmlns: xmlns, attributes: attributesOf(step, values), children: [] };
            }

            return function xml(strings) {
                var plan = plans.get(strings);
                if (plan === undefined) {
                    plan = compile(strings);
                    plans.set(strings, plan);
                }
                var outer = [];
                var children = [];
                for (var i = 0; i < plan.length; i++) {
                    var step = plan[i];
                    if (step.kind === 0) {
                        var element = begun(step, arguments);
                        children.push(element);
                        outer.push(children);
                        children = element.children;
                    } else if (step.kind === 1) addText(children, step.text);
                    else if (step.kind === 2) add(children, arguments[step.value], step, 0);
                    else children = outer.pop();
                }
                return children[0];
            };
            """)
    private static native JSObject tag(Compile compile, Fail fail);
}
