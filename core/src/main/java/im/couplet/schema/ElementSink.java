package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.xml.XmlName;

/**
 * What {@link FieldWriter} writes to. Each call says for which property it is, and for which item of its list, or -1: what was kept
 * of the child when it was read is written with it, and errors name the property.
 */
public interface ElementSink {
    /** Adds an attribute to the element that was begun last. */
    void attribute(XmlName name, Text value, Text key, int index);

    /** Adds text to the element of the object itself. */
    void text(Text text, FieldLayout field);

    /** Begins the child of a property. */
    void begin(XmlName name, Text key, int index);

    /** Begins the child of a choice, whose name says it. */
    void begin(Text namespace, Text localName, FieldLayout field);

    /** Ends that child, of whose content the property says nothing. */
    void end(Text key, int index);

    /** Ends that child with the text that {@code field} says. */
    void end(Text text, FieldLayout field, Text key, int index);
}
