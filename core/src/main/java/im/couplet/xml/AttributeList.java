package im.couplet.xml;

import im.couplet.text.TextIndex;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes of an element that is being built, each name once. Found by an index when there are many. */
final class AttributeList {
    private Attribute[] items;
    private int count;
    /** Whether {@link #items} is an element's, and not to be changed. */
    private boolean shared = true;
    /** Where each attribute stands, when there are many. */
    private @Nullable TextIndex places;

    /** Begins with the attributes of an element, which stay as they are. */
    AttributeList(Attribute[] items) {
        this.items = items;
        this.count = items.length;
    }

    /**
     * Sets the attribute of this name, or removes it when {@code value} is null.
     *
     * @throws IllegalArgumentException if the value is none that XML can hold
     */
    void set(XmlName name, @Nullable String value) {
        int index = place(name);
        if (value == null) {
            if (index >= 0) {
                remove(index);
            }
            return;
        }
        Attribute attribute = Attribute.of(name, value);
        if (shared || count == items.length) {
            items = Arrays.copyOf(items, Math.max(4, 2 * count));
            shared = false;
        }
        if (index < 0) {
            index = count++;
            if (places != null) {
                places.put(name.key(), index);
            }
        }
        items[index] = attribute;
    }

    /** Where the attribute of this name stands; -1 when there is none. */
    private int place(XmlName name) {
        if (count > TextIndex.FEW) {
            return places().get(name.key());
        }
        int index = count - 1;
        while (index >= 0 && !items[index].name().is(name)) {
            index--;
        }
        return index;
    }

    /** Where each attribute stands, by the keys of their names. */
    TextIndex places() {
        TextIndex known = places;
        if (known == null) {
            known = new TextIndex();
            for (int i = 0; i < count; i++) {
                known.put(items[i].name().key(), i);
            }
            places = known;
        }
        return known;
    }

    private void remove(int index) {
        Attribute[] others = new Attribute[count - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = items[i < index ? i : i + 1];
        }
        items = others;
        count = others.length;
        shared = false;
        places = null;
    }

    /** The attributes, in an array that this list does not change any more. */
    Attribute[] toArray() {
        if (count < items.length) {
            items = Arrays.copyOf(items, count);
        }
        shared = true;
        return items;
    }
}
