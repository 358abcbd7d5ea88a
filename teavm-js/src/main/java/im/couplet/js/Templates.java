package im.couplet.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The tag {@code xml} of template literals. What is written there is read once, by the parser that reads everything, into a
 * plan ({@link TemplatePlan}); with each use the plan is filled with values, which are data and nothing else.
 */
final class Templates {
    private Templates() {}

    @JSFunctor
    private interface Compile extends JSObject {
        JSObject of(JSObject strings);
    }

    @JSFunctor
    private interface Fail extends JSObject {
        void with(String place, String wanted, @Nullable JSObject value);
    }

    static JSObject define() {
        return tag(Templates::compile, (place, wanted, value) -> {
            throw Errors.raise(Errors.argument(place, wanted, value));
        });
    }

    private static JSObject compile(JSObject strings) {
        try {
            if (!Js.isArray(strings)) {
                throw new BadArgument("xml is a tag: write it before a template, as in xml`<presence/>`");
            }
            return TemplatePlan.of(strings);
        } catch (RuntimeException e) {
            throw Errors.raise(e);
        }
    }

    /**
     * A plan is an array of steps: 0 begins an element, 1 adds text, 2 adds a value, 3 ends an element. Where a value goes
     * stands its number from 1 on in place of a string, or an array of both.
     */
    @JSBody(
            params = {"compile", "fail"},
            script = "var plans = new WeakMap();function whole(number, key, step, values) {  var value ="
                    + " values[number];  if (typeof value === 'string') return value;  if (value === undefined || value"
                    + " === null || value === false) return undefined;  if (typeof value === 'number' && isFinite(value)"
                    + " || value === true) return String(value);  fail('xml: value ' + number + ', ' + key + ' of <' +"
                    + " step.name + '>,',    'a string, a number, true, or what leaves it out: false, null, undefined',"
                    + " value);}function joined(parts, key, step, values) {  var text = '';  for (var i = 0; i <"
                    + " parts.length; i++) {    var part = parts[i];    var value = typeof part === 'string' ? part :"
                    + " values[part];    if (typeof value !== 'string' && !(typeof value === 'number' && isFinite(value)))"
                    + "      fail('xml: value ' + part + ', a part of ' + key + ' of <' + step.name + '>,',        'a"
                    + " string or a number', value);    text += value;  }  return text;}function given(value, key, step,"
                    + " values) {  return typeof value === 'number' ? whole(value, key, step, values) : joined(value, key,"
                    + " step, values);}function addText(children, text) {  if (text === '') return;  var last ="
                    + " children.length - 1;  if (last >= 0 && typeof children[last] === 'string') children[last] += text;"
                    + "  else children.push(text);}function add(children, value, step, depth) {  if (typeof value ==="
                    + " 'string') addText(children, value);  else if (value === undefined || value === null || value ==="
                    + " false) return;  else if (typeof value === 'number' && isFinite(value)) addText(children,"
                    + " String(value));  else if (Array.isArray(value) && depth < 100)    for (var i = 0; i <"
                    + " value.length; i++) add(children, value[i], step, depth + 1);  else if (typeof value === 'object'"
                    + " && typeof value.name === 'string') children.push(value);  else fail('xml: value ' + step.value +"
                    + " ', in <' + step.name + '>,', 'a string, a number, an element object,'    + ' an array of those, or"
                    + " what leaves it out: false, null, undefined', value);}function attributesOf(step, values) {  var"
                    + " attributes = {};  var keys = step.keys;  for (var i = 0; i < keys.length; i++) {    var key ="
                    + " keys[i];    var value = step.values[i];    if (typeof value !== 'string') {      value ="
                    + " given(value, key, step, values);      if (value === undefined) continue;    }    if (key ==="
                    + " '__proto__')      Object.defineProperty(attributes, key,        {value: value, enumerable: true,"
                    + " configurable: true, writable: true});    else attributes[key] = value;  }  return"
                    + " attributes;}return function xml(strings) {  var plan = plans.get(strings);  if (plan ==="
                    + " undefined) {    plan = compile(strings);    plans.set(strings, plan);  }  var values = arguments; "
                    + " var outer = [];  var children = [];  for (var i = 0; i < plan.length; i++) {    var step ="
                    + " plan[i];    switch (step.kind) {      case 0:        var xmlns = step.xmlns;        if (xmlns !=="
                    + " undefined && typeof xmlns !== 'string') xmlns = given(xmlns, 'xmlns', step, values);        var"
                    + " inner = [];        var attributes = attributesOf(step, values);        children.push(xmlns ==="
                    + " undefined          ? {name: step.name, attributes: attributes, children: inner}          : {name:"
                    + " step.name, xmlns: xmlns, attributes: attributes, children: inner});        outer.push(children);  "
                    + "      children = inner;        break;      case 1: addText(children, step.text); break;      case"
                    + " 2: add(children, values[step.value], step, 0); break;      default: children = outer.pop();    } "
                    + " }  return children[0];};")
    private static native JSObject tag(Compile compile, Fail fail);
}
