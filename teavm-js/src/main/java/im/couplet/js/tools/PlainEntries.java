package im.couplet.js.tools;

import im.couplet.chat.EntryForm;
import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry;
import im.couplet.chat.TimelineEntry.Content;
import im.couplet.chat.TimelineEntry.Corrections;
import im.couplet.chat.TimelineEntry.Identity;
import im.couplet.chat.TimelineEntry.Reaction;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.jid.Address;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Js;
import im.couplet.js.typed.Events;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** How JavaScript keeps entries: plain objects, of which each change makes a new one. */
final class PlainEntries implements EntryForm<JSObject, JSObject, JSObject> {
    @Override
    public TimelineEntry<JSObject, JSObject> read(JSObject entry) {
        JSObject retraction = Js.get(entry, "retraction");
        return new TimelineEntry<>(
                new Identity(
                        String.valueOf(text(entry, "sender")),
                        text(entry, "from"),
                        text(entry, "id"),
                        text(entry, "originId"),
                        text(entry, "stanzaId")),
                moment(entry, "at"),
                content(entry),
                corrections(entry),
                Js.isObject(retraction) ? retraction(retraction) : null,
                !Js.isUndefined(Js.get(entry, "left")));
    }

    private static @Nullable String text(JSObject object, String key) {
        return PlainMessage.text(object, key);
    }

    private static @Nullable Moment<JSObject> moment(JSObject object, String key) {
        return PlainMessage.moment(Js.get(object, key));
    }

    private static @Nullable Content<JSObject> content(JSObject entry) {
        JSObject message = Js.get(entry, "message");
        if (!Js.isObject(message)) {
            return null;
        }
        JSObject original = Js.get(entry, "original");
        JSObject first = Js.isObject(original) ? original : message;
        return new Content<>(message, first, text(first, "body"));
    }

    private static Corrections<JSObject> corrections(JSObject entry) {
        JSObject names = Js.get(entry, "corrections");
        return Js.isUndefined(names)
                ? Corrections.none()
                : new Corrections<>(
                        PlainMessage.texts(names),
                        PlainMessage.texts(Js.get(entry, "correctionStanzaIds")),
                        moment(entry, "correctedAt"));
    }

    private static Retraction<JSObject> retraction(JSObject retraction) {
        return new Retraction<>(
                text(retraction, "id"),
                AddressValue.read(Js.get(retraction, "by")),
                !Js.isUndefined(Js.get(retraction, "moderated")),
                text(retraction, "reason"),
                moment(retraction, "at"));
    }

    @Override
    public JSObject write(@Nullable JSObject before, TimelineEntry<JSObject, JSObject> entry) {
        JSObject made = before == null ? Js.object() : copy(before);
        Identity identity = entry.identity();
        put(made, "sender", identity.sender());
        put(made, "from", identity.from());
        put(made, "id", identity.id());
        put(made, "originId", identity.originId());
        put(made, "stanzaId", identity.stanzaId());
        put(made, "at", entry.at());
        Content<JSObject> content = entry.content();
        boolean corrected = content != null && !isSame(content.original(), content.message());
        put(made, "message", content == null ? Js.undefined() : content.message());
        put(made, "original", content == null || !corrected ? Js.undefined() : content.original());
        Corrections<JSObject> corrections = entry.corrections();
        boolean named = corrected || !corrections.names().isEmpty();
        put(made, "corrections", named ? Events.strings(corrections.names()) : Js.undefined());
        List<String> stanzaIds = corrections.stanzaIds();
        put(made, "correctionStanzaIds", stanzaIds.isEmpty() ? Js.undefined() : Events.strings(stanzaIds));
        put(made, "correctedAt", corrections.at());
        Retraction<JSObject> retraction = entry.retraction();
        if (retraction != null) {
            put(made, "retraction", plain(retraction));
            put(made, "reactions", Js.undefined());
        }
        put(made, "left", entry.left() ? Js.value(true) : Js.undefined());
        return made;
    }

    private static JSObject plain(Retraction<JSObject> retraction) {
        JSObject plain = Js.object();
        put(plain, "id", retraction.id());
        Address by = retraction.by();
        put(plain, "by", by == null ? Js.undefined() : AddressValue.of(by));
        put(plain, "moderated", retraction.moderated() ? Js.value(true) : Js.undefined());
        put(plain, "reason", retraction.reason());
        put(plain, "at", retraction.at());
        return plain;
    }

    private static void put(JSObject object, String key, @Nullable String text) {
        put(object, key, text == null ? Js.undefined() : Js.value(text));
    }

    private static void put(JSObject object, String key, @Nullable Moment<JSObject> moment) {
        put(object, key, moment == null ? Js.undefined() : moment.value());
    }

    /** Sets a property, or takes it away. */
    @JSBody(
            params = {"object", "key", "value"},
            script = "if (value !== undefined) object[key] = value; else delete object[key];")
    private static native void put(JSObject object, String key, JSObject value);

    @JSBody(
            params = {"one", "other"},
            script = "return one === other;")
    private static native boolean isSame(JSObject one, JSObject other);

    @JSBody(params = "object", script = "return Object.assign({}, object);")
    private static native JSObject copy(JSObject object);

    @Override
    public double reactedAt(JSObject entry, String sender) {
        return time(entry, sender);
    }

    @JSBody(
            params = {"entry", "sender"},
            script = """
            var one = (entry.reactions || []).find(function (each) {
                return each.sender === sender;
            });
            return one ? new Date(one.at).getTime() : -Infinity;
            """)
    private static native double time(JSObject entry, String sender);

    @Override
    public int reactions(JSObject entry) {
        JSObject reactions = Js.get(entry, "reactions");
        return Js.isArray(reactions) ? Js.length(reactions) : 0;
    }

    @Override
    public JSObject reacted(JSObject entry, Reaction<JSObject> reaction) {
        JSObject plain = Js.object();
        put(plain, "sender", reaction.sender());
        put(plain, "emojis", Events.strings(reaction.emojis()));
        put(plain, "at", reaction.at());
        return reacted(entry, plain);
    }

    @JSBody(
            params = {"entry", "reaction"},
            script = """
            var others = (entry.reactions || []).filter(function (one) {
                return one.sender !== reaction.sender;
            });
            others.push(reaction);
            return Object.assign({}, entry, { reactions: others });
            """)
    private static native JSObject reacted(JSObject entry, JSObject reaction);
}
