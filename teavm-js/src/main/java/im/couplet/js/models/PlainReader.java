package im.couplet.js.models;

import im.couplet.js.border.Js;
import im.couplet.js.typed.Vocabulary;
import im.couplet.observer.model.PortableSource;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Reads a value of the plain object that it was written down as, or of what JSON has made of that. */
final class PlainReader implements PortableSource {
    final JSObject object;
    private final Vocabulary vocabulary;

    PlainReader(JSObject object, Vocabulary vocabulary) {
        this.object = object;
        this.vocabulary = vocabulary;
    }

    private JSObject get(String name) {
        return Js.get(object, name);
    }

    @Override
    public @Nullable String text(String name) {
        return Js.isString(get(name)) ? Js.text(get(name)).string() : null;
    }

    @Override
    public boolean flag(String name) {
        return Js.isBoolean(get(name)) && Js.truth(get(name));
    }

    @Override
    public double number(String name) {
        return Js.isNumber(get(name)) ? Js.decimal(get(name)) : 0;
    }

    @Override
    public @Nullable Instant time(String name) {
        double time = time(get(name));
        return Double.isNaN(time) ? null : Instant.ofEpochMilli((long) time);
    }

    @JSBody(
            params = "value",
            script = "return value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : NaN;")
    private static native double time(JSObject value);

    @Override
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JSObject array = get(name);
        for (int i = 0; Js.isArray(array) && i < Js.length(array); i++) {
            if (Js.isString(Js.at(array, i))) {
                texts.add(Js.text(Js.at(array, i)).string());
            }
        }
        return texts;
    }

    @Override
    public @Nullable Element element(String name) {
        return Js.isObject(get(name)) ? vocabulary.element(get(name)) : null;
    }

    @Override
    public @Nullable PortableSource value(String name) {
        return Js.isObject(get(name)) ? new PlainReader(get(name), vocabulary) : null;
    }

    @Override
    public List<PortableSource> values(String name) {
        List<PortableSource> values = new ArrayList<>();
        JSObject array = get(name);
        for (int i = 0; Js.isArray(array) && i < Js.length(array); i++) {
            if (Js.isObject(Js.at(array, i))) {
                values.add(new PlainReader(Js.at(array, i), vocabulary));
            }
        }
        return values;
    }
}
