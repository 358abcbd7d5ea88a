package im.couplet.schema;

import im.couplet.schema.Field.Kind;
import im.couplet.text.Text;
import im.couplet.text.Whitespace;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a child when a property has taken its text, one of its attributes or its name. Text is left too where
 * elements stand in it, so that all is written back in its order.
 */
final class Remainder {
    /** What a property says of the text of its child: nothing, and white space is nothing. */
    static final int NOTHING = 0;
    /** Nothing, though there is white space that the type of the property leaves out. */
    static final int NOT_EVEN_WHITE_SPACE = 1;
    /** All. */
    static final int TEXT = 2;

    private final ElementSource in;
    private final ObjectSink out;

    Remainder(ElementSource in, ObjectSink out) {
        this.in = in;
        this.out = out;
    }

    /** What is said of {@code raw}, which the field has taken or not. */
    static int said(FieldLayout field, Text raw, boolean taken) {
        if (field.field.isBlank(raw)) {
            return NOT_EVEN_WHITE_SPACE;
        }
        return taken ? TEXT : NOTHING;
    }

    /** The value of an attribute of the child at hand; null if it is absent. */
    @Nullable
    Text attribute(XmlName name) {
        int count = in.attributeCount();
        for (int i = 0; i < count; i++) {
            if (in.attributeName(i).is(name)) {
                return in.attributeValue(i);
            }
        }
        return null;
    }

    /** Whether there is text directly in the element at hand, so that white space counts, too; else that is layout. */
    boolean hasText() {
        for (int place = in.first(); place >= 0; place = in.next(place)) {
            if (in.child(place) == null && !Whitespace.isBlank(in.text(place))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Keeps what the property {@code key}, or the item of it at {@code index}, does not say of the child at hand.
     *
     * @param attribute the attribute that it says; null for none
     * @param said what it says of the text
     */
    void keep(Text key, int index, @Nullable XmlName attribute, int said) {
        if (isNone(attribute == null ? 0 : 1, said)) {
            return;
        }
        out.beginRemainder();
        int count = in.attributeCount();
        for (int i = 0; i < count; i++) {
            if (attribute == null || !in.attributeName(i).is(attribute)) {
                out.remainingAttribute(in.attributeName(i), in.attributeValue(i));
            }
        }
        children(said);
        out.endRemainder(key, index);
    }

    /** Keeps what the fields about the child at hand, of which {@code field} is one, do not say of it. */
    void keepShared(ReadLevel at, FieldLayout field, int said) {
        int taken = 0;
        for (FieldLayout other : field.sharing) {
            taken += other.kind() != Kind.CHILD_TEXT && at.has(other) ? 1 : 0;
        }
        if (isNone(taken, said)) {
            return;
        }
        out.beginRemainder();
        int count = in.attributeCount();
        for (int i = 0; i < count; i++) {
            if (!isSaid(in.attributeName(i), at, field)) {
                out.remainingAttribute(in.attributeName(i), in.attributeValue(i));
            }
        }
        children(said);
        out.endRemainder(field.group(), -1);
    }

    private static boolean isSaid(XmlName attribute, ReadLevel at, FieldLayout field) {
        for (FieldLayout other : field.sharing) {
            if (other.kind() != Kind.CHILD_TEXT
                    && at.has(other)
                    && other.attribute().is(attribute)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is left of the child at hand if so many of its attributes, and this of its text, are said. */
    boolean isNone(int attributes, int said) {
        if (in.attributeCount() != attributes) {
            return false;
        }
        int first = in.first();
        return first < 0 || in.child(first) == null && in.next(first) < 0 && isSaid(in.text(first), said);
    }

    private static boolean isSaid(Text text, int said) {
        return said == TEXT || said == NOTHING && Whitespace.isBlank(text);
    }

    private void children(int said) {
        boolean any = false;
        for (int place = in.first(); place >= 0 && !any; place = in.next(place)) {
            any = in.child(place) != null || !isSaid(in.text(place), said);
        }
        for (int place = in.first(); place >= 0 && any; place = in.next(place)) {
            out.remainingChild(in, place);
        }
    }
}
