package im.couplet.js.models;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.Js;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.stream.Observed;
import im.couplet.observer.model.Change;
import im.couplet.observer.model.Difference;
import im.couplet.observer.model.Item;
import im.couplet.observer.model.Model;
import im.couplet.observer.model.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The state of a model of JavaScript. */
class ModelBinding<V extends Item> implements ModelMethods {
    private final Observed observed;
    private final Model<V> model;
    private final String parts;
    private final PlainSnapshots plain = new PlainSnapshots();
    private final Map<String, PlainSnapshots> lists = new HashMap<>();
    private @Nullable Snapshot<V> shown;
    private JSObject snapshot = Js.undefined();
    private @Nullable Snapshot<V> past;
    private JSObject pastSnapshot = Js.undefined();
    private JSObject differences = Js.undefined();
    private int listeners;

    /**
     * Has a model told by an observer.
     *
     * @param parts what the lists are called of which values the differences have parts
     */
    ModelBinding(Observed observed, Model<V> model, String parts) {
        this.observed = observed;
        this.model = model;
        this.parts = parts;
        lists.put("all", plain);
        model.subscribe(this::changed);
        observed.exchange().add(model);
    }

    /** Takes notice of a change before anybody is told, and makes once what all are told. */
    private void changed(Change<V> change) {
        differences = listeners > 0 ? differences(plain, change.differences()) : Js.undefined();
        plain.forget(change.differences(), parts);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // what was made of this very snapshot
    public JSObject current() {
        Snapshot<V> now = model.current();
        if (now != shown) {
            shown = now;
            snapshot = written(now, lists);
        }
        return snapshot;
    }

    private JSObject written(Snapshot<V> snapshot, Map<String, PlainSnapshots> lists) {
        JSObject object = Js.object();
        snapshot.write(new PlainSink(object, lists));
        return Js.frozen(object);
    }

    /** What a listener is told of a change, which others may have followed already. */
    @SuppressWarnings("ReferenceEquality") // what was made of this very snapshot
    private JSObject after(Change<V> change) {
        Snapshot<V> after = change.after();
        if (after == model.current()) {
            return current();
        }
        if (after != past) {
            past = after;
            pastSnapshot = written(after, new HashMap<>());
        }
        return pastSnapshot;
    }

    @Override
    public JSObject get(JSObject key) {
        V value = model.current().get(Arguments.string("key", key));
        return value == null ? Js.undefined() : plain.of(value);
    }

    @Override
    public JSObject subscribe(JSObject listener, JSObject options) {
        JSObject function = Arguments.function("listener", listener);
        Options given = Options.optional("options", options, PublicNames.MODEL_LISTENER);
        boolean begins = !Listeners.isAborted(given);
        Runnable end = model.subscribe(change -> tell(function, change));
        listeners++;
        Ending ending = new Ending(() -> {
            listeners--;
            end.run();
        });
        return Listeners.ending(ending, given, begins);
    }

    private void tell(JSObject listener, Change<V> change) {
        JSObject thrown = call(listener, after(change), differences);
        if (thrown != null) {
            Listeners.report(Js.at(thrown, 0));
        }
    }

    private JSObject differences(PlainSnapshots list, List<? extends Difference<?>> all) {
        JSObject array = Js.array();
        for (Difference<?> one : all) {
            Js.push(array, difference(list, one));
        }
        return Js.frozen(array);
    }

    private JSObject difference(PlainSnapshots list, Difference<?> one) {
        JSObject object = Js.object();
        Item before = one.before();
        Item after = one.after();
        Js.set(object, "key", Js.value(one.key()));
        if (before != null) {
            Js.set(object, "before", list.before(before));
        }
        if (after != null) {
            Js.set(object, "after", list.of(after));
            if (!one.parts().isEmpty()) {
                Js.set(object, "parts", differences(list.inside(after, parts), one.parts()));
            }
        }
        return Js.frozen(object);
    }

    @JSBody(
            params = {"listener", "snapshot", "differences"},
            script = """
            try {
                listener(snapshot, differences);
                return null;
            } catch (error) {
                return [error];
            }
            """)
    private static native @Nullable JSObject call(JSObject listener, JSObject snapshot, JSObject differences);

    @Override
    public void close() {
        observed.exchange().remove(model);
    }
}
