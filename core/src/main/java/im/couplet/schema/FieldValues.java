package im.couplet.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one element, field by field; see {@link ElementType#of(String, String, String, List,
 * Constructors.OfMany)}.
 *
 * @param <T> the Java type of the element
 */
public final class FieldValues<T> {
    private final List<Field<T, ?>> fields;
    private final @Nullable Object[] values;

    FieldValues(List<Field<T, ?>> fields, @Nullable Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /**
     * The value of {@code field}; null if an optional one is absent.
     *
     * @throws IllegalArgumentException if it is no field of the declaration
     */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // the field read what it declares; each field is made once
    public <V> V get(Field<T, V> field) {
        for (int i = 0; i < values.length; i++) {
            if (fields.get(i) == field) {
                return (V) values[i];
            }
        }
        throw new IllegalArgumentException("field: " + field.key() + " is not in the declaration");
    }
}
