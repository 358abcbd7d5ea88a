package im.couplet.schema;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What {@link FieldWriter} writes: one object, whose fields it looks at. A value that its field cannot have is refused with an
 * exception that says where it stands.
 */
public interface ObjectSource {
    /** Whether a field has a value, good or bad. */
    boolean has(FieldLayout field);

    /** The value of a field, in its canonical form. */
    Text text(FieldLayout field);

    /** The value of a choice, in its canonical form, if it may be sent. */
    Text word(FieldLayout field);

    /** Whether a flag is set. */
    boolean isSet(FieldLayout field);

    /** How many items the list of a field has. */
    int count(FieldLayout field);

    /** One of those, in its canonical form. */
    Text item(FieldLayout field, int index);

    /** How many texts a field has that comes by language; called before the two below. */
    int countTexts(FieldLayout field);

    /** One of those; null if there is none by now. */
    @Nullable
    Text text(FieldLayout field, int index);

    /** Its language; null if it is that of what is around it. */
    @Nullable
    Text language(FieldLayout field, int index);

    /** Writes the element of a field that has a declaration of its own, or of its item at {@code index}, unless that is -1. */
    void writeObject(FieldLayout field, int index);

    /** Writes the elements of a field from that at {@code from} to before that at {@code to}, as they stand. */
    void writeElements(FieldLayout field, int from, int to);
}
