package im.couplet.schema;

import im.couplet.schema.Field.Kind;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field within an {@link ObjectLayout}. */
public final class FieldLayout {
    final Field<?, ?> field;
    /** Its place among the fields of the declaration. */
    final int index;

    private final Kind kind;
    private final Text key;
    private final Text byLanguage;
    private final @Nullable ValueType<?> values;
    private final Layouts layouts;
    private final ValueType.Form form;
    /** Whether any text is a value, as it stands. */
    private final boolean isAnyText;
    /** Whether the values are addresses, of which one that cannot be read is kept. */
    final boolean isAddress;

    private @Nullable ObjectLayout inner;
    /** All fields about the same one child, this included; empty if there is no other. */
    FieldLayout[] sharing = {};

    FieldLayout(Field<?, ?> field, int index, Layouts layouts) {
        this.field = field;
        this.index = index;
        this.layouts = layouts;
        this.kind = field.kind();
        this.key = Text.of(field.key()).detached();
        this.byLanguage = key.plus(Text.of("ByLanguage")).detached();
        this.values = field.valueType();
        this.form = values == null ? ValueType.Form.BOOLEAN : values.form();
        this.isAnyText = values == Values.STRING;
        this.isAddress = values == Values.JID;
    }

    /** Where the value stands. */
    public Kind kind() {
        return kind;
    }

    /** The name of the property. */
    public Text key() {
        return key;
    }

    /** The name of the property with text by language, of a {@link Kind#LOCALIZED}. */
    public Text byLanguage() {
        return byLanguage;
    }

    /** The key under which the order of children has the child that this field is about: that of the first such field. */
    public Text group() {
        return isShared() ? sharing[0].key : key;
    }

    /** Whether other fields are about the same one child. */
    public boolean isShared() {
        return sharing.length > 0;
    }

    /** All fields about the same one child, this included; empty if there is no other. */
    public FieldLayout[] sharing() {
        return sharing.clone();
    }

    /** What values it has; only for fields of values. */
    public ValueType<?> values() {
        return Objects.requireNonNull(values, field.key());
    }

    /** {@code text} in its canonical form, or null if it stands for no value. */
    public @Nullable Text canonical(Text text) {
        if (isAnyText) {
            return text;
        }
        return isAddress ? layouts.address(text) : values().canonical(text);
    }

    /** What a value is in JavaScript; {@link ValueType.Form#BOOLEAN} for what is no field of values. */
    public ValueType.Form form() {
        return form;
    }

    /** What values it has; null for flags, children and raw elements. */
    public @Nullable ValueType<?> valuesOrNull() {
        return values;
    }

    /** Whether the element makes no sense without it. */
    public boolean required() {
        return field.required();
    }

    /** The name of the attribute that holds the value; only for fields in attributes. */
    public XmlName attribute() {
        return field.attribute();
    }

    /** The name of the child that holds the value; only for fields that name one. */
    public XmlName child() {
        return field.child();
    }

    /** The layout of what a field with a declaration of its own holds. */
    public ObjectLayout inner() {
        ObjectLayout known = inner;
        if (known == null) {
            known = layouts.of(field.declaration());
            inner = known;
        }
        return known;
    }
}
