package im.couplet.js;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.xml.Text;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A declaration, laid out for plain objects: its fields by name and by key, with the plans of what they hold. */
final class Plan {
    /** What stands behind the key of localized text for the object that has it by language. */
    static final String BY_LANGUAGE = "ByLanguage";

    final ElementType<?> type;
    final Part[] parts;
    /** The field that takes the element's own text; null when none does. */
    final @Nullable Part text;
    /** The field that takes children that no other takes; null when none does. */
    final @Nullable Part raw;
    /** The field with the text of the element's choice; null when there is none. */
    final @Nullable Part choiceText;
    /** Where each key stands in {@link #parts}. */
    private final JSObject indices = newMap();

    /** A field with the plan of what it holds. */
    static final class Part {
        final Field<?, ?> field;
        final String key;
        final Field.Kind kind;
        final @Nullable Plan inner;
        /** Whether another field is about the same child. */
        boolean shared;

        Part(Field<?, ?> field) {
            this.field = field;
            this.key = field.key();
            this.kind = field.kind();
            ElementType<?> declared = field.elementType();
            this.inner = declared == null ? null : new Plan(declared);
        }
    }

    Plan(ElementType<?> type) {
        this.type = type;
        List<? extends Field<?, ?>> fields = type.fields();
        parts = new Part[fields.size()];
        for (int i = 0; i < parts.length; i++) {
            Part part = new Part(fields.get(i));
            parts[i] = part;
            put(indices, part.key, i);
            if (part.kind == Field.Kind.LOCALIZED) {
                put(indices, part.key + BY_LANGUAGE, i);
            }
            for (int before = 0; before < i; before++) {
                if (parts[before].field.sharesChild(part.field)) {
                    parts[before].shared = true;
                    part.shared = true;
                }
            }
        }
        text = first(Field.Kind.TEXT);
        raw = first(Field.Kind.RAW);
        choiceText = first(Field.Kind.CHOICE_TEXT);
    }

    private @Nullable Part first(Field.Kind kind) {
        for (Part part : parts) {
            if (part.kind == kind) {
                return part;
            }
        }
        return null;
    }

    /** The field whose property is called {@code key}, or null. */
    @Nullable
    Part part(JSObject key) {
        int index = index(indices, key);
        return index < 0 ? null : parts[index];
    }

    /** The field in the attribute called {@code name}, or null. */
    @Nullable
    Part attribute(XmlName name) {
        for (Part part : parts) {
            if (part.kind == Field.Kind.ATTRIBUTE) {
                XmlName own = part.field.attributeName();
                if (own != null && own.is(name)) {
                    return part;
                }
            }
        }
        return null;
    }

    /** The first field that the child called {@code name} belongs to, or null. */
    @Nullable
    Part child(XmlName name) {
        for (Part part : parts) {
            if (part.field.claims(name)) {
                return part;
            }
        }
        return null;
    }

    /** The name of the element in the platform's form. */
    Text localName() {
        return type.name().localText();
    }

    @JSBody(script = "return new Map();")
    private static native JSObject newMap();

    @JSBody(
            params = {"map", "key", "index"},
            script = "map.set(key, index);")
    private static native void put(JSObject map, String key, int index);

    @JSBody(
            params = {"map", "key"},
            script = "var index = map.get(key); return index === undefined ? -1 : index;")
    private static native int index(JSObject map, JSObject key);
}
