package im.couplet.js.models;

import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Js;
import im.couplet.js.tree.Trees;
import im.couplet.js.typed.Events;
import im.couplet.observer.model.Portable;
import im.couplet.observer.model.PortableSink;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Writes a value down as a plain object. */
final class PlainSink implements PortableSink {
    final JSObject object;
    private final Map<String, PlainSnapshots> inner;

    PlainSink(JSObject object, Map<String, PlainSnapshots> inner) {
        this.object = object;
        this.inner = inner;
    }

    @Override
    public void text(String name, @Nullable String value) {
        Events.put(object, name, value);
    }

    @Override
    public void flag(String name, boolean value) {
        if (value) {
            Js.set(object, name, Js.value(true));
        }
    }

    @Override
    public void number(String name, double value) {
        Js.set(object, name, Js.value(value));
    }

    @Override
    public void time(String name, @Nullable Instant value) {
        if (value != null) {
            Js.set(object, name, date((double) value.toEpochMilli()));
        }
    }

    @JSBody(params = "milliseconds", script = "return new Date(milliseconds);")
    static native JSObject date(double milliseconds);

    @Override
    public void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            Js.set(object, name, Js.frozen(Events.strings(values)));
        }
    }

    @Override
    public void element(String name, @Nullable Element value) {
        if (value != null) {
            Js.set(object, name, new CallbackValue(Trees.of(value)).told());
        }
    }

    @Override
    public void value(String name, @Nullable Portable value) {
        if (value != null) {
            Js.set(object, name, list(name).of(value));
        }
    }

    @Override
    public void values(String name, List<? extends Portable> values) {
        list(name).put(object, name, values);
    }

    private PlainSnapshots list(String name) {
        return inner.computeIfAbsent(name, key -> new PlainSnapshots());
    }
}
