package im.couplet.js.tools;

import im.couplet.chat.EntryForm;
import im.couplet.chat.Moment;
import im.couplet.chat.TimelineEntry;
import im.couplet.chat.TimelineEntry.Content;
import im.couplet.chat.TimelineEntry.Identity;
import im.couplet.chat.TimelineEntry.Reaction;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.chat.Version;
import im.couplet.chat.Versions;
import im.couplet.jid.Address;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Js;
import im.couplet.js.typed.Events;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** How JavaScript keeps entries: plain objects, of which each change makes a new one. */
public class PlainEntries implements EntryForm<JSObject, JSObject, JSObject> {
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

    @Override
    public boolean isMarkable(JSObject entry) {
        JSObject message = Js.get(entry, "message");
        return Js.isObject(message) && !Js.isUndefined(Js.get(message, "markable"));
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

    /** What has corrected an entry; of one that was written when only the identifiers were, the last is what it says now. */
    private static Versions<JSObject, JSObject> corrections(JSObject entry) {
        JSObject versions = Js.get(entry, "versions");
        List<Version<JSObject, JSObject>> all = new ArrayList<>();
        int count = Js.isArray(versions) ? Js.length(versions) : 0;
        for (int i = 0; i < count; i++) {
            JSObject one = Js.at(versions, i);
            JSObject message = Js.get(one, "message");
            all.add(version(one, Js.isObject(message) ? message : i == count - 1 ? said(entry) : null));
        }
        return new Versions<>(all.isEmpty() ? named(entry) : all);
    }

    private static List<Version<JSObject, JSObject>> named(JSObject entry) {
        List<String> rooms = PlainMessage.texts(Js.get(entry, "correctionStanzaIds"));
        List<Version<JSObject, JSObject>> all = new ArrayList<>();
        List<String> names = PlainMessage.texts(Js.get(entry, "corrections"));
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            String name = names.get(i);
            String ofRoom = rooms.contains(name) ? name : null;
            Moment<JSObject> at = last ? moment(entry, "correctedAt") : null;
            all.add(new Version<>(name, null, ofRoom, last ? said(entry) : null, at, false));
        }
        return all;
    }

    private static @Nullable JSObject said(JSObject entry) {
        JSObject message = Js.get(entry, "message");
        return Js.isObject(message) ? message : null;
    }

    private static <V> Version<V, JSObject> version(JSObject one, @Nullable V value) {
        return new Version<>(
                text(one, "id"),
                text(one, "originId"),
                text(one, "stanzaId"),
                value,
                moment(one, "at"),
                !Js.isUndefined(Js.get(one, "archived")));
    }

    private static void put(JSObject made, Version<?, JSObject> version) {
        put(made, "id", version.id());
        put(made, "originId", version.originId());
        put(made, "stanzaId", version.stanzaId());
        put(made, "at", version.at());
        put(made, "archived", version.archived() ? Js.value(true) : Js.undefined());
    }

    private static JSObject versions(Versions<JSObject, JSObject> corrections) {
        JSObject all = Js.array();
        int last = corrections.all().size() - 1;
        for (int i = 0; i <= last; i++) {
            Version<JSObject, JSObject> version = corrections.all().get(i);
            JSObject made = Js.object();
            put(made, version);
            JSObject message = version.value();
            put(made, "message", message == null || i == last ? Js.undefined() : message);
            Js.push(all, Js.frozen(made));
        }
        return Js.frozen(all);
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
        Versions<JSObject, JSObject> corrections = entry.corrections();
        boolean named = corrected || !corrections.all().isEmpty();
        put(made, "corrections", named ? Js.frozen(Events.strings(corrections.names())) : Js.undefined());
        put(made, "versions", corrections.all().isEmpty() ? Js.undefined() : versions(corrections));
        List<String> stanzaIds = corrections.stanzaIds();
        put(made, "correctionStanzaIds", stanzaIds.isEmpty() ? Js.undefined() : Js.frozen(Events.strings(stanzaIds)));
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
        return Js.frozen(plain);
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
    public Versions<List<String>, JSObject> reactions(JSObject entry, String sender) {
        JSObject reactions = Js.get(entry, "reactions");
        for (int i = 0; Js.isArray(reactions) && i < Js.length(reactions); i++) {
            JSObject one = Js.at(reactions, i);
            if (Js.is(Js.get(one, "sender"), sender)) {
                List<Version<List<String>, JSObject>> all = new ArrayList<>();
                JSObject earlier = Js.get(one, "earlier");
                for (int j = 0; Js.isArray(earlier) && j < Js.length(earlier); j++) {
                    all.add(reaction(Js.at(earlier, j)));
                }
                all.add(reaction(one));
                return new Versions<>(all);
            }
        }
        return Versions.none();
    }

    private static Version<List<String>, JSObject> reaction(JSObject one) {
        return version(one, PlainMessage.texts(Js.get(one, "emojis")));
    }

    @Override
    public int reactions(JSObject entry) {
        JSObject reactions = Js.get(entry, "reactions");
        return Js.isArray(reactions) ? Js.length(reactions) : 0;
    }

    @Override
    public JSObject reacted(JSObject entry, Reaction<JSObject> reaction) {
        List<Version<List<String>, JSObject>> said = reaction.said().all();
        JSObject earlier = Js.array();
        for (int i = 0; i < said.size() - 1; i++) {
            Js.push(earlier, Js.frozen(plain(Js.object(), said.get(i))));
        }
        JSObject plain = Js.object();
        put(plain, "sender", reaction.sender());
        plain(plain, said.get(said.size() - 1));
        put(plain, "earlier", said.size() > 1 ? Js.frozen(earlier) : Js.undefined());
        Js.frozen(plain);
        JSObject known = Js.get(entry, "reactions");
        JSObject all = Js.array();
        boolean placed = false;
        for (int i = 0; Js.isArray(known) && i < Js.length(known); i++) {
            JSObject one = Js.at(known, i);
            if (Js.is(Js.get(one, "sender"), reaction.sender())) {
                continue;
            }
            Moment<JSObject> at = moment(one, "at");
            if (!placed
                    && reaction.isBefore(
                            at == null ? Double.NaN : at.milliseconds(), String.valueOf(text(one, "sender")))) {
                Js.push(all, plain);
                placed = true;
            }
            Js.push(all, one);
        }
        if (!placed) {
            Js.push(all, plain);
        }
        JSObject made = copy(entry);
        Js.set(made, "reactions", Js.frozen(all));
        return made;
    }

    private static JSObject plain(JSObject plain, Version<List<String>, JSObject> version) {
        List<String> emojis = version.value();
        put(plain, "emojis", Js.frozen(Events.strings(emojis == null ? List.of() : emojis)));
        put(plain, version);
        return plain;
    }
}
