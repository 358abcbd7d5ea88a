package im.couplet.js.tools;

import im.couplet.chat.MessageView;
import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Js;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** A message of JavaScript as a timeline looks at it. */
final class PlainMessage implements MessageView<JSObject, JSObject> {
    /** As it waits for others: the message, when it was said, and what an archive calls it. */
    final JSObject given;

    private final JSObject message;
    private final @Nullable Address from;

    PlainMessage(JSObject given) {
        this.given = given;
        this.message = Js.get(given, "message");
        this.from = AddressValue.read(Js.get(message, "from"));
    }

    /** The text of a property; null if there is none. */
    static @Nullable String text(JSObject object, String key) {
        JSObject value = Js.get(object, key);
        return Js.isString(value) ? Js.text(value).string() : null;
    }

    /** The identifier in the object {@code key}. */
    private @Nullable String inner(String key) {
        JSObject object = Js.get(message, key);
        return Js.isObject(object) ? text(object, "id") : null;
    }

    static List<String> texts(JSObject array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; Js.isArray(array) && i < Js.length(array); i++) {
            texts.add(Js.stringOf(Js.at(array, i)).string());
        }
        return texts;
    }

    /** A {@code Date}, or what {@code JSON.stringify} made of it; null for none. */
    static @Nullable Moment<JSObject> moment(JSObject date) {
        return Js.isUndefined(date) ? null : new Moment<>(time(date), date);
    }

    @JSBody(params = "date", script = "return new Date(date).getTime();")
    static native double time(JSObject date);

    @Override
    public JSObject message() {
        return message;
    }

    @Override
    public @Nullable Moment<JSObject> at() {
        return moment(Js.get(given, "at"));
    }

    @Override
    public @Nullable String archiveId() {
        return text(given, "stanzaId");
    }

    @Override
    public boolean isError() {
        return Js.is(Js.get(message, "type"), "error");
    }

    @Override
    public boolean isGroupchat() {
        return Js.is(Js.get(message, "type"), "groupchat");
    }

    @Override
    public @Nullable Address from() {
        return from;
    }

    @Override
    public @Nullable Address to() {
        return AddressValue.read(Js.get(message, "to"));
    }

    @Override
    public @Nullable String id() {
        return text(message, "id");
    }

    @Override
    public @Nullable String originId() {
        return inner("originId");
    }

    @Override
    public @Nullable String stanzaId(Jid by) {
        JSObject id = stanzaId(message, by.toString());
        return Js.isString(id) ? Js.text(id).string() : null;
    }

    @JSBody(
            params = {"message", "by"},
            script = """
            var all = message.stanzaId ? [message.stanzaId] : [];
            if (message.more && message.more.stanzaId) all = all.concat(message.more.stanzaId);
            var one = all.find(function (each) {
                return each.by === by;
            });
            return one && one.id;
            """)
    private static native JSObject stanzaId(JSObject message, String by);

    @Override
    public @Nullable String occupantId() {
        return inner("occupantId");
    }

    @Override
    public @Nullable String body() {
        return text(message, "body");
    }

    @Override
    public boolean has(String key) {
        return !Js.isUndefined(Js.get(message, key));
    }

    @Override
    public @Nullable String replaces() {
        return inner("replace");
    }

    @Override
    public @Nullable Retraction<JSObject> retract() {
        JSObject retract = Js.get(message, "retract");
        return Js.isObject(retract) && text(retract, "id") != null ? retraction(retract) : null;
    }

    @Override
    public @Nullable Retraction<JSObject> tombstone() {
        JSObject stone = Js.get(message, "retracted");
        return Js.isObject(stone) ? retraction(stone) : null;
    }

    private static Retraction<JSObject> retraction(JSObject how) {
        JSObject moderated = Js.get(how, "moderated");
        Address moderator = Js.isObject(moderated) ? AddressValue.read(Js.get(moderated, "by")) : null;
        return new Retraction<>(
                text(how, "id"),
                moderator == null ? AddressValue.read(Js.get(how, "by")) : moderator,
                !Js.isUndefined(moderated),
                text(how, "reason"),
                moment(Js.get(how, "stamp")));
    }

    @Override
    public @Nullable String reactsTo() {
        return inner("reactions");
    }

    @Override
    public List<String> emojis() {
        return texts(Js.get(Js.get(message, "reactions"), "emojis"));
    }
}
