package im.couplet.js.stream;

import im.couplet.js.border.Arguments;
import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Listeners;
import im.couplet.js.border.Options;
import im.couplet.js.border.PublicNames;
import im.couplet.js.typed.Vocabulary;
import im.couplet.observer.Match;
import im.couplet.observer.Observer;
import im.couplet.observer.Subscription;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Who wants to know, in the forms in which pages say so. */
final class Subscriptions {
    /** How many values of a stream may wait when it is not said. */
    private static final int WAITING = 1024;

    private final Observer<CallbackValue> observer;
    private final Vocabulary vocabulary;
    private final ObserverCallbacks callbacks;

    Subscriptions(Observer<CallbackValue> observer, Vocabulary vocabulary, ObserverCallbacks callbacks) {
        this.observer = observer;
        this.vocabulary = vocabulary;
        this.callbacks = callbacks;
    }

    JSObject on(JSObject kind, JSObject second, JSObject third, JSObject fourth, boolean once) {
        boolean matched = !Js.isFunction(second);
        JSObject callback = Arguments.function("callback", matched ? third : second);
        Options given =
                Options.optional("options", matched ? fourth : third, once ? PublicNames.ENDING : PublicNames.LISTENER);
        Wish wish = wish(kind, matched ? second : Js.undefined());
        return begin(wish, callback, given, once || given.has("once") && given.flag("once"), null);
    }

    static void off(JSObject handle) {
        if (!Listeners.end(handle)) {
            throw Errors.argument("handle", "what on gave", handle);
        }
    }

    /** The values as an async iterator. */
    JSObject stream(JSObject kind, JSObject match, JSObject options) {
        Options given = Options.optional("options", options, PublicNames.STREAM);
        int limit = given.count("limit", WAITING);
        String overflow = given.choice("overflow", "error", PublicNames.OVERFLOWS);
        ValueQueue queue = ValueQueue.of(limit, overflow);
        queue.endBy(begin(wish(kind, match), queue.taker(), given, false, queue::finish));
        return queue.iterator();
    }

    /** The values in the form that libraries of such streams share. */
    JSObject observable(JSObject kind, JSObject match) {
        Wish wish = wish(kind, match);
        return ObservableView.of((callback, completed) -> {
            try {
                return begin(wish, callback, none(), false, () -> {
                    if (observer.isClosed()) {
                        completed.run();
                    }
                });
            } catch (RuntimeException e) {
                throw Errors.raise(e);
            }
        });
    }

    /** The kinds as events of a target. */
    JSObject eventTarget() {
        return EventTargetView.of((kind, callback, options, ended) -> {
            try {
                Options given = Options.optional("options", options, PublicNames.LISTENER);
                return begin(wish(kind, Js.undefined()), callback, given, given.flag("once"), ended::run);
            } catch (RuntimeException e) {
                throw Errors.raise(e);
            }
        });
    }

    private static Options none() {
        return Options.optional("options", Js.undefined(), PublicNames.ENDING);
    }

    /** What a callback is for. */
    private record Wish(String kind, @Nullable StanzaFilter filter) {}

    private Wish wish(JSObject kind, JSObject match) {
        String word = Options.word("kind", kind, PublicNames.OBSERVER_EVENTS);
        return new Wish(word, Js.isUndefined(match) ? null : new StanzaFilter(vocabulary, word, match));
    }

    /** Subscribes; gives the function that ends it. */
    private JSObject begin(Wish wish, JSObject callback, Options given, boolean once, @Nullable Runnable ended) {
        boolean begins = !Listeners.isAborted(given);
        CallbackSubscription made = new CallbackSubscription(callbacks, callback, wish.filter, once);
        Match match = wish.filter == null ? Match.ANY : wish.filter.match();
        Subscription subscription = observer.onEvent(wish.kind, match, made::told);
        if (ended != null) {
            subscription.whenClosed(ended);
        }
        JSObject handle = Listeners.ending(subscription, given, begins);
        made.begun(subscription, handle);
        return handle;
    }
}
