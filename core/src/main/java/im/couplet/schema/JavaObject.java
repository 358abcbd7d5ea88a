package im.couplet.schema;

import im.couplet.schema.Field.Kind;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a Java value, field by field, in the order of the declaration. */
final class JavaObject implements ObjectSource, ElementSink {
    private final Object value;
    private final Element.Builder element;
    private Element.@Nullable Builder child;

    private JavaObject(Object value, Element.Builder element) {
        this.value = value;
        this.element = element;
    }

    static Element write(ObjectLayout layout, Object value) {
        Objects.requireNonNull(value, () -> layout.key().string());
        XmlName name = layout.type().name();
        if (layout.name != null) {
            Object own = of(layout.name, value);
            name = own == null
                    ? name
                    : XmlName.of(name.namespace(), written(layout.name, own).string());
        }
        JavaObject object = new JavaObject(value, Element.builder(name));
        FieldWriter writer = new FieldWriter(object, object);
        for (FieldLayout field : layout.fields) {
            if (!object.has(field)) {
                if (field.required()) {
                    throw new IllegalArgumentException(field.key().string() + ": is null, but "
                            + layout.type().name() + " must have it");
                }
            } else if (field.kind() == Kind.ATTRIBUTE) {
                writer.attribute(field);
            } else if (object.isFirst(field)) {
                writer.content(layout, field, 0, Integer.MAX_VALUE);
            }
        }
        return object.element.build();
    }

    /** Whether no field before this one has written the child that both are about. */
    private boolean isFirst(FieldLayout field) {
        for (FieldLayout other : field.sharing) {
            if (has(other)) {
                return other.index == field.index;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // the object is what the field's declaration declares
    private static @Nullable Object of(FieldLayout field, Object owner) {
        return ((Field<Object, ?>) field.field).value(owner);
    }

    @SuppressWarnings("unchecked") // the field gives the value that its own type declares
    private static Text written(FieldLayout field, Object value) {
        return ((ValueType<Object>) field.values()).write(value);
    }

    private Object value(FieldLayout field) {
        return Objects.requireNonNull(of(field, value), field.field.key());
    }

    private List<?> list(FieldLayout field) {
        return (List<?>) value(field);
    }

    private static Object item(FieldLayout field, List<?> list, int index) {
        return Objects.requireNonNull(list.get(index), () -> field.field.key() + "[" + index + "]");
    }

    private Element.Builder child() {
        return Objects.requireNonNull(child);
    }

    @Override
    public boolean has(FieldLayout field) {
        return of(field, value) != null;
    }

    @Override
    public Text text(FieldLayout field) {
        return written(field, value(field));
    }

    @Override
    public Text word(FieldLayout field) {
        return text(field);
    }

    @Override
    public boolean isSet(FieldLayout field) {
        return (Boolean) value(field);
    }

    @Override
    public int count(FieldLayout field) {
        return list(field).size();
    }

    @Override
    public Text item(FieldLayout field, int index) {
        return written(field, item(field, list(field), index));
    }

    private LocalizedText.Variant variant(FieldLayout field, int index) {
        return ((LocalizedText) value(field)).variants().get(index);
    }

    @Override
    public int countTexts(FieldLayout field) {
        return ((LocalizedText) value(field)).variants().size();
    }

    @Override
    public Text text(FieldLayout field, int index) {
        return Text.of(variant(field, index).text());
    }

    @Override
    public @Nullable Text language(FieldLayout field, int index) {
        String language = variant(field, index).language();
        return language.isEmpty() ? null : Text.of(language);
    }

    @Override
    @SuppressWarnings("unchecked") // the field gives the value that its own type declares
    public void writeObject(FieldLayout field, int index) {
        Object inner = index < 0 ? value(field) : item(field, list(field), index);
        element.child(((ElementType<Object>) field.inner().type()).write(inner));
    }

    @Override
    public void writeElements(FieldLayout field, int from, int to) {
        for (Object item : list(field)) {
            element.child((Element) item);
        }
    }

    @Override
    public void attribute(XmlName name, Text text, Text key, int index) {
        (child == null ? element : child).attribute(name, text.string());
    }

    @Override
    public void text(Text text, FieldLayout field) {
        element.text(text.string());
    }

    @Override
    public void begin(XmlName name, Text key, int index) {
        child = Element.builder(name);
    }

    @Override
    public void begin(Text namespace, Text localName, FieldLayout field) {
        child = Element.builder(namespace.string(), localName.string());
    }

    @Override
    public void end(Text key, int index) {
        element.child(child().build());
        child = null;
    }

    @Override
    public void end(Text text, FieldLayout field, Text key, int index) {
        child().text(text.string());
        end(key, index);
    }
}
