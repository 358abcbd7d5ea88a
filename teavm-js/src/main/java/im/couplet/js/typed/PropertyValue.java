package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.schema.ValueType;
import im.couplet.text.Base64;
import im.couplet.text.Text;
import java.util.Objects;
import org.teavm.jso.JSObject;

/** What text is as the value of a property; the inverse of {@link PropertyText}. */
final class PropertyValue {
    private PropertyValue() {}

    /**
     * The value in JavaScript; undefined when {@code raw} is none of the field. Only the canonical text is asked of the type:
     * were its Java value, the classes of all Java values would come into the bundle.
     */
    static JSObject of(Plan.Part part, Text raw) {
        ValueType<?> type = Objects.requireNonNull(part.values);
        Text canonical = type.canonical(raw);
        if (canonical == null) {
            return Js.undefined();
        }
        return switch (type.form()) {
            case NUMBER -> Js.number(canonical);
            case BOOLEAN -> Js.value(canonical.length() == 4);
            case DATE -> Js.date(canonical);
            case BYTES -> Js.bytes(Objects.requireNonNull(Base64.decode(canonical.string())));
            case STRING -> Js.value(canonical);
        };
    }
}
