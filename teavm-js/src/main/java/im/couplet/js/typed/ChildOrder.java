package im.couplet.js.typed;

import im.couplet.js.border.Js;
import im.couplet.schema.FieldLayout;
import im.couplet.schema.ObjectLayout;
import im.couplet.text.Text;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * In which order the children of the elements at work came, as the properties that have them. An object says it, in {@code
 * childOrder}, when the order of its properties does not: when what stands between two children of one property is another's.
 */
final class ChildOrder {
    static final String CHILD_ORDER = "childOrder";

    /** The property of each child; for a run of the element's own text, how many characters it has. */
    private final JSObject places = Js.array();

    private int size;

    /** Where the next element begins. */
    int mark() {
        return size;
    }

    /** Forgets all. */
    void reset() {
        size = 0;
    }

    /** Adds a child that the property {@code key} has, or the first of several that have it together. */
    void add(Text key) {
        put(places, size++, key);
    }

    /** Adds a run of so many characters of the element's own text. */
    void add(int characters) {
        put(places, size++, characters);
    }

    /** Says in {@code object} the order of what was added since {@link #mark} gave {@code start}, and forgets it. */
    void putInto(JSObject object, int start, ObjectLayout layout) {
        if (size > start + 1 && !isThatOfProperties(places, start, size)) {
            FieldLayout text = layout.text();
            Js.set(
                    object,
                    CHILD_ORDER,
                    order(places, start, size, text == null ? Js.undefined() : Js.value(text.key())));
        }
        size = start;
    }

    @JSBody(
            params = {"places", "index", "key"},
            script = "places[index] = key;")
    private static native void put(JSObject places, int index, Text key);

    @JSBody(
            params = {"places", "index", "characters"},
            script = "places[index] = characters;")
    private static native void put(JSObject places, int index, int characters);

    /**
     * Whether all that a property has stands together, as then a property stands where the first of its children does; and no
     * property is called by a number, as JavaScript puts those first.
     */
    @JSBody(
            params = {"places", "start", "end"},
            script = """
            for (var i = start + 1; i < end; i++) {
                var place = places[i],
                    last = places[i - 1];
                if (place === last) {
                    if (typeof place === "number") return false;
                    continue;
                }
                if ((place < ":" && place >= "0") || (last < ":" && last >= "0")) return false;
                for (var j = i - 2; j >= start; j--)
                    if (places[j] === place || (typeof place === "number" && typeof places[j] === "number"))
                        return false;
            }
            return true;
            """)
    private static native boolean isThatOfProperties(JSObject places, int start, int end);

    /** The order; the text is named like a child when it is in one piece. */
    @JSBody(
            params = {"places", "start", "end", "text"},
            script = """
            var order = places.slice(start, end);
            function isText(place) {
                return typeof place === "number";
            }
            return order.filter(isText).length > 1
                ? order
                : order.map(function (place) {
                      return isText(place) ? text : place;
                  });
            """)
    private static native JSObject order(JSObject places, int start, int end, JSObject text);
}
