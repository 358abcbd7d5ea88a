package im.couplet.observer;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Intake;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Recipient;
import im.couplet.observer.provenance.Rejection;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one session sends and receives, all of it: who asked gets the answer, and from nobody but whom was asked; who is asked answers
 * exactly once; and observers are told what may be believed, and where it came from. Works over a {@link im.couplet.session.Session}
 * as over a bare stream, whose address is an {@link OwnAddress}.
 *
 * <pre>{@code
 * Exchange exchange = new Exchange(session::send, session::jid, nonces, (error, event) -> log(error));
 * Observer<Stanza> observer = new Observer<>(Stanza::read, (error, event) -> log(error));
 * exchange.add(observer);
 * exchange.respond(XmlName.of("urn:xmpp:ping", "ping"), (iq, answer) -> answer.result(null));
 * // for each stanza that comes in, and every second or so:
 * exchange.received(stanza);
 * exchange.tick(now);
 * // for each that goes out:
 * exchange.send(stanza);
 * exchange.request(iq, 30_000, settlement -> …);
 * }</pre>
 *
 * <p>Not safe for use by several threads at a time.
 */
public final class Exchange {
    private final Supplier<String> nonces;
    private final ErrorSink errors;
    private final Requests requests;
    private final Supplier<@Nullable Jid> self;
    private Intake intake;
    private final PendingRequests pending = new PendingRequests(this::failed);
    private final Responders responders = new Responders(this::failed);
    private List<Audience> audiences = new ArrayList<>();
    private boolean refusing = true;

    /**
     * Makes one.
     *
     * @param send sends a stanza, and throws when that cannot be done
     * @param self the address of the session; null while there is none
     * @param nonces gives another text each time that nobody can guess, for the ids of requests
     * @param errors is told what responders and replies throw
     */
    public Exchange(
            Consumer<? super Element> send, Supplier<@Nullable Jid> self, Supplier<String> nonces, ErrorSink errors) {
        this(new Requests(send, self), self, nonces, errors);
    }

    /**
     * Makes one over the requests of a session, which were answered without it so far.
     *
     * @param self the address of the session; null while there is none
     * @param nonces gives another text each time that nobody can guess, for the ids of requests
     * @param errors is told what responders and replies throw
     */
    public Exchange(Requests requests, Supplier<@Nullable Jid> self, Supplier<String> nonces, ErrorSink errors) {
        this.requests = Objects.requireNonNull(requests, "requests");
        this.self = self;
        this.intake = new Intake(self);
        this.nonces = Objects.requireNonNull(nonces, "nonces");
        this.errors = Objects.requireNonNull(errors, "errors");
    }

    private void failed(Throwable error, Element iq) {
        errors.failed(error, new Event(Observer.IQ, iq, null), null);
    }

    // ---- who is told

    /** Tells {@code audience} from now on what arrives, behind those who are told already. */
    public void add(Audience audience) {
        Objects.requireNonNull(audience, "audience");
        audiences = new ArrayList<>(audiences);
        audiences.add(audience);
    }

    /** Tells {@code audience} nothing any more. */
    public void remove(Audience audience) {
        List<Audience> others = new ArrayList<>(audiences);
        others.removeIf(one -> one == audience);
        audiences = others;
    }

    /** What else is known of rooms, services and earlier messages, which decides what is believed. */
    public Intake intake() {
        return intake;
    }

    /**
     * Takes notice of a stanza of this session that came or went before anybody was to be told.
     *
     * @param sent whether it was sent
     */
    public void past(Element stanza, boolean sent) {
        if (sent) {
            intake.sent(stanza, Nobody.TOLD);
        } else {
            intake.received(stanza, Nobody.TOLD);
        }
    }

    /** Says of a message that it was sent or received before, as out of the page's own store; what arrives may be about it. */
    public void remember(Element message) {
        intake.remember(message, new Telling(message, null));
    }

    /** Whether requests that nobody claims are refused with {@code service-unavailable} (RFC 6120 section 8.4); true at first. */
    public void refusesUnclaimed(boolean refuses) {
        refusing = refuses;
    }

    // ---- what comes in

    /** Takes a stanza that has arrived: tells all who are to be told, and has it answered if it is a request. */
    public void received(Element stanza) {
        received(stanza, requests.received(stanza));
    }

    /**
     * Takes a stanza of which the session's {@link Requests} know.
     *
     * @param request the duty to answer it; null when there is none
     */
    public void received(Element stanza, @Nullable Request request) {
        Telling telling = new Telling(stanza, request);
        intake.received(stanza, telling);
        if (refusing) {
            requests.refuseUnclaimed(request);
        }
    }

    /** Tells everybody what is believed of one stanza, and what that settles. */
    private final class Telling implements Recipient {
        private final Element stanza;
        private final @Nullable Request request;

