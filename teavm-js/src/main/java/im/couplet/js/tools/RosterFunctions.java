package im.couplet.js.tools;

import im.couplet.ext.Roster.Subscription;
import im.couplet.jid.Jid;
import im.couplet.js.border.AddressValue;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.roster.RosterRules;
import im.couplet.roster.SubscriptionState;
import im.couplet.roster.SubscriptionState.Change;
import im.couplet.roster.SubscriptionState.Side;
import im.couplet.stanza.Presence;
import im.couplet.stanza.StanzaException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The object {@code Roster}: functions over lists of contacts and the states of subscriptions, which are plain objects. */
public final class RosterFunctions {

    private RosterFunctions() {}

    public static JSObject create(KnownExtensions known) {
        PreparedLists lists = new PreparedLists();
        return create(
                guarded((cached, answer, unused) -> loaded(known, lists, cached, answer)),
                guarded((roster, push, account) -> pushed(known, lists, roster, push, account)),
                guarded((item, asked, unused) -> state(known, item, asked)),
                guarded((state, type, unused) -> change(state(state).sent(type(type)))),
                guarded((state, type, unused) -> change(state(state).received(type(type)))));
    }

    @JSFunctor
    private interface Function extends JSObject {
        JSObject of(JSObject first, JSObject second, JSObject third);
    }

    private static Function guarded(Function body) {
        return (first, second, third) -> {
            try {
                return body.of(first, second, third);
            } catch (RuntimeException e) {
                throw Errors.raise(e);
            }
        };
    }

    // ---- lists

    private static JSObject loaded(KnownExtensions known, PreparedLists lists, JSObject cached, JSObject answer) {
        JSObject iq = iq(known, "answer", answer);
        if (!Js.is(Js.get(iq, "type"), "result")) {
            throw Errors.argument("answer", "an iq of type result", answer);
        }
        JSObject sent = Js.get(iq, "roster");
        if (Js.isUndefined(sent)) {
            return Js.isUndefined(cached)
                    ? roster(Js.undefined(), Js.array())
                    : roster(Js.get(cached, "version"), lists.prepared("cached", cached));
        }
        PlainContacts contacts = new PlainContacts(Js.array());
        RosterRules.load(contacts, PlainContacts.items(sent));
        return roster(Js.get(sent, "version"), lists.add(contacts.array));
    }

    private static JSObject pushed(
            KnownExtensions known, PreparedLists lists, JSObject roster, JSObject given, JSObject account) {
        JSObject before = lists.prepared("roster", roster);
        Jid own = AddressValue.jid("account", account);
        PlainPush push = new PlainPush(iq(known, "push", given));
        // nobody, even if what is in it can be read once it has been written
        if (AddressValue.raw(Js.get(given, "from")) != null) {
            return Js.undefined();
        }
        JSObject item = RosterRules.accepted(push, own);
        if (item == null) {
            return Js.undefined();
        }
        PlainContacts contacts = new PlainContacts(PlainContacts.copy(before));
        RosterRules.push(contacts, item);
        JSObject version = push.version();
        return roster(Js.isUndefined(version) ? Js.get(roster, "version") : version, lists.add(contacts.array));
    }

    /** What would be read of an iq that is given, once it has been written. */
    private static JSObject iq(KnownExtensions known, String name, JSObject given) {
        if (!Js.isObject(given) || !Js.is(Js.get(given, "kind"), "iq")) {
            throw Errors.argument(name, "an iq", given);
        }
        try {
            return known.codec().read(known.codec().element(given));
        } catch (StanzaException e) {
            throw Errors.argument(name, "an iq that can be answered", given);
        }
    }

    private static JSObject roster(KnownExtensions known, String name, JSObject given) {
        if (!Js.isObject(given)) {
            throw Errors.argument(name, "a roster", given);
        }
        return Js.get(iq(known, name, result(given)), "roster");
    }

    private static JSObject roster(JSObject version, JSObject items) {
        JSObject roster = Js.object();
        if (!Js.isUndefined(version)) {
            Js.set(roster, "version", version);
        }
        if (Js.length(items) > 0) {
            Js.set(roster, "items", items);
        }
        return roster;
    }

    @JSBody(params = "roster", script = "return {kind: 'iq', type: 'result', id: 'roster', roster: roster};")
    private static native JSObject result(JSObject roster);

    // ---- subscriptions

    private static JSObject state(KnownExtensions known, JSObject item, JSObject asked) {
        if (!Js.isUndefined(asked) && !Js.isBoolean(asked)) {
            throw Errors.argument("asked", "a boolean", asked);
        }
        boolean pending = Js.isBoolean(asked) && Js.truth(asked);
        if (Js.isUndefined(item)) {
            return object(SubscriptionState.of(null, false, false, pending));
        }
        JSObject contact = Js.at(Js.get(roster(known, "item", listing(item)), "items"), 0);
        JSObject approved = Js.get(contact, "approved");
        return object(SubscriptionState.of(
                subscription(Js.get(contact, "subscription")),
                !Js.isUndefined(Js.get(contact, "ask")),
                Js.isBoolean(approved) && Js.truth(approved),
                pending));
    }

    private static @Nullable Subscription subscription(JSObject word) {
        for (Subscription subscription : Subscription.values()) {
            if (Js.is(word, Errors.word(subscription.name()))) {
                return subscription;
            }
        }
        return null;
    }

    @JSBody(params = "item", script = "return {items: [item]};")
    private static native JSObject listing(JSObject item);

    private static SubscriptionState state(JSObject given) {
        Options state = Options.of("state", given, PublicNames.SUBSCRIPTION);
        return new SubscriptionState(side(state, "to"), side(state, "from"), state.flag("approved"));
    }

    private static Side side(Options state, String key) {
        return switch (state.choice(key, null, PublicNames.SUBSCRIPTION_SIDES)) {
            case "none" -> Side.NONE;
            case "pending" -> Side.PENDING;
            default -> Side.SUBSCRIBED;
        };
    }

    private static Presence.Type type(JSObject given) {
        return switch (Options.word("type", given, PublicNames.SUBSCRIPTION_TYPES)) {
            case "subscribe" -> Presence.Type.SUBSCRIBE;
            case "subscribed" -> Presence.Type.SUBSCRIBED;
            case "unsubscribe" -> Presence.Type.UNSUBSCRIBE;
            default -> Presence.Type.UNSUBSCRIBED;
        };
    }

    private static JSObject object(SubscriptionState state) {
        JSObject object = Js.object();
        Events.put(object, "to", Errors.word(state.to().name()));
        Events.put(object, "from", Errors.word(state.from().name()));
        if (state.approved()) {
            Js.set(object, "approved", Js.value(true));
        }
        return object;
    }

    private static JSObject change(Change change) {
        JSObject object = Js.object();
        Js.set(object, "state", object(change.state()));
        Js.set(object, "passes", Js.value(change.passes()));
        Presence.@Nullable Type reply = change.reply();
        Events.put(object, "reply", reply == null ? null : Errors.word(reply.name()));
        return object;
    }

    @JSBody(
            params = {"loaded", "pushed", "state", "sent", "received"},
            script =
                    "return Object.freeze({loaded: loaded, pushed: pushed, state: state, sent: sent, received: received});")
    private static native JSObject create(
            Function loaded, Function pushed, Function state, Function sent, Function received);
}
