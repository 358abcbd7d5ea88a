package im.couplet.js.tools;

import im.couplet.forms.FormFilling;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.schema.Values;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The object {@code Forms}: fills forms in and checks what was filled in (XEP-0004 and XEP-0122). */
public final class FormFunctions {
    private FormFunctions() {}

    public static JSObject create(KnownExtensions known) {
        return new Functions()
                .add("fill", (form, answers, unused) -> fill(known, form, answers))
                .add("values", (form, unused, none) -> values(form("form", form)))
                .frozen();
    }

    private static JSObject form(String name, JSObject form) {
        if (!Js.isObject(form)) {
            throw Errors.argument(name, "a form", form);
        }
        return form;
    }

    static Element element(KnownExtensions known, String name, JSObject form) {
        return known.codec().element(lone(form(name, form)));
    }

    private static JSObject fill(KnownExtensions known, JSObject form, JSObject answers) {
        List<String> names = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        JSObject all = Js.isUndefined(answers) ? Js.object() : answers;
        if (!Js.isObject(all)) {
            throw Errors.argument("answers", "an object", answers);
        }
        JSObject keys = Js.keys(all);
        for (int i = 0; i < Js.length(keys); i++) {
            String name = Js.text(Js.at(keys, i)).string();
            names.add(name);
            values.add(answer("answers." + name, Js.get(all, Js.at(keys, i))));
        }
        return Js.get(known.codec().read(FormFilling.fill(element(known, "form", form), names, values)), "form");
    }

    /** One value or several; a boolean is 1 or 0, and {@code undefined} takes a suggestion away. */
    private static List<String> answer(String name, JSObject answer) {
        List<String> values = new ArrayList<>();
        if (Js.isArray(answer)) {
            for (int i = 0; i < Js.length(answer); i++) {
                values.add(value(name + "[" + i + "]", Js.at(answer, i)));
            }
        } else if (!Js.isUndefined(answer)) {
            values.add(value(name, answer));
        }
        return values;
    }

    private static String value(String name, JSObject value) {
        if (Js.isBoolean(value)) {
            return Js.truth(value) ? "1" : "0";
        }
        Text date = Js.isDate(value) ? Values.DATE_TIME.canonical(Js.isoText(value)) : null;
        if (date != null) {
            return date.string();
        }
        if (!Js.isString(value) && !Js.isNumber(value)) {
            throw Errors.argument(name, "a string, a number, a boolean or a Date", value);
        }
        return Js.stringOf(value).string();
    }

    @JSBody(params = "form", script = """
            var values = {};
            (form.fields || []).forEach(function (field) {
                if (field.name === undefined || field.type === "fixed") return;
                var all = field.values || [];
                var value = /-multi$/.test(field.type) ? all.slice() : all[0];
                if (field.type === "boolean" && value !== undefined) value = value === "1" || value === "true";
                Object.defineProperty(values, field.name, {
                    value: value,
                    enumerable: true,
                    configurable: true,
                    writable: true
                });
            });
            return values;
            """)
    private static native JSObject values(JSObject form);

    @JSBody(params = "form", script = "return {kind: 'element', form: form};")
    private static native JSObject lone(JSObject form);
}
