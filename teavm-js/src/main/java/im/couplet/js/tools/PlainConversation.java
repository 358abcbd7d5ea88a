package im.couplet.js.tools;

import im.couplet.chat.MessageView;
import im.couplet.chat.Moment;
import im.couplet.chat.Timeline;
import im.couplet.chat.Venue;
import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.JsClass;
import im.couplet.js.border.Lazy;
import im.couplet.js.typed.Events;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * What is behind a conversation of JavaScript, so that a message need not look at all others. The conversation is a plain
 * object, and what is made of a copy of it works as well, but slower for the first message. The array of its entries is made
 * when it is asked for: one for each message would cost as much as all messages before it.
 */
public final class PlainConversation implements PlainConversationMethods {
    final Timeline<JSObject, JSObject, JSObject> timeline;
    private @Nullable JSObject entries;

    private PlainConversation(Timeline<JSObject, JSObject, JSObject> timeline) {
        this.timeline = timeline;
    }

    /** A conversation that has not begun. */
    static JSObject begin(Venue venue) {
        return object(Timeline.of(new PlainEntries(), venue, List.of(), List.of()), Js.array());
    }

    /** What is behind a conversation that was given. */
    static PlainConversation of(JSObject given) {
        if (!Js.isObject(given)) {
            throw Errors.argument("conversation", "a conversation", given);
        }
        JSObject state = JsClass.state(given, "plainEntries");
        if (!Js.isUndefined(state) && isUnchanged(given, size(state))) {
            return conversation(state);
        }
        JSObject entries = Js.get(given, "entries");
        if (!Js.isArray(entries)) {
            throw Errors.argument("conversation", "a conversation", given);
        }
        PlainConversation made = new PlainConversation(Timeline.of(
                new PlainEntries(), venue(given), objects("entries", entries), waiting(Js.get(given, "waiting"))));
        made.entries = entries;
        JsClass.attach(given, made);
        return made;
    }

    private static int size(JSObject state) {
        return conversation(state).timeline.size();
    }

    private static Venue venue(JSObject given) {
        JSObject own = Js.get(given, "own");
        return new Venue(
                AddressValue.jid("conversation.with", Js.get(given, "with")),
                Js.isUndefined(own) ? null : AddressValue.jid("conversation.own", own),
                is(given, "room"),
                is(given, "stanzaIds"),
                is(given, "occupantIds"));
    }

    private static List<JSObject> objects(String name, JSObject array) {
        List<JSObject> objects = new ArrayList<>();
        for (int i = 0; Js.isArray(array) && i < Js.length(array); i++) {
            JSObject one = Js.at(array, i);
            if (!Js.isObject(one)) {
                throw Errors.argument("conversation." + name + "[" + i + "]", "an object", one);
            }
            objects.add(one);
        }
        return objects;
    }

    private static List<PlainMessage> waiting(JSObject array) {
        List<PlainMessage> views = new ArrayList<>();
        for (JSObject one : objects("waiting", array)) {
            if (!Js.isObject(Js.get(one, "message"))) {
                throw Errors.argument("conversation.waiting[].message", "a message", Js.get(one, "message"));
            }
            views.add(new PlainMessage(one));
        }
        return views;
    }

    /** The conversation, as {@code given} before, with what it is now. */
    static JSObject after(JSObject given, PlainConversation before, Timeline<JSObject, JSObject, JSObject> now) {
        return before.timeline.equals(now)
                ? given
                : object(now, now.waitsAs(before.timeline) ? Js.get(given, "waiting") : waiting(now));
    }

    private static JSObject waiting(Timeline<JSObject, JSObject, JSObject> timeline) {
        JSObject waiting = Js.array();
        for (MessageView<JSObject, JSObject> one : timeline.waiting()) {
            Moment<JSObject> at = one.at();
            Js.push(
                    waiting,
                    one instanceof PlainMessage message
                            ? message.given
                            : waiting(one.message(), at == null ? Js.undefined() : at.value(), one.archiveId()));
        }
        return waiting;
    }

    private static JSObject object(Timeline<JSObject, JSObject, JSObject> timeline, JSObject waiting) {
        Venue venue = timeline.venue();
        JSObject object = Js.object();
        Events.put(object, "with", venue.with().toString());
        Jid own = venue.own();
        Events.put(object, "own", own == null ? null : own.toString());
        if (venue.room()) {
            Js.set(object, "room", Js.value(true));
            Js.set(object, "stanzaIds", Js.value(venue.stanzaIds()));
            Js.set(object, "occupantIds", Js.value(venue.occupantIds()));
        }
        PlainConversation state = new PlainConversation(timeline);
        Lazy.property(object, "entries", state::plainEntries);
        Js.set(object, "waiting", waiting);
        JsClass.attach(object, state);
        return object;
    }

    private static JSObject waiting(JSObject message, JSObject at, @Nullable String stanzaId) {
        JSObject one = Js.object();
        Js.set(one, "message", message);
        if (!Js.isUndefined(at)) {
            Js.set(one, "at", at);
        }
        Events.put(one, "stanzaId", stanzaId);
        return Js.frozen(one);
    }

    /** Has an object that says where a conversation is held be that conversation, whose lists nobody can change. */
    public static void fill(JSObject object, Timeline<JSObject, JSObject, JSObject> timeline) {
        PlainConversation state = new PlainConversation(timeline);
        Lazy.property(object, "entries", () -> Js.frozen(state.plainEntries()));
        Lazy.property(object, "waiting", () -> Js.frozen(waiting(timeline)));
        JsClass.attach(object, state);
    }

    /** What is behind a conversation that was given. */
    public static Timeline<JSObject, JSObject, JSObject> read(JSObject given) {
        return of(given).timeline;
    }

    @Override
    public JSObject plainEntries() {
        JSObject known = entries;
        if (known == null) {
            JSObject made = Js.array();
            timeline.each(entry -> Js.push(made, entry));
            known = made;
            entries = made;
        }
        return known;
    }

    /** Whether nobody has added entries to an object that is not to be changed. */
    @JSBody(
            params = {"object", "size"},
            script = """
            var entries = Object.getOwnPropertyDescriptor(object, "entries");
            return !entries || !entries.value || entries.value.length === size;
            """)
    private static native boolean isUnchanged(JSObject object, int size);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key] === true;")
    private static native boolean is(JSObject object, String key);

    @JSBody(params = "state", script = "return state;")
    private static native PlainConversation conversation(JSObject state);
}
