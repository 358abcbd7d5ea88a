package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ElementReader} makes values with: Java's on one side, JavaScript's objects on the other. It holds the objects
 * that are being made, the innermost of which is at hand, and one value, which was made last and is put where it belongs with
 * the next call.
 */
public interface ObjectSink {
    /** Makes the value of a field that {@code raw} is; false if it is none, or an address that cannot be read. */
    boolean read(FieldLayout field, Text raw);

    /** Makes the value for an address that cannot be read, which {@link #read} was given just before. */
    void readUnreadable(Text raw);

    /** Makes the value of an element that says all by being there. */
    void present(ObjectLayout layout);

    /** Makes the value of an element whose name is its value; false if it is none. */
    boolean word(ObjectLayout layout, Text word);

    /**
     * Begins the object of an element.
     *
     * @param usual the layout of the same element in its usual version
     * @param field the field of the object at hand that it is for; null if it is an extension, or stands on its own
     */
    void open(ObjectLayout layout, ObjectLayout usual, @Nullable FieldLayout field);

    /** Ends the object at hand, which is the value made last then. */
    void close(ElementSource element);

    /** Forgets the object at hand. */
    void abandon();

    /** Sets a field to the value made last. */
    void set(FieldLayout field);

    /** Sets a field that is a flag. */
    void setFlag(FieldLayout field);

    /** Adds the value made last to the list of a field. */
    void add(FieldLayout field);

    /** Adds text in a language, null for that of the element; false if the field has text in that language already. */
    boolean addText(FieldLayout field, @Nullable Text language, Text text);

    /** Adds the value made last as an extension, the first of its kind if {@code isFirst}. */
    void addExtension(ObjectLayout extension, boolean isFirst);

    /** Keeps an attribute that no field takes. */
    void keepAttribute(XmlName name, Text value);

    /** Keeps text that no field takes. */
    void keepText(Text run);

    /** Keeps a child that neither a field nor an extension takes; {@code rest} is the field for such, null for none. */
    void keepChild(ElementSource element, int place, @Nullable FieldLayout rest);

    /** Says that the child just read is that of the property {@code key}. */
    void placed(Text key);

    /** Says that a run of so many characters of the element's own text has been read. */
    void placedText(int characters);

    /** Says that what stands in the element of the object at hand comes now. */
    void beginContent();

    /** Says that all that stands in that element has come. */
    void endContent(ObjectLayout layout);

    /** Begins what the value of a property does not say of the child that it was read from. */
    void beginRemainder();

    /** Adds an attribute to the remainder. */
    void remainingAttribute(XmlName name, Text value);

    /** Adds a child or a run of text of the element at hand to the remainder. */
    void remainingChild(ElementSource element, int place);

    /** Ends the remainder of the property {@code key}, or of its item at {@code index}, unless that is -1. */
    void endRemainder(Text key, int index);

    /** Takes notice of a value of the object at hand that is bad, or of one that is absent: null. */
    void problem(FieldLayout field, String path, @Nullable Text raw);
}
