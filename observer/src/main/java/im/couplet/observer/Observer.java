package im.couplet.observer;

import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Rejection;
import im.couplet.xml.Element;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls back whoever wants to know what happened.
 *
 * <pre>{@code
 * Observer<Stanza> observer = new Observer<>(Stanza::read, (error, event) -> log(error));
 * observer.on(Observer.MESSAGE, Match.ANY.type("chat"), message -> show(message));
 * boolean claimed = observer.dispatch(element);
 * }</pre>
 *
 * <ul>
 *   <li>Callbacks are called in the order in which they were registered, each once for each event that it matches. The same
 *       callback may be registered more than once.
 *   <li>What a callback throws goes to the {@link ErrorSink}; the callback stays registered and the others are called.
 *       What the sink throws comes out of {@code dispatch} when all were called.
 *   <li>A callback that is registered during an event is called from the next event on. One whose subscription is closed
 *       during an event is not called any more.
 *   <li>A callback may dispatch events itself: those are over before the current one goes on.
 *   <li>A request belongs to its stanza and not to the observer: several observers of one session are given the same {@link
 *       Request}, and only one of their callbacks can claim it. When that throws, the request {@linkplain Request#fail() has
 *       failed}.
 *   <li>Values are made only when a callback is there for them, and once for all.
 * </ul>
 *
 * <p>Not safe for use by several threads at a time.
 *
 * @param <V> what values are made of
 */
public final class Observer<V> implements Audience, AutoCloseable {
    /** The kind of messages. */
    public static final String MESSAGE = "message";

    /** The kind of presence. */
    public static final String PRESENCE = "presence";

    /** The kind of IQs. */
    public static final String IQ = "iq";

    /** The kind of what is not believed, which no callbacks of other kinds are told. */
    public static final String REJECTED = "rejected";

    /** In place of a kind: every kind but {@link #REJECTED}. */
    public static final String ANY = "*";

    private final Function<? super Element, ? extends V> view;
    private final ErrorSink errors;
    private final ExtensionTable extensions;
    private final Indexes<V> byKind = new Indexes<>();
    private final Chain<Registration<V>> all = new Chain<>();
    private int registrations;
    private boolean closed;

    /**
     * Makes an observer that knows no keys of extensions.
     *
     * @param view makes the value for callbacks from a stanza
     * @param errors is told what callbacks throw
     */
    public Observer(Function<? super Element, ? extends V> view, ErrorSink errors) {
        this(view, errors, key -> null);
    }

    /**
     * Makes an observer.
     *
     * @param view makes the value for callbacks from a stanza
     * @param errors is told what callbacks throw
     * @param extensions finds extensions for {@link Match#has(String)}
     */
    public Observer(Function<? super Element, ? extends V> view, ErrorSink errors, ExtensionTable extensions) {
        this.view = Objects.requireNonNull(view, "view");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.extensions = Objects.requireNonNull(extensions, "extensions");
    }

    /** Calls {@code callback} for every event of {@code kind}. */
    public Subscription on(String kind, Consumer<? super V> callback) {
        return on(kind, Match.ANY, callback);
    }

    /**
     * Calls {@code callback} for every event of {@code kind} that {@code match} accepts.
     *
     * @throws IllegalArgumentException if {@code match} has the key of an extension that is not known, or a type that stanzas
     *     of this kind cannot have
     * @throws IllegalStateException if the observer is closed
     */
    public Subscription on(String kind, Match match, Consumer<? super V> callback) {
        return onEvent(kind, match, withoutEvent(callback));
    }

    /**
     * The same for callbacks that want to know more, or to {@linkplain Event#claim() claim} requests.
     *
     * @throws IllegalArgumentException if {@code match} has the key of an extension that is not known, or a type that stanzas
     *     of this kind cannot have
     * @throws IllegalStateException if the observer is closed
     */
    public Subscription onEvent(String kind, Match match, Callback<? super V> callback) {
        return register(kind, match, callback, false);
    }

    /**
     * Calls {@code callback} for the next event of {@code kind} that {@code match} accepts, and no more.
     *
     * @throws IllegalArgumentException if {@code match} has the key of an extension that is not known, or a type that stanzas
     *     of this kind cannot have
     * @throws IllegalStateException if the observer is closed
     */
    public Subscription once(String kind, Match match, Consumer<? super V> callback) {
        return onceEvent(kind, match, withoutEvent(callback));
    }

    /**
     * The same for callbacks that want to know more, or to {@linkplain Event#claim() claim} requests.
     *
     * @throws IllegalArgumentException if {@code match} has the key of an extension that is not known, or a type that stanzas
     *     of this kind cannot have
     * @throws IllegalStateException if the observer is closed
     */
    public Subscription onceEvent(String kind, Match match, Callback<? super V> callback) {
        return register(kind, match, callback, true);
    }

    private static <V> Callback<V> withoutEvent(Consumer<V> callback) {
        Objects.requireNonNull(callback, "callback");
        return (value, event) -> callback.accept(value);
    }

