package im.couplet.js;

import im.couplet.chat.Said;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** What becomes of the entries of a conversation in JavaScript: each change gives a new object. */
final class ConversationEntries {
    private ConversationEntries() {}

    /** The entry of a message that is new, or of what is left of one that has been taken back. */
    static JSObject added(JSObject message, JSObject at, Said said) {
        JSObject entry = Js.object();
        put(entry, "sender", said.sender());
        put(entry, "from", said.from());
        put(entry, "id", said.id());
        put(entry, "originId", said.originId());
        put(entry, "stanzaId", said.stanzaId());
        put(entry, "at", at);
        JSObject tombstone = Js.get(message, "retracted");
        if (Js.isUndefined(tombstone)) {
            Js.set(entry, "message", message);
        } else {
            Js.set(entry, "retraction", retraction(tombstone));
        }
        return entry;
    }

    /** The entry with the message that takes the place of its own, which it keeps, as it does the names of all corrections. */
    static JSObject corrected(JSObject old, JSObject message, JSObject at, Said said) {
        JSObject entry = copy(old);
        JSObject names = list(Js.get(old, "corrections"));
        addName(names, said.id());
        addName(names, said.originId());
        addName(names, said.stanzaId());
        if (Js.isUndefined(Js.get(old, "original"))) {
            Js.set(entry, "original", Js.get(old, "message"));
        }
        Js.set(entry, "message", message);
        Js.set(entry, "corrections", names);
        remove(entry, "correctedAt");
        put(entry, "correctedAt", at);
        return entry;
    }

    private static void addName(JSObject names, @Nullable String name) {
        if (name != null && !Js.hasValue(names, Js.value(name))) {
            Js.push(names, Js.value(name));
        }
    }

    /** The entry without its message and what was said of it. */
    static JSObject retracted(JSObject old, JSObject message, JSObject at) {
        JSObject entry = copy(old);
        remove(entry, "message");
        remove(entry, "original");
        remove(entry, "reactions");
        JSObject request = Js.get(message, "retract");
        Js.set(
                entry,
                "retraction",
                Js.isUndefined(request)
                        ? retraction(Js.get(message, "retracted"))
                        : retraction(request, Js.get(message, "id"), at));
        return entry;
    }

    private static JSObject retraction(JSObject tombstone) {
        return retraction(tombstone, Js.get(tombstone, "id"), Js.get(tombstone, "stamp"));
    }

    /** Who took a message back and why, as {@code how} says it. */
    private static JSObject retraction(JSObject how, JSObject id, JSObject at) {
        JSObject retraction = Js.object();
        put(retraction, "id", id);
        JSObject moderated = Js.get(how, "moderated");
        JSObject moderator = Js.isUndefined(moderated) ? moderated : Js.get(moderated, "by");
        put(retraction, "by", Js.isUndefined(moderator) ? Js.get(how, "by") : moderator);
        if (!Js.isUndefined(moderated)) {
            Js.set(retraction, "moderated", Js.value(true));
        }
        put(retraction, "reason", Js.get(how, "reason"));
        put(retraction, "at", at);
        return retraction;
    }

    /** The entry with what a sender's reactions are now, each once. */
    static JSObject reacted(JSObject old, JSObject message, JSObject at, Said said) {
        JSObject reaction = Js.object();
        put(reaction, "sender", said.sender());
        Js.set(reaction, "emojis", distinct(list(Js.get(Js.get(message, "reactions"), "emojis"))));
        put(reaction, "at", at);
        JSObject reactions = others(list(Js.get(old, "reactions")), said.sender());
        Js.push(reactions, reaction);
        JSObject entry = copy(old);
        Js.set(entry, "reactions", reactions);
        return entry;
    }

    /** The entry with what is known of it from another copy of its message. */
    static JSObject known(JSObject old, Said said) {
        JSObject entry = copy(old);
        if (said.replaces() == null && said.retracts() == null) {
            put(entry, "sender", said.sender());
            putFirst(entry, "from", said.from());
            putFirst(entry, "originId", said.originId());
            putFirst(entry, "stanzaId", said.stanzaId());
        }
        return entry;
    }

    private static void put(JSObject object, String key, @Nullable String text) {
        if (text != null) {
            Js.set(object, key, Js.value(text));
        }
    }

    private static void put(JSObject object, String key, JSObject value) {
        if (!Js.isUndefined(value)) {
            Js.set(object, key, value);
        }
    }

    private static void putFirst(JSObject object, String key, @Nullable String text) {
        if (Js.isUndefined(Js.get(object, key))) {
            put(object, key, text);
        }
    }

    @JSBody(params = "object", script = "return Object.assign({}, object);")
    private static native JSObject copy(JSObject object);

    @JSBody(params = "given", script = "return given ? given.slice() : [];")
    private static native JSObject list(JSObject given);

    @JSBody(
            params = {"object", "key"},
            script = "delete object[key];")
    private static native void remove(JSObject object, String key);

    @JSBody(params = "list", script = "return list.filter(function(one, i) { return list.indexOf(one) === i; });")
    private static native JSObject distinct(JSObject list);

    @JSBody(
            params = {"reactions", "sender"},
            script = "return reactions.filter(function(one) { return one.sender !== sender; });")
    private static native JSObject others(JSObject reactions, @Nullable String sender);
}
