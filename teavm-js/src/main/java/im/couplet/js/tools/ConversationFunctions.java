package im.couplet.js.tools;

import im.couplet.chat.Displayed;
import im.couplet.chat.Purpose;
import im.couplet.chat.Refusal;
import im.couplet.chat.Timeline.Applied;
import im.couplet.chat.Venue;
import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Arguments;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Functions;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Events;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The object {@code Conversation}: what messages do to a conversation, which is a plain object that is never changed. */
public final class ConversationFunctions {
    private ConversationFunctions() {}

    public static JSObject create() {
        return new Functions()
                .add("with", (own, contact, unused) -> direct(own, jid("contact", contact), false))
                .add("withOccupant", (own, occupant, unused) -> direct(own, jid("occupant", occupant), true))
                .add("inRoom", (room, options, unused) -> inRoom(jid("room", room), options))
                .add("apply", ConversationFunctions::apply)
                .add("left", (conversation, occupant, unused) -> left(conversation, jid("occupant", occupant)))
                .add("reference", ConversationFunctions::reference)
                .add("isSelf", ConversationFunctions::isSelf)
                .add("isOwn", ConversationFunctions::isOwn)
                .add("displayedUpTo", (conversation, occupantId, unused) -> displayedUpTo(conversation, occupantId))
                .add("body", (entry, unused, none) -> body(entry))
                .add("emojis", (entry, unused, none) -> emojis(object("entry", entry)))
                .frozen();
    }

    private static Jid jid(String name, JSObject text) {
        return AddressValue.jid(name, text);
    }

    private static JSObject object(String name, JSObject value) {
        if (!Js.isObject(value)) {
            throw Errors.argument(name, "an object", value);
        }
        return value;
    }

    private static JSObject direct(JSObject own, Jid with, boolean occupant) {
        return PlainConversation.begin(Venue.direct(jid("own", own), with, occupant));
    }

    private static JSObject inRoom(Jid room, JSObject options) {
        Options given = Options.optional("options", options, PublicNames.IN_ROOM);
        JSObject features = given.raw("features");
        if (!Js.isUndefined(features) && !Js.isArray(features)) {
            throw Errors.argument("options.features", "an array of strings", features);
        }
        Jid own = given.has("own") ? jid("options.own", given.raw("own")) : null;
        return PlainConversation.begin(Venue.room(room, own, PlainMessage.texts(features)));
    }

    private static JSObject apply(JSObject conversation, JSObject message, JSObject options) {
        PlainConversation before = PlainConversation.of(conversation);
        if (!Js.isObject(message) || !Js.is(Js.get(message, "kind"), "message")) {
            throw Errors.argument("message", "a message", message);
        }
        Options given = Options.optional("options", options, PublicNames.APPLYING);
        JSObject at = given.has("at") ? given.raw("at") : delay(message);
        if (!Js.isUndefined(at) && !Js.isDate(at)) {
            throw Errors.argument("options.at", "a Date", at);
        }
        JSObject stanzaId = given.has("stanzaId")
                ? Js.value(Arguments.text("options.stanzaId", given.raw("stanzaId")))
                : Js.undefined();
        var applied = before.timeline.apply(new PlainMessage(waiting(message, at, stanzaId)));
        return step(PlainConversation.after(conversation, before, applied.timeline()), applied);
    }

    private static JSObject step(JSObject conversation, Applied<JSObject, JSObject, JSObject> applied) {
        JSObject step = Js.object();
        int index = applied.index();
        Js.set(step, "conversation", conversation);
        Js.set(step, "outcome", Js.value(Errors.word(applied.outcome().name())));
        Js.set(step, "index", Js.value((double) index));
        if (index >= 0) {
            Js.set(step, "entry", applied.timeline().entry(index));
        }
        Refusal refusal = applied.refusal();
        Events.put(step, "refusal", refusal == null ? null : Errors.word(refusal.name()));
        return step;
    }

    private static JSObject left(JSObject conversation, Jid occupant) {
        PlainConversation before = PlainConversation.of(conversation);
        return PlainConversation.after(conversation, before, before.timeline.left(occupant.toString()));
    }

    private static JSObject reference(JSObject conversation, JSObject entry, JSObject purpose) {
        Venue venue = PlainConversation.of(conversation).timeline.venue();
        object("entry", entry);
        String word = Options.word("purpose", purpose, PublicNames.PURPOSES);
        if (!Js.isUndefined(Js.get(entry, "retraction"))) {
            return Js.undefined();
        }
        Purpose found = Purpose.REPLY;
        for (Purpose one : Purpose.values()) {
            found = Errors.word(one.name()).equals(word) ? one : found;
        }
        return value(venue.reference(
                found,
                PlainMessage.text(entry, "id"),
                PlainMessage.text(entry, "originId"),
                PlainMessage.text(entry, "stanzaId")));
    }

    private static @Nullable String occupantId(JSObject given) {
        return Js.isUndefined(given) ? null : Arguments.string("occupantId", given);
    }

    private static JSObject isSelf(JSObject conversation, JSObject sender, JSObject occupantId) {
        Venue venue = PlainConversation.of(conversation).timeline.venue();
        return Js.value(venue.isSelf(Arguments.string("sender", sender), occupantId(occupantId)));
    }

    private static JSObject isOwn(JSObject conversation, JSObject entry, JSObject occupantId) {
        Venue venue = PlainConversation.of(conversation).timeline.venue();
        return Js.value(venue.isOwn(
                String.valueOf(PlainMessage.text(object("entry", entry), "sender")),
                PlainMessage.text(entry, "from"),
                occupantId(occupantId)));
    }

    private static JSObject displayedUpTo(JSObject conversation, JSObject occupantId) {
        Displayed found =
                Displayed.of(new PlainEntries(), PlainConversation.of(conversation).timeline, occupantId(occupantId));
        JSObject made = Js.object();
        Events.put(made, "marker", found.marker());
        Events.put(made, "stanzaId", found.stanzaId());
        Events.put(made, "by", found.by() == null ? null : found.by().toString());
        return made;
    }

    private static JSObject value(@Nullable String text) {
        return text == null ? Js.undefined() : Js.value(text);
    }

    private static JSObject body(JSObject entry) {
        JSObject message = Js.get(object("entry", entry), "message");
        return Js.isUndefined(message)
                ? message
                : FallbackFunctions.strip(message, Js.value("urn:xmpp:reply:0"), Js.undefined());
    }

    @JSBody(
            params = "message",
            script = "var delay = message.delay || message.legacyDelay; return delay && delay.stamp;")
    private static native JSObject delay(JSObject message);

    @JSBody(
            params = {"message", "at", "stanzaId"},
            script = """
            var one = { message: message };
            if (at !== undefined) one.at = at;
            if (stanzaId !== undefined) one.stanzaId = stanzaId;
            return one;
            """)
    private static native JSObject waiting(JSObject message, JSObject at, JSObject stanzaId);

    @JSBody(params = "entry", script = """
            var all = [],
                known = new Map();
            (entry.reactions || []).forEach(function (one) {
                one.emojis.forEach(function (emoji) {
                    var senders = known.get(emoji);
                    if (!senders) {
                        known.set(emoji, (senders = []));
                        all.push({ emoji: emoji, senders: senders });
                    }
                    senders.push(one.sender);
                });
            });
            return all;
            """)
    private static native JSObject emojis(JSObject entry);
}