    private Subscription register(String kind, Match match, Callback<? super V> callback, boolean once) {
        Objects.requireNonNull(callback, "callback");
        if (closed) {
            throw new IllegalStateException("The observer is closed");
        }
        Match resolved = match.resolved(kind, extensions);
        Registration<V> registration = new Registration<>(
                this, Objects.requireNonNull(kind, "kind"), resolved, callback, once, registrations++);
        byKind.add(registration);
        registration.place = all.add(registration);
        return registration;
    }

    /** How many kinds have callbacks. */
    int kinds() {
        return byKind.size();
    }

    /** Ends all subscriptions, for good: nothing is told any more, and nobody can subscribe. */
    @Override
    public void close() {
        closed = true;
        all.each(Registration::close);
    }

    /** Whether it has been closed. */
    public boolean isClosed() {
        return closed;
    }

    void remove(Registration<V> registration) {
        if (registration.place != null) {
            registration.place.leave();
        }
        byKind.remove(registration);
    }

    /**
     * Tells what stanza came; its kind is its local name.
     *
     * @return whether a callback {@linkplain Event#claim() claimed} it; who dispatches a request that nobody claims answers
     *     it with {@code service-unavailable}
     */
    public boolean dispatch(Element stanza) {
        return dispatch(stanza.localName(), stanza);
    }

    /**
     * Tells that something of {@code kind} came as an element.
     *
     * @return whether a callback {@linkplain Event#claim() claimed} it
     */
    public boolean dispatch(String kind, Element element) {
        return dispatch(new Event(kind, element), null);
    }

    /**
     * Tells of a stanza that several are told of.
     *
     * @param request the duty to answer it, the same for all; null if there is none
     * @return whether a callback of anybody has {@linkplain Event#claim() claimed} it
     */
    public boolean dispatch(String kind, Element stanza, @Nullable Request request) {
        return dispatch(new Event(kind, stanza, request), null);
    }

    /**
     * The same of a stanza of which the value has been made.
     *
     * @param value what callbacks are given
     */
    public boolean dispatch(String kind, Element stanza, @Nullable Request request, V value) {
        return dispatch(new Event(kind, stanza, request), Objects.requireNonNull(value, "value"));
    }

    /**
     * Tells of a stanza of which the value has been made and the element not. A request must be {@linkplain Request#isPossible
     * possible}.
     *
     * @param value what callbacks are given
     * @return whether a callback {@linkplain Event#claim() claimed} it
     */
    public boolean dispatch(String kind, UnreadStanza stanza, V value) {
        return dispatch(new Event(kind, stanza), Objects.requireNonNull(value, "value"));
    }

    /**
     * Tells that something happened that no element stands for, such as that a session is online. Only callbacks with {@link
     * Match#ANY} are for it.
     *
     * @param kind the kind
     * @param value what callbacks are given
     */
    public void dispatchValue(String kind, V value) {
        dispatch(new Event(kind, (Element) null), Objects.requireNonNull(value, "value"));
    }

    /** Tells of a stanza that is to be believed. */
    @Override
    public void believed(Element stanza, Provenance provenance, @Nullable Request request) {
        dispatch(new Event(stanza.localName(), stanza, request, provenance, null), null);
    }

    /** Tells callbacks of kind {@link #REJECTED}; their value is made of the whole stanza. */
    @Override
    public void rejected(Rejection rejection) {
        dispatch(new Event(REJECTED, rejection.stanza(), null, null, rejection), null);
    }

    /** The same of a stanza of which the value has been made. */
    public boolean believed(String kind, Element stanza, Provenance provenance, @Nullable Request request, V value) {
        return dispatch(new Event(kind, stanza, request, provenance, null), Objects.requireNonNull(value, "value"));
    }

    /** The same of a rejection of which the value has been made. */
    public void rejected(Rejection rejection, V value) {
        Event event = new Event(REJECTED, rejection.stanza(), null, null, rejection);
        dispatch(event, Objects.requireNonNull(value, "value"));
    }

    private List<Registration<V>> matches(Event event) {
        Index<V> index = byKind.get(event.kind());
        List<Registration<V>> matches = index == null ? List.of() : index.matches(event);
        Index<V> any = event.kind().equals(REJECTED) ? null : byKind.get(ANY);
        if (any == null) {
            return matches;
        }
        List<Registration<V>> all = any.matches(event);
        all.addAll(matches);
        all.sort((one, other) -> one.serial - other.serial);
        return all;
    }

    private boolean dispatch(Event event, @Nullable V given) {
        List<Registration<V>> matches = matches(event);
        if (matches.isEmpty()) {
            return event.isClaimed();
        }
        V value = given;
        if (value == null) {
            try {
                value = view.apply(Objects.requireNonNull(event.element()));
            } catch (RuntimeException | Error e) {
                errors.failed(e, event, null);
                return event.isClaimed();
            }
        }
        Callbacks.callAll(matches, value, event, errors);
        return event.isClaimed();
    }
}
