package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.schema.Bytes;
import im.couplet.schema.DateTime;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ValueType;
import im.couplet.text.Text;
import org.teavm.jso.JSObject;

/** What text is as the value of a property; the inverse of {@link PropertyText}. */
final class PropertyValue {
    private PropertyValue() {}

    /**
     * The value in JavaScript; undefined if {@code raw} is none of the field. Only the canonical text is asked of the type:
     * were its Java value, the classes of all Java values would come into the bundle.
     */
    static JSObject of(FieldLayout field, Text raw) {
        ValueType.Form form = field.form();
        if (form == ValueType.Form.BYTES) {
            JSObject read = Js.fromBase64(raw);
            if (read != null) {
                return read;
            }
            byte[] octets = Bytes.octets(raw);
            return octets == null ? Js.undefined() : Js.bytes(octets);
        }
        Text canonical = field.canonical(raw);
        if (canonical == null) {
            return Js.undefined();
        }
        if (form == ValueType.Form.STRING) {
            return Js.value(canonical);
        }
        return switch (form) {
            case NUMBER -> Js.number(canonical);
            case BOOLEAN -> Js.value(canonical.length() == 4);
            // Some dates may be a word instead.
            default ->
                canonical.charAt(0) >= 'a'
                        ? Js.value(canonical)
                        : Js.date(Text.of(DateTime.ofLegacy(canonical.string())));
        };
    }
}
