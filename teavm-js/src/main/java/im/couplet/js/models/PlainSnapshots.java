package im.couplet.js.models;

import im.couplet.js.border.Js;
import im.couplet.js.border.Lazy;
import im.couplet.observer.model.Difference;
import im.couplet.observer.model.Item;
import im.couplet.observer.model.Portable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The plain objects of the values of a list: one that has not changed has the same object as before. Lists in them are made when
 * somebody looks at them, as one for each change would cost as much as all that there is.
 */
final class PlainSnapshots {
    private static final class Slot implements Kept {
        final Item item;
        final JSObject plain;
        final Map<String, PlainSnapshots> inner;

        Slot(Item item, JSObject plain, Map<String, PlainSnapshots> inner) {
            this.item = item;
            this.plain = plain;
            this.inner = inner;
        }

        @Override
        public JSObject plain() {
            return plain;
        }
    }

    /** A map of the engine, as peers choose the keys. */
    private final JSObject slots = map();

    private @Nullable List<? extends Portable> current;
    /** The last value that is none of a list, and its object. */
    private @Nullable Portable single;

    private JSObject plainSingle = Js.undefined();

    /** The object of a value as it is now. */
    @SuppressWarnings("ReferenceEquality") // what was made of this very value
    JSObject of(Portable value) {
        if (value instanceof Item item) {
            return kept(item).plain;
        }
        if (value != single) {
            single = value;
            plainSingle = write(value, new HashMap<>());
        }
        return plainSingle;
    }

    /** The object of a value as it was. */
    JSObject before(Portable value) {
        Slot known = value instanceof Item item ? slot(item.key()) : null;
        return known != null && known.item == value ? known.plain : write(value, new HashMap<>());
    }

    private Slot kept(Item item) {
        Slot known = slot(item.key());
        if (known != null && known.item == item) {
            return known;
        }
        Map<String, PlainSnapshots> inner = known == null ? new HashMap<>() : known.inner;
        Slot made = new Slot(item, write(item, inner), inner);
        put(slots, item.key(), made);
        return made;
    }

    private @Nullable Slot slot(String key) {
        return get(slots, key);
    }

    private JSObject write(Portable value, Map<String, PlainSnapshots> inner) {
        JSObject object = Js.object();
        value.write(new PlainSink(object, inner));
        return Js.frozen(object);
    }

    /** Gives an object the array of a list, which is made when somebody looks at it. */
    void put(JSObject object, String name, List<? extends Portable> values) {
        current = values;
        Lazy.property(object, name, () -> array(values));
    }

    @SuppressWarnings("ReferenceEquality") // whoever changes a list makes another one
    private JSObject array(List<? extends Portable> values) {
        JSObject array = Js.array();
        for (Portable value : values) {
            Js.push(array, values == current ? of(value) : before(value));
        }
        return Js.frozen(array);
    }

    /** The objects of a list in a value as it is now. */
    PlainSnapshots inside(Item value, String name) {
        return kept(value).inner.computeIfAbsent(name, unused -> new PlainSnapshots());
    }

    /** Forgets the objects of values that are gone, and of those in values. */
    void forget(List<? extends Difference<?>> differences, String parts) {
        for (Difference<?> one : differences) {
            Slot slot = slot(one.key());
            PlainSnapshots inner = slot == null ? null : slot.inner.get(parts);
            if (one.after() == null) {
                delete(slots, one.key());
            } else if (inner != null) {
                inner.forget(one.parts(), "");
            }
        }
    }

    @JSBody(script = "return new Map();")
    private static native JSObject map();

    @JSBody(
            params = {"map", "key"},
            script = "return map.get(key) || null;")
    private static native @Nullable Slot get(JSObject map, String key);

    @JSBody(
            params = {"map", "key", "slot"},
            script = "map.set(key, slot);")
    private static native void put(JSObject map, String key, Kept slot);

    @JSBody(
            params = {"map", "key"},
            script = "map.delete(key);")
    private static native void delete(JSObject map, String key);
}