        Telling(Element stanza, @Nullable Request request) {
            this.stanza = stanza;
            this.request = request;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the duty is of this very stanza, and not of one in it
        public void believed(Element believed, Provenance provenance) {
            Request duty = believed == stanza ? request : null;
            if (duty != null) {
                responders.respond(believed, duty);
            }
            for (Audience audience : audiences) {
                audience.believed(believed, provenance, duty);
            }
            if (believed.localName().equals("iq") && duty == null) {
                pending.answered(believed);
            }
        }

        @Override
        public void rejected(Rejection rejection) {
            for (Audience audience : audiences) {
                audience.rejected(rejection);
            }
        }
    }

    // ---- what goes out

    /**
     * Sends a stanza.
     *
     * @throws IllegalStateException if it is an answer, and the request has one; or what sending throws
     */
    public void send(Element stanza) {
        boolean message = stanza.localName().equals("message");
        Telling telling = new Telling(stanza, null);
        // What arrives while it is sent may answer it already.
        if (!message) {
            tellSent(stanza, telling);
        }
        try {
            requests.send(stanza);
        } catch (RuntimeException e) {
            intake.unsent(stanza);
            throw e;
        }
        if (message) {
            tellSent(stanza, telling);
        }
    }

    private void tellSent(Element stanza, Telling telling) {
        audiences.forEach(audience -> audience.sent(stanza));
        intake.sent(stanza, telling);
    }

    /**
     * Sends a request, and waits for its answer from whom it is for.
     *
     * @param iq an IQ of type get or set; one without an id is given one that nobody can guess
     * @param timeout how many milliseconds to wait, as {@link #tick} tells; 0 for as long as it takes
     * @param reply is told once what became of it
     * @throws IllegalArgumentException if it is no such IQ, or has the id of another that waits
     * @throws IllegalStateException if it cannot be sent, or what sending throws; {@code reply} is told nothing then
     */
    public PendingRequest request(Element iq, long timeout, SettlementSink reply) {
        Objects.requireNonNull(reply, "reply");
        String type = iq.attribute("type");
        if (!iq.localName().equals("iq") || !"get".equals(type) && !"set".equals(type)) {
            throw new IllegalArgumentException("iq: not an IQ of type get or set, which alone is answered");
        }
        String given = iq.attribute("id");
        String id = given == null ? nonces.get() : given;
        if (pending.has(id)) {
            throw new IllegalArgumentException("iq: another request with the id \"" + id + "\" waits");
        }
        Element sent = given == null ? iq.withAttribute("id", id) : iq;
        PendingRequest asked = pending.add(id, sent, timeout, reply);
        try {
            send(sent);
        } catch (RuntimeException e) {
            pending.forget(asked);
            throw e;
        }
        return asked;
    }

    /**
     * Has requests answered. Each is answered exactly once: an impossible one with {@code bad-request}, without asking the
     * responder; with {@code internal-server-error} where the responder throws, or does not answer within a minute.
     *
     * @param payload the name of what is in the request
     * @return ends it
     * @throws IllegalArgumentException if somebody answers such requests already
     */
    public Runnable respond(XmlName payload, Responder responder) {
        return respond(payload, responder, Responders.LIMIT);
    }

    /**
     * The same with another limit.
     *
     * @param limit how many milliseconds an answer may take, as {@link #tick} tells; 0 for as long as it likes
     */
    public Runnable respond(XmlName payload, Responder responder, long limit) {
        Objects.requireNonNull(payload, "payload");
        responders.add(payload, Objects.requireNonNull(responder, "responder"), limit);
        return () -> responders.remove(payload);
    }

    /** What is answered, in the order in which it was registered. */
    public List<XmlName> payloads() {
        return responders.payloads();
    }

    // ---- time and end

    /**
     * Says what time it is, every second or so. Without it nothing takes too long.
     *
     * @param now milliseconds on any clock that does not go backwards
     */
    public void tick(long now) {
        pending.tick(now);
        responders.tick(now);
        audiences.forEach(audience -> audience.tick(now));
    }

    /**
     * Says which address a login of the caller's own has bound, and anew after another one, not when a stream was resumed. The session
     * before has {@link #ended} then, and what is believed depends on the new address; of another account nothing is known yet.
     *
     * @throws IllegalStateException if it was made without an {@link OwnAddress}
     */
    public void bound(Jid jid) {
        Jid before = OwnAddress.of(self).set(jid);
        if (before != null) {
            ended();
            intake = before.bare().equals(jid.bare()) ? intake : new Intake(self);
        }
    }

    /** Says that the session is over, or begins anew elsewhere: requests that wait are over, too, and no room is entered. */
    public void ended() {
        intake.ended();
        responders.end();
        pending.end();
        audiences.forEach(Audience::sessionEnded);
    }
}
