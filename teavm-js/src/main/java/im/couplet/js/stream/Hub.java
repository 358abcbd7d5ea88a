package im.couplet.js.stream;

import im.couplet.jid.Jid;
import im.couplet.js.border.CallbackValue;
import im.couplet.js.border.Errors;
import im.couplet.js.border.Js;
import im.couplet.js.border.Listeners;
import im.couplet.js.tree.Trees;
import im.couplet.js.typed.Events;
import im.couplet.js.typed.Vocabulary;
import im.couplet.observer.Exchange;
import im.couplet.observer.Request;
import im.couplet.observer.Requests;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The exchange of a session or stream, which all its observers share, with the values that these are told. */
final class Hub implements Traffic {
    final Exchange exchange;
    final Vocabulary vocabulary;
    final Supplier<@Nullable Jid> self;
    final Supplier<String> nonces;
    private final Requests requests;
    private final Events events;
    private List<ObserverBinding> observers = List.of();
    /** What is being told, and what was made of it. */
    private @Nullable Element element;

    private @Nullable CallbackValue value;
    private @Nullable Provenance provenance;
    private @Nullable CallbackValue origin;

    Hub(Requests requests, Supplier<@Nullable Jid> self, Supplier<String> nonces, Form form) {
        this.requests = requests;
        this.self = self;
        this.nonces = nonces;
        this.vocabulary = form.vocabulary();
        this.events = form.events();
        exchange = new Exchange(requests, self, nonces, (error, event) -> Listeners.report(Errors.of(error)));
        exchange.refusesUnclaimed(false);
    }

    void add(ObserverBinding observer) {
        exchange.add(observer);
        observers = new ArrayList<>(observers);
        observers.add(observer);
    }

    void remove(ObserverBinding observer) {
        exchange.remove(observer);
        observers = new ArrayList<>(observers);
        observers.removeIf(one -> one == observer);
    }

    @Override
    public void happened(String kind, JSObject event) {
        for (ObserverBinding observer : observers) {
            observer.value(kind, event);
        }
    }

    @Override
    public boolean received(Element arrived, @Nullable Request request, JSObject event) {
        return received(arrived, request, new CallbackValue(event));
    }

    private boolean received(Element arrived, @Nullable Request request, CallbackValue event) {
        element = arrived;
        value = event;
        exchange.received(arrived, request);
        element = null;
        value = null;
        for (ObserverBinding observer : observers) {
            if (observer.answersUnclaimed()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes what has arrived where nobody else is told.
     *
     * @param event what its callbacks are given; null if that is not made yet
     * @return whether it is a request that somebody answers
     */
    boolean received(Element arrived, @Nullable CallbackValue event) {
        Request request = requests.received(arrived);
        if (received(arrived, request, event == null ? new CallbackValue(events.received(arrived)) : event)) {
            requests.refuseUnclaimed(request);
        }
        return request != null && request.isClaimed();
    }

    @Override
    public void send(Element stanza) {
        exchange.send(stanza);
    }

    @Override
    public void tick(double now) {
        exchange.tick((long) now);
    }

    @Override
    public void resumed() {
        exchange.intake().resumed();
    }

    @Override
    public void ended() {
        exchange.ended();
    }

    /** The typed object of a stanza that is being told. */
    @SuppressWarnings("ReferenceEquality") // what was made of this very stanza
    CallbackValue seen(Element told) {
        CallbackValue known = value;
        if (told != element || known == null) {
            known = new CallbackValue(events.received(told));
            value = known;
            element = told;
        }
        return known;
    }

    /** The same for one who is told. */
    JSObject valueOf(Element told) {
        return seen(told).told();
    }

    /** Where a stanza came from. */
    @SuppressWarnings("ReferenceEquality") // what was made of this very value
    JSObject origin(Provenance given) {
        CallbackValue known = origin;
        if (given != provenance || known == null) {
            known = new CallbackValue(made(given));
            provenance = given;
            origin = known;
        }
        return known.told();
    }

    private static JSObject made(Provenance given) {
        JSObject made = Js.object();
        Events.put(made, "way", Errors.word(given.way().name()));
        Events.put(made, "by", given.by() == null ? null : given.by().toString());
        Events.put(made, "queryId", given.queryId());
        Events.put(made, "archiveId", given.archiveId());
        if (given.at() != null) {
            Js.set(made, "at", date((double) given.at().toEpochMilli()));
        }
        Events.put(made, "stanzaId", given.stanzaId());
        Events.put(made, "occupantId", given.occupantId());
        return made;
    }

    /** What is told of something that is not believed. */
    JSObject rejection(Rejection rejection) {
        JSObject event = Events.kind("rejected");
        Events.put(event, "reason", Errors.word(rejection.reason().name()));
        Events.put(event, "source", rejection.reason().source());
        Js.set(event, "undecided", Js.value(rejection.undecided()));
        Js.set(event, "stanza", events.received(rejection.stanza()));
        Element part = rejection.part();
        if (part != null) {
            Js.set(event, "part", Trees.of(part));
        }
        return event;
    }

    @JSBody(params = "milliseconds", script = "return new Date(milliseconds);")
    private static native JSObject date(double milliseconds);
}
