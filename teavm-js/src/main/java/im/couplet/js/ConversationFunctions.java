package im.couplet.js;

import im.couplet.chat.MessageRules;
import im.couplet.chat.Place;
import im.couplet.chat.Purpose;
import im.couplet.chat.Refusal;
import im.couplet.chat.Said;
import im.couplet.chat.Verdict;
import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The object {@code Conversation}: what messages do to a conversation, which is a plain object that is never changed. Core has
 * the rules, and the same for Java.
 */
final class ConversationFunctions {
    private ConversationFunctions() {}

    static JSObject create() {
        return new Functions()
                .add(
                        "with",
                        (own, contact, unused) -> conversation(
                                jid("own", own).bare(), jid("contact", contact).bare()))
                .add(
                        "withOccupant",
                        (own, occupant, unused) -> conversation(jid("own", own).bare(), jid("occupant", occupant)))
                .add("inRoom", (room, options, unused) -> inRoom(jid("room", room), options))
                .add("apply", ConversationFunctions::apply)
                .add("left", (conversation, occupant, unused) -> {
                    place(conversation);
                    return left(conversation, jid("occupant", occupant).toString());
                })
                .add("reference", ConversationFunctions::reference)
                .add("body", (entry, unused, none) -> body(entry))
                .add("emojis", (entry, unused, none) -> emojis(object("entry", entry)))
                .frozen();
    }

    private static Jid jid(String name, JSObject text) {
        return Jid.parse(Arguments.string(name, text));
    }

    private static JSObject object(String name, JSObject value) {
        if (!Js.isObject(value)) {
            throw Errors.argument(name, "an object", value);
        }
        return value;
    }

    // ---- where

    private static JSObject conversation(Jid own, Jid with) {
        return conversation(own.toString(), with.toString(), false, false, false);
    }

    private static JSObject inRoom(Jid room, JSObject options) {
        Options given = Options.optional("options", options, "own,features");
        JSObject features = given.raw("features");
        if (!Js.isUndefined(features) && !Js.isArray(features)) {
            throw Errors.argument("options.features", "an array of strings", features);
        }
        return conversation(
                given.has("own") ? jid("options.own", given.raw("own")).toString() : null,
                room.bare().toString(),
                true,
                includes(features, "urn:xmpp:sid:0") || includes(features, "urn:xmpp:mam:2"),
                includes(features, "urn:xmpp:occupant-id:0"));
    }

    private static Place place(JSObject conversation) {
        if (!Js.isObject(conversation) || !Js.isArray(Js.get(conversation, "entries"))) {
            throw Errors.argument("conversation", "a conversation", conversation);
        }
        JSObject own = Js.get(conversation, "own");
        return new Place(
                jid("conversation.with", Js.get(conversation, "with")),
                Js.isUndefined(own) ? null : jid("conversation.own", own),
                is(conversation, "room"),
                is(conversation, "stanzaIds"),
                is(conversation, "occupantIds"));
    }

    // ---- what

    private static JSObject apply(JSObject conversation, JSObject message, JSObject options) {
        Place place = place(conversation);
        if (!Js.isObject(message) || !Js.is(Js.get(message, "kind"), "message")) {
            throw Errors.argument("message", "a message", message);
        }
        Options given = Options.optional("options", options, "at,stanzaId");
        JSObject at = given.has("at") ? given.raw("at") : delay(message);
        if (!Js.isUndefined(at) && !Js.isDate(at)) {
            throw Errors.argument("options.at", "a Date", at);
        }
        JSObject stanzaId = given.has("stanzaId")
                ? Js.value(Arguments.text("options.stanzaId", given.raw("stanzaId")))
                : Js.undefined();
        JSObject step = once(place, conversation, message, at, stanzaId);
        JSObject waiting = Js.get(conversation, "waiting");
        boolean news = Js.is(Js.get(step, "outcome"), "added") || Js.is(Js.get(step, "outcome"), "known");
        if (!news || !Js.isArray(waiting) || Js.length(waiting) == 0) {
            return step;
        }
        JSObject after = waitingFor(Js.get(step, "conversation"), Js.array());
        for (int i = 0; i < Js.length(waiting); i++) {
            JSObject one = Js.at(waiting, i);
            JSObject then = once(place, after, Js.get(one, "message"), Js.get(one, "at"), Js.get(one, "stanzaId"));
            after = Js.get(then, "conversation");
        }
        return step(after, Js.get(step, "outcome"), Js.integer(Js.get(step, "index")), Js.undefined());
    }

