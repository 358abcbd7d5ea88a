package im.couplet.js;

import im.couplet.ext.Roster;
import im.couplet.ext.Roster.Item;
import im.couplet.jid.Jid;
import im.couplet.roster.RosterChanges;
import im.couplet.roster.SubscriptionState;
import im.couplet.roster.SubscriptionState.Change;
import im.couplet.roster.SubscriptionState.Side;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Presence;
import im.couplet.stanza.Stanza;
import im.couplet.stanza.StanzaException;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The object {@code Roster}: functions over lists of contacts and the states of subscriptions, which are plain objects. */
final class RosterFunctions {
    private static final String TYPES = "subscribe,subscribed,unsubscribe,unsubscribed";
    private static final String SIDES = "none,pending,subscribed";

    private RosterFunctions() {}

    static JSObject create() {
        return create(
                guarded((cached, answer, unused) -> loaded(cached, answer)),
                guarded(RosterFunctions::pushed),
                guarded((item, asked, unused) -> state(item, asked)),
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

    private static JSObject loaded(JSObject cached, JSObject answer) {
        Roster before = Js.isUndefined(cached) ? null : roster("cached", cached);
        Iq iq = iq("answer", answer);
        if (iq.type() != Iq.Type.RESULT) {
            throw Errors.argument("answer", "an iq of type result", answer);
        }
        return object(RosterChanges.loaded(before, iq));
    }

    private static JSObject pushed(JSObject roster, JSObject push, JSObject account) {
        Roster after = RosterChanges.pushed(
                roster("roster", roster), iq("push", push), Jid.parse(Arguments.string("account", account)));
        return after == null ? Js.undefined() : object(after);
    }

    private static Iq iq(String name, JSObject given) {
        if (!Js.isObject(given) || !Js.is(Js.get(given, "kind"), "iq")) {
            throw Errors.argument(name, "an iq", given);
        }
        Element element = Couplet.codec().element(given);
        try {
            return (Iq) Stanza.read(element);
        } catch (StanzaException e) {
            throw Errors.argument(name, "an iq that can be answered", given);
        }
    }

    private static Roster roster(String name, JSObject given) {
        if (!Js.isObject(given)) {
            throw Errors.argument(name, "a roster", given);
        }
        Roster roster = iq(name, result(given)).get(Roster.TYPE);
        return roster == null ? new Roster(null, List.of(), false) : roster;
    }

    private static JSObject object(Roster roster) {
        Element iq = Iq.builder(Iq.Type.RESULT, "roster")
                .add(Roster.TYPE, roster)
                .build()
                .element();
        return Js.get(Couplet.codec().read(iq), "roster");
    }

    @JSBody(params = "roster", script = "return {kind: 'iq', type: 'result', id: 'roster', roster: roster};")
    private static native JSObject result(JSObject roster);

    // ---- subscriptions

    private static JSObject state(JSObject item, JSObject asked) {
        if (!Js.isUndefined(asked) && !Js.isBoolean(asked)) {
            throw Errors.argument("asked", "a boolean", asked);
        }
        Item contact = Js.isUndefined(item)
                ? null
                : roster("item", listing(item)).items().get(0);
        return object(SubscriptionState.of(contact, Js.isBoolean(asked) && Js.truth(asked)));
    }

    @JSBody(params = "item", script = "return {items: [item]};")
    private static native JSObject listing(JSObject item);

    private static SubscriptionState state(JSObject given) {
        Options state = Options.of("state", given, "to,from,approved");
        return new SubscriptionState(side(state, "to"), side(state, "from"), state.flag("approved"));
    }

    private static Side side(Options state, String key) {
        return switch (state.choice(key, null, SIDES)) {
            case "none" -> Side.NONE;
            case "pending" -> Side.PENDING;
            default -> Side.SUBSCRIBED;
        };
    }

    private static Presence.Type type(JSObject given) {
        return switch (Options.word("type", given, TYPES)) {
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
