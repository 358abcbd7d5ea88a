package im.couplet.schema;

import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** Where an {@link ObjectLayout} finds those of the elements that stand in its own. */
public interface Layouts {
    /** The layout of an element that a field declares. */
    ObjectLayout of(ElementType<?> type);

    /** The layout of the extension called {@code name}; null if none is known that may stand in {@code place}, which null is any. */
    @Nullable
    ObjectLayout extension(XmlName name, @Nullable Place place);

    /** The layout of the extension whose {@link ElementType#key} is this; null as above. */
    @Nullable
    ObjectLayout extension(Text key, @Nullable Place place);

    /** The canonical form of {@code text} as a value of {@link Values#JID}; null if it is no address. */
    default @Nullable Text address(Text text) {
        return Values.JID.canonical(text);
    }
}
