package im.couplet.js;

import im.couplet.chat.Past;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The entries of a conversation, plain objects, as the rules look at them. */
final class PlainPast implements Past {
    private final JSObject entries;

    PlainPast(JSObject entries) {
        this.entries = entries;
    }

    @Override
    public int size() {
        return Js.length(entries);
    }

    @Override
    public int before(int index, String id) {
        return before(entries, index, id);
    }

    @Override
    public String sender(int index) {
        return String.valueOf(text(index, "sender"));
    }

    @Override
    public @Nullable String from(int index) {
        return text(index, "from");
    }

    @Override
    public @Nullable String id(int index) {
        return text(index, "id");
    }

    @Override
    public @Nullable String originId(int index) {
        return text(index, "originId");
    }

    @Override
    public @Nullable String stanzaId(int index) {
        return text(index, "stanzaId");
    }

    @Override
    public @Nullable String firstBody(int index) {
        JSObject body = firstBody(Js.at(entries, index));
        return Js.isString(body) ? Js.text(body).string() : null;
    }

    @Override
    public boolean isRetracted(int index) {
        return !Js.isUndefined(get(index, "retraction"));
    }

    @Override
    public boolean isLeft(int index) {
        return !Js.isUndefined(get(index, "left"));
    }

    @Override
    public double at(int index) {
        return time(get(index, "at"));
    }

    @Override
    public double correctedAt(int index) {
        return time(get(index, "correctedAt"));
    }

    @Override
    public double reactedAt(int index, String sender) {
        return time(reactedAt(Js.at(entries, index), sender));
    }

    private JSObject get(int index, String key) {
        return Js.get(Js.at(entries, index), key);
    }

    private @Nullable String text(int index, String key) {
        JSObject value = get(index, key);
        return Js.isString(value) ? Js.text(value).string() : null;
    }

    /** A {@code Date}, or what {@code JSON.stringify} made of it, in milliseconds; not a number for none. */
    @JSBody(params = "date", script = "return date === undefined ? NaN : new Date(date).getTime();")
    static native double time(JSObject date);

    @JSBody(
            params = {"entries", "index", "id"},
            script = "for (var i = index - 1; i >= 0; i--) {"
                    + "  var one = entries[i];"
                    + "  if (one.id === id || one.originId === id || one.stanzaId === id"
                    + "    || one.corrections !== undefined && one.corrections.indexOf(id) >= 0) return i;"
                    + "}"
                    + "return -1;")
    private static native int before(JSObject entries, int index, String id);

    @JSBody(params = "entry", script = "var first = entry.original || entry.message; return first && first.body;")
    private static native JSObject firstBody(JSObject entry);

    @JSBody(
            params = {"entry", "sender"},
            script = "var one = (entry.reactions || []).find(function(each) { return each.sender === sender; });"
                    + "return one && one.at;")
    private static native JSObject reactedAt(JSObject entry, String sender);
}
