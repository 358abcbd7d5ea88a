package im.couplet.js.typed;

import im.couplet.js.border.BadArgument;
import im.couplet.js.border.Js;
import im.couplet.js.border.Path;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ObjectLayout;
import im.couplet.stanza.Iq;
import im.couplet.stanza.SendingRules;
import im.couplet.stanza.StanzaError;
import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Refuses the object of a stanza that must not be sent; one that is quoted in another may be as it came. */
final class SendCheck {
    private SendCheck() {}

    static void check(ObjectLayout layout, JSObject stanza, Path path) {
        JSObject error = Js.get(stanza, "error");
        boolean failed = !Js.isUndefined(error);
        String type = type(layout, stanza);
        boolean availability = !Js.isUndefined(Js.get(stanza, "show")) || !Js.isUndefined(Js.get(stanza, "priority"));
        String fault = SendingRules.fault(
                layout.type().key(),
                type == null ? "" : type,
                failed ? 1 : 0,
                layout.type() == Iq.TYPE ? payloads(layout, stanza) : 0,
                availability);
        if (fault != null) {
            throw new BadArgument(Path.text(path) + " " + fault);
        }
        if (failed) {
            String wrong = StanzaError.fault(word(error, "type"), word(error, "condition"), word(error, "alternative"));
            if (wrong != null) {
                throw new BadArgument(Path.text(path) + "." + wrong);
            }
        }
    }

    /** The type as it is written, which white space around it does not change; null if absent. */
    private static @Nullable String type(ObjectLayout layout, JSObject stanza) {
        JSObject value = Js.get(stanza, "type");
        FieldLayout field = layout.field(Text.of("type"));
        Text type = Js.isUndefined(value) || field == null ? null : field.canonical(Js.text(value));
        return type == null ? null : type.string();
    }

    private static @Nullable String word(JSObject object, String key) {
        JSObject value = Js.get(object, key);
        return Js.isUndefined(value) ? null : Js.text(value).string();
    }

    /** How many children an IQ has that are no error. */
    private static int payloads(ObjectLayout layout, JSObject stanza) {
        int payloads = 0;
        JSObject keys = Js.keys(stanza);
        for (int i = 0; i < Js.length(keys); i++) {
            JSObject key = Js.at(keys, i);
            JSObject value = Js.get(stanza, key);
            FieldLayout part = layout.field(Js.text(key));
            if (Js.isUndefined(value)) {
                continue;
            }
            if (Js.is(key, PlainValues.UNKNOWN)) {
                payloads += objects(value);
            } else if (Js.is(key, PlainValues.MORE)) {
                JSObject lists = Js.keys(value);
                for (int j = 0; j < Js.length(lists); j++) {
                    JSObject list = Js.get(value, Js.at(lists, j));
                    payloads += Js.isUndefined(list) ? 0 : Js.length(list);
                }
            } else if (part == null && Js.truth(value) && layout.extension(Js.text(key)) != null) {
                payloads++;
            }
        }
        return payloads;
    }

    private static int objects(JSObject list) {
        int objects = 0;
        for (int i = 0; i < Js.length(list); i++) {
            objects += Js.isObject(Js.at(list, i)) ? 1 : 0;
        }
        return objects;
    }
}
