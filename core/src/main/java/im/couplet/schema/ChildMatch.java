package im.couplet.schema;

import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute or a child is to the element that it stands in: the value of a field, an extension, or neither.
 *
 * @param name its name
 * @param field the first field that claims it; null if none does
 * @param extension the layout of the extension that it is; null if it is none, or a field claims it
 */
record ChildMatch(
        XmlName name, @Nullable FieldLayout field, @Nullable ObjectLayout extension) {}
