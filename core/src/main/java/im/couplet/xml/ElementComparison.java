package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextIndex;
import java.util.Arrays;

/** Compares elements, without recursion: the pairs that are still to be compared wait on a stack. */
final class ElementComparison {
    private Element[] pairs = new Element[16];
    private int size;

    private ElementComparison() {}

    /** Whether both have the same name, the same attributes in any order, and equal children in the same order. */
    static boolean areEqual(Element one, Element other) {
        ElementComparison comparison = new ElementComparison();
        comparison.push(one, other);
        return comparison.allEqual();
    }

    private void push(Element left, Element right) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = left;
        pairs[size++] = right;
    }

    @SuppressWarnings("ReferenceEquality") // one object is equal to itself, and mostly shared by what was edited
    private boolean allEqual() {
        while (size > 0) {
            Element right = pairs[--size];
            Element left = pairs[--size];
            if (left != right && !sameButForElements(left, right)) {
                return false;
            }
        }
        return true;
    }

    /** Compares all but the child elements, which are put on the stack. */
    private boolean sameButForElements(Element one, Element other) {
        int count = one.childCount();
        if (!one.is(other.name()) || one.attributeCount() != other.attributeCount() || count != other.childCount()) {
            return false;
        }
        if (!sameAttributes(one, other)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            XmlNode left = one.childAt(i);
            XmlNode right = other.childAt(i);
            if (left instanceof Element leftElement && right instanceof Element rightElement) {
                push(leftElement, rightElement);
            } else if (!(left instanceof XmlText && left.equals(right))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each attribute is one of {@code other}, which has as many. Mostly they stand in one order. */
    private static boolean sameAttributes(Element one, Element other) {
        int count = one.attributeCount();
        TextIndex places = null;
        for (int i = 0; i < count; i++) {
            Attribute attribute = one.attributeAt(i);
            Text value = null;
            if (other.attributeAt(i).name().is(attribute.name())) {
                value = other.attributeAt(i).text();
            } else if (count <= TextIndex.FEW) {
                value = other.attributeText(attribute.name());
            } else {
                places = places == null ? other.attributePlaces() : places;
                int place = places.get(attribute.name().key());
                value = place < 0 ? null : other.attributeAt(place).text();
            }
            if (value == null || !value.is(attribute.text())) {
                return false;
            }
        }
        return true;
    }
}
