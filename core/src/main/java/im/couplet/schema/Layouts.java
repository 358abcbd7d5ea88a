package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** Where an {@link ObjectLayout} finds those of the elements that stand in its own. */
public interface Layouts {
    /** The layout of an element that a field declares. */
    ObjectLayout of(ElementType<?> type);

    /** The layout of the extension called {@code name}; null if no such extension is known. */
    @Nullable
    ObjectLayout extension(XmlName name);

    /** The layout of the extension whose {@link ElementType#key} is this; null if no such extension is known. */
    @Nullable
    ObjectLayout extension(Text key);

    /** The canonical form of {@code text} as a value of {@link Values#JID}; null if it is no address. */
    default @Nullable Text address(Text text) {
        return Values.JID.canonical(text);
    }
}
