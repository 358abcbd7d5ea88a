package im.couplet.js.tree;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.stream.Namespaces;
import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.xml.XmlAttributes;
import im.couplet.xml.XmlContext;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlHandler;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import im.couplet.xml.XmlParser;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Reads a template into the steps that {@link Templates} takes. A mark of a character that no text uses, U+10FFFF, with a
 * number stands for each value while the template is read: the parser takes it within text and attribute values, and refuses
 * it everywhere else.
 */
final class TemplatePlan implements XmlHandler {
    private static final String MARK = "\uDBFF\uDFFF";
    /** Stands for the namespace of whatever the element will be put in. */
    private static final Text INHERITED = Text.of("urn:couplet:inherited");

    private static final XmlContext SURROUNDINGS =
            XmlContext.of("urn:couplet:inherited").declaring("stream", Namespaces.STREAMS);
    private static final int BEGIN = 0;
    private static final int TEXT = 1;
    private static final int VALUE = 2;
    private static final int END = 3;

    private final JSObject steps = Js.array();
    private final int[] uses;
    private JSObject openNames = Js.array();

    private TemplatePlan(int values) {
        uses = new int[values + 1];
    }

    /** The plan for the strings of a template. */
    static JSObject of(JSObject strings) {
        TemplateSource source = new TemplateSource(strings, MARK);
        TemplatePlan plan = new TemplatePlan(Js.length(strings) - 1);
        XmlParser parser = XmlParser.document(plan, XmlLimits.NONE, SURROUNDINGS);
        try {
            parser.parse(source.text());
        } catch (XmlException e) {
            throw Errors.raise(source.located(e));
        }
        plan.requireAllUsed();
        return plan.steps;
    }

    private void requireAllUsed() {
        for (int i = 1; i < uses.length; i++) {
            if (uses[i] != 1) {
                throw new BadArgument("xml: value " + i + TemplateSource.WRONG_PLACE);
            }
        }
    }

    @Override
    public void startElement(XmlName name, XmlAttributes attributes) {
        JSObject keys = Js.array();
        JSObject values = Js.array();
        for (int i = 0; i < attributes.size(); i++) {
            Text key = attributes.name(i).key();
            if (key.indexOf(MARK.charAt(0), 0) >= 0 && isMark(key, key.indexOf(MARK.charAt(0), 0))) {
                throw new BadArgument("xml: the namespace of an attribute of <" + name.localName()
                        + "> cannot be a value; it is part of the attribute's name");
            }
            Js.push(keys, key);
            Js.push(values, value(attributes.value(i), true));
        }
        Text namespace = name.namespaceText();
        JSObject xmlns = namespace.is(INHERITED) ? Js.undefined() : value(namespace, false);
        Js.push(steps, step(BEGIN, name.localText(), xmlns, keys, values));
        Js.push(openNames, name.localText());
    }

    @Override
    public void endElement(XmlName name) {
        pop(openNames);
        Js.push(steps, step(END, name.localText(), Js.undefined(), Js.undefined(), Js.undefined()));
    }

    @Override
    public void text(Text text) {
        JSObject parts = parts(text, true);
        for (int i = 0; i < Js.length(parts); i++) {
            JSObject part = Js.at(parts, i);
            if (!Js.isString(part)) {
                Js.push(steps, valueStep(VALUE, last(openNames), part));
            } else if (!isLayout(Js.text(part))) {
                Js.push(steps, textStep(TEXT, part));
            }
        }
    }

    /** Whether it is white space with a line break, which only makes a template easier to read. */
    private static boolean isLayout(Text text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return text.indexOf('\n', 0) >= 0;
    }

    /** The text as it stands, the number of the one value that it is, or an array of both. */
    private JSObject value(Text text, boolean once) {
        JSObject parts = parts(text, once);
        int count = Js.length(parts);
        return count == 0 ? Js.value(text) : count == 1 ? Js.at(parts, 0) : parts;
    }

    private JSObject parts(Text text, boolean once) {
        JSObject parts = Js.array();
        int from = 0;
        int mark = text.indexOf(MARK.charAt(0), 0);
        while (mark >= 0) {
            if (!isMark(text, mark)) {
                mark = text.indexOf(MARK.charAt(0), mark + 1);
                continue;
            }
            if (mark > from) {
                Js.push(parts, text.slice(from, mark));
            }
            int close = text.indexOf(MARK.charAt(0), mark + 2);
            int number = Js.whole(text.slice(mark + 2, close));
            if (number < uses.length) {
                // The namespace of an element is that of elements within it too.
                uses[number] = once ? uses[number] + 1 : 1;
                Js.push(parts, Js.value((double) number));
            }
            from = close + 2;
            mark = text.indexOf(MARK.charAt(0), from);
        }
        if (from < text.length()) {
            Js.push(parts, text.slice(from, text.length()));
        }
        return parts;
    }

    /** Whether a mark, a number and another mark stand at {@code index}. */
    private static boolean isMark(Text text, int index) {
        Text mark = Text.of(MARK);
        if (!text.startsWith(mark, index)) {
            return false;
        }
        int i = index + 2;
        while (i < text.length() && i < index + 8 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > index + 2 && i < text.length() && text.startsWith(mark, i);
    }

    /** What stands for the value {@code number} while the template is read. */
    static Text mark(int number) {
        return new TextBuilder()
                .append(MARK)
                .append(String.valueOf(number))
                .append(MARK)
                .text();
    }

    @JSBody(
            params = {"kind", "name", "xmlns", "keys", "values"},
            script = "return {kind: kind, name: name, xmlns: xmlns, keys: keys, values: values};")
    private static native JSObject step(int kind, Text name, JSObject xmlns, JSObject keys, JSObject values);

    @JSBody(
            params = {"kind", "text"},
            script = "return {kind: kind, text: text};")
    private static native JSObject textStep(int kind, JSObject text);

    @JSBody(
            params = {"kind", "name", "value"},
            script = "return {kind: kind, name: name, value: value};")
    private static native JSObject valueStep(int kind, JSObject name, JSObject value);

    @JSBody(params = "array", script = "return array[array.length - 1];")
    private static native JSObject last(JSObject array);

    @JSBody(params = "array", script = "array.pop();")
    private static native void pop(JSObject array);
}
