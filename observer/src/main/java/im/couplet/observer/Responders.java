package im.couplet.observer;

import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Who answers which requests: one for each payload. */
final class Responders {
    /** How long an answer may take before it is given for whom does not give it, in milliseconds. */
    static final long LIMIT = 60_000;

    private static final int MOST_OPEN = 4096;

    private record Registered(Responder responder, long limit) {}

    private final Map<XmlName, Registered> responders = new HashMap<>();
    private final List<XmlName> order = new ArrayList<>();
    private final List<Answer> open = new ArrayList<>();
    private final BiConsumer<? super Throwable, ? super Element> errors;

    Responders(BiConsumer<? super Throwable, ? super Element> errors) {
        this.errors = errors;
    }

    void add(XmlName payload, Responder responder, long limit) {
        if (responders.containsKey(payload)) {
            throw new IllegalArgumentException("payload: somebody answers " + payload + " already");
        }
        responders.put(payload, new Registered(responder, limit));
        order.add(payload);
    }

    void remove(XmlName payload) {
        responders.remove(payload);
        order.remove(payload);
    }

    /** The payloads that are answered, in the order in which they were registered. */
    List<XmlName> payloads() {
        return List.copyOf(order);
    }

    /** Has a request answered, if anybody is there for it. */
    void respond(Element iq, Request request) {
        List<Element> payload = iq.elements();
        Registered registered = payload.isEmpty() || !request.isPossible()
                ? null
                : responders.get(payload.get(0).name());
        if (registered == null || !request.claim()) {
            return;
        }
        Answer answer = new Answer(iq, request, registered.limit);
        try {
            registered.responder.respond(iq, answer);
        } catch (RuntimeException | Error e) {
            give(answer::fail, iq);
            errors.accept(e, iq);
        }
        if (!answer.isGiven()) {
            open.add(answer);
            if (open.size() > MOST_OPEN) {
                give(open.remove(0)::fail, iq);
            }
        }
    }

    /** Answers for those who take too long. */
    void tick(long now) {
        List<Answer> late = new ArrayList<>();
        for (Answer answer : open) {
            if (answer.isLate(now)) {
                late.add(answer);
            }
        }
        for (Answer answer : late) {
            give(answer::fail, answer.iq);
        }
        open.removeIf(Answer::isGiven);
        open.removeAll(late);
    }

    /** Nothing can be answered any more. */
    void end() {
        open.clear();
    }

    private void give(Runnable answer, Element iq) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            errors.accept(e, iq);
        }
    }
}
