package im.couplet.js.tools;

import im.couplet.forms.FormFilling;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import org.teavm.jso.JSObject;

/** The object {@code FormCheck}: what is wrong with a form that was filled in (XEP-0004 and XEP-0122). */
public final class FormCheckFunctions {
    private FormCheckFunctions() {}

    public static JSObject create(KnownExtensions known) {
        return new Functions()
                .add("faults", (form, submitted, unused) -> check(known, form, submitted))
                .frozen();
    }

    private static JSObject check(KnownExtensions known, JSObject form, JSObject submitted) {
        JSObject faults = Js.array();
        for (FormFilling.Fault fault : FormFilling.check(
                FormFunctions.element(known, "form", form), FormFunctions.element(known, "submitted", submitted))) {
            JSObject one = Js.object();
            Events.put(one, "field", fault.field());
            Events.put(one, "reason", Errors.word(fault.reason().name()));
            Events.put(one, "value", fault.value());
            Js.push(faults, one);
        }
        return faults;
    }
}
