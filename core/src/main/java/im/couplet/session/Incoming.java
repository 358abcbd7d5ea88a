package im.couplet.session;

import im.couplet.session.SessionFailure.Kind;
import im.couplet.session.SessionFailure.Retry;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamError;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamException;
import im.couplet.stream.StreamParser;
import im.couplet.xml.XmlException;
import im.couplet.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what arrives on one connection after the other, whole chunks before any of it is looked at, so that reading can fail, as
 * when the stack is full, without leaving anything half done.
 */
final class Incoming {
    private final Machine machine;
    private final Framing framing;
    private final XmlLimits limits;
    private final List<StreamEvent> arrived = new ArrayList<>();
    private StreamParser parser;
    private boolean broken;

    Incoming(Machine machine, Framing framing, XmlLimits limits) {
        this.machine = machine;
        this.framing = framing;
        this.limits = limits;
        this.parser = parser();
    }

    private StreamParser parser() {
        return new StreamParser(framing, limits, event -> arrived.add(event));
    }

    /** Expects a new connection. */
    void begin() {
        parser = parser();
        arrived.clear();
        broken = false;
    }

    /**
     * Has the parser read something, and the machine do what follows. Where that throws, what was read is forgotten: a frame or
     * body can be handed in again, but nobody knows where a stream over TCP stands then, or what was half done.
     */
    void feed(Consumer<StreamParser> input) {
        if (machine.isOver()) {
            return;
        }
        if (broken) {
            machine.lost("What the server sent was not read to its end, as an earlier call threw something");
            return;
        }
        arrived.clear();
        // Set before and not behind: where this is cut off, nothing is done any more.
        broken = framing == Framing.TCP;
        RuntimeException wrong = read(input);
        broken = true;
        for (int i = 0; i < arrived.size() && !machine.isOver(); i++) {
            machine.event(arrived.get(i));
        }
        if (wrong != null) {
            refuse(wrong);
        }
        arrived.clear();
        broken = false;
    }

    /** Reads; gives what is wrong behind what has arrived. */
    private @Nullable RuntimeException read(Consumer<StreamParser> input) {
        try {
            input.accept(parser);
            return null;
        } catch (XmlException | StreamException e) {
            return e;
        }
    }

    private void refuse(RuntimeException wrong) {
        if (wrong instanceof XmlException e) {
            SessionFailure failure =
                    machine.failure(Kind.BAD_XML, Retry.NO, "The server sent bad XML: " + e.getMessage());
            machine.fail(failure.withCondition(e.streamErrorCondition()), StreamError.of(e));
        } else if (wrong instanceof StreamException e) {
            SessionFailure failure = machine.failure(Kind.NOT_A_STREAM, Retry.NO, String.valueOf(e.getMessage()));
            machine.fail(failure.withCondition(e.condition().text()), StreamError.of(e));
        }
    }
}