    private static JSObject once(Place place, JSObject conversation, JSObject message, JSObject at, JSObject stanzaId) {
        if (Js.is(Js.get(message, "type"), "error")) {
            return step(conversation, Js.value("ignored"), -1, Js.undefined());
        }
        JSObject entries = Js.get(conversation, "entries");
        Said said = said(place, message, at, stanzaId);
        Verdict verdict = MessageRules.judge(place, new PlainPast(entries), said);
        int index = verdict.index();
        JSObject old = Js.at(entries, index);
        JSObject now = switch (verdict.outcome()) {
            case IGNORED, REFUSED -> conversation;
            case WAITING -> waiting(conversation, message, at, stanzaId);
            case ADDED -> with(conversation, index, 0, ConversationEntries.added(message, at, said));
            case CORRECTED -> with(conversation, index, 1, ConversationEntries.corrected(old, message, at, said));
            case RETRACTED -> with(conversation, index, 1, ConversationEntries.retracted(old, message, at));
            case REACTED -> with(conversation, index, 1, ConversationEntries.reacted(old, message, at, said));
            case KNOWN -> with(conversation, index, 1, ConversationEntries.known(old, said));
        };
        Refusal refusal = verdict.refusal();
        return step(
                now,
                Js.value(Errors.word(verdict.outcome().name())),
                index,
                refusal == null ? Js.undefined() : Js.value(Errors.word(refusal.name())));
    }

    private static JSObject value(@Nullable String text) {
        return text == null ? Js.undefined() : Js.value(text);
    }

    private static Said said(Place place, JSObject message, JSObject at, JSObject archived) {
        String from = text(message, "from");
        Jid address = from == null ? null : Jid.parse(from);
        JSObject retract = Js.get(message, "retract");
        boolean group = Js.is(Js.get(message, "type"), "groupchat");
        return new Said(
                place.sender(group, address, inner(message, "occupantId")),
                from,
                text(message, "id"),
                inner(message, "originId"),
                place.room() ? stanzaId(place, message, archived) : null,
                text(message, "body"),
                hasContent(message),
                Js.isObject(Js.get(message, "retracted")),
                inner(message, "replace"),
                inner(message, "retract"),
                Js.isObject(retract) && !Js.isUndefined(Js.get(retract, "moderated")),
                inner(message, "reactions"),
                PlainPast.time(at));
    }

    private static @Nullable String text(JSObject object, String key) {
        JSObject value = Js.get(object, key);
        return Js.isString(value) ? Js.text(value).string() : null;
    }

    /** The identifier in the object {@code key}. */
    private static @Nullable String inner(JSObject message, String key) {
        JSObject object = Js.get(message, key);
        return Js.isObject(object) ? text(object, "id") : null;
    }

    private static @Nullable String stanzaId(Place place, JSObject message, JSObject archived) {
        JSObject id = Js.isUndefined(archived) && place.stanzaIds()
                ? stanzaId(message, place.with().toString())
                : archived;
        return Js.isString(id) ? Js.text(id).string() : null;
    }

    // ---- entries

    private static JSObject reference(JSObject conversation, JSObject entry, JSObject purpose) {
        Place place = place(conversation);
        object("entry", entry);
        String word = Options.word("purpose", purpose, "correct,retract,moderate,react,reply");
        if (!Js.isUndefined(Js.get(entry, "retraction"))) {
            return Js.undefined();
        }
        Purpose found = Purpose.REPLY;
        for (Purpose one : Purpose.values()) {
            found = Errors.word(one.name()).equals(word) ? one : found;
        }
        return value(place.reference(found, text(entry, "id"), text(entry, "originId"), text(entry, "stanzaId")));
    }

    private static JSObject body(JSObject entry) {
        JSObject message = Js.get(object("entry", entry), "message");
        return Js.isUndefined(message)
                ? message
                : FallbackFunctions.strip(message, Js.value("urn:xmpp:reply:0"), Js.undefined());
    }

