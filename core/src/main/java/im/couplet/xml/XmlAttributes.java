package im.couplet.xml;

import im.couplet.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes of the start tag that {@link XmlParser} is reporting, in document order. Valid during that call only. */
public final class XmlAttributes {
    private RawAttribute[] items = new RawAttribute[8];
    private final RawName none;
    private int size;

    /** Makes room for some; {@code none} stands where none is yet. */
    XmlAttributes(RawName none) {
        this.none = none;
        for (int i = 0; i < items.length; i++) {
            items[i] = new RawAttribute(none);
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The expanded name of the attribute at {@code index}. */
    public XmlName name(int index) {
        return items[index].name;
    }

    /** The value of the attribute at {@code index}. */
    public Text value(int index) {
        return items[index].value;
    }

    /** The value of the attribute called {@code name}, or null if there is none. */
    public @Nullable Text value(XmlName name) {
        for (int i = 0; i < size; i++) {
            if (items[i].name.is(name)) {
                return items[i].value;
            }
        }
        return null;
    }

    RawAttribute item(int index) {
        return items[index];
    }

    RawAttribute add() {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
            for (int i = size; i < items.length; i++) {
                items[i] = new RawAttribute(none);
            }
        }
        return items[size++];
    }

    void clear() {
        size = 0;
    }
}