    // ---- in JavaScript

    @JSBody(
            params = {"own", "contact", "room", "stanzaIds", "occupantIds"},
            script = "var made = {with: contact};"
                    + "if (own !== null) made.own = own;"
                    + "if (room) { made.room = true; made.stanzaIds = !!stanzaIds; made.occupantIds = !!occupantIds; }"
                    + "made.entries = []; made.waiting = [];"
                    + "return made;")
    private static native JSObject conversation(
            @Nullable String own, String contact, boolean room, boolean stanzaIds, boolean occupantIds);

    @JSBody(
            params = {"list", "text"},
            script = "return !!list && list.indexOf(text) >= 0;")
    private static native boolean includes(JSObject list, String text);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key] === true;")
    private static native boolean is(JSObject object, String key);

    @JSBody(params = "message", script = "return message.delay && message.delay.stamp;")
    private static native JSObject delay(JSObject message);

    @JSBody(
            params = "message",
            script = "return message.body !== undefined"
                    + " || ['omemo', 'omemoLegacy', 'fileSharing', 'mediaSharing', 'oob'].some(function(key) {"
                    + "  return message[key] !== undefined;"
                    + "});")
    private static native boolean hasContent(JSObject message);

    /** What {@code by} calls the message. */
    @JSBody(
            params = {"message", "by"},
            script = "var all = message.stanzaId ? [message.stanzaId] : [];"
                    + "if (message.more && message.more.stanzaId) all = all.concat(message.more.stanzaId);"
                    + "var one = all.find(function(each) { return each.by === by; });"
                    + "return one && one.id;")
    private static native JSObject stanzaId(JSObject message, String by);

    @JSBody(
            params = {"conversation", "waiting"},
            script = "return Object.assign({}, conversation, {waiting: waiting});")
    private static native JSObject waitingFor(JSObject conversation, JSObject waiting);

    @JSBody(
            params = {"conversation", "message", "at", "stanzaId"},
            script = "var one = {message: message};"
                    + "if (at !== undefined) one.at = at;"
                    + "if (stanzaId !== undefined) one.stanzaId = stanzaId;"
                    + "var waiting = (conversation.waiting || []).concat(one).slice(-256);"
                    + "return Object.assign({}, conversation, {waiting: waiting});")
    private static native JSObject waiting(JSObject conversation, JSObject message, JSObject at, JSObject stanzaId);

    @JSBody(
            params = {"conversation", "outcome", "index", "refusal"},
            script = "var step = {conversation: conversation, outcome: outcome, index: index};"
                    + "if (index >= 0) step.entry = conversation.entries[index];"
                    + "if (refusal !== undefined) step.refusal = refusal;"
                    + "return step;")
    private static native JSObject step(JSObject conversation, JSObject outcome, int index, JSObject refusal);

    /** The conversation with an entry at {@code index}, in place of so many others. */
    @JSBody(
            params = {"conversation", "index", "replaced", "entry"},
            script = "var entries = conversation.entries.slice();"
                    + "entries.splice(index, replaced, entry);"
                    + "return Object.assign({}, conversation, {entries: entries});")
    private static native JSObject with(JSObject conversation, int index, int replaced, JSObject entry);

    @JSBody(
            params = {"conversation", "occupant"},
            script = "return Object.assign({}, conversation, {entries: conversation.entries.map(function(entry) {"
                    + "  return entry.sender === occupant ? Object.assign({}, entry, {left: true}) : entry;"
                    + "})});")
    private static native JSObject left(JSObject conversation, String occupant);

    @JSBody(
            params = "entry",
            script = "var all = [];"
                    + "(entry.reactions || []).forEach(function(one) {"
                    + "  one.emojis.forEach(function(emoji) {"
                    + "    var known = all.find(function(each) { return each.emoji === emoji; });"
                    + "    if (known) known.senders.push(one.sender);"
                    + "    else all.push({emoji: emoji, senders: [one.sender]});"
                    + "  });"
                    + "});"
                    + "return all;")
    private static native JSObject emojis(JSObject entry);
}
