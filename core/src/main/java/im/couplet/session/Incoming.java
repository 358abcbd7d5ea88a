package im.couplet.session;

import im.couplet.stream.Framing;
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
    private final Framing framing;
    private final XmlLimits limits;
    private final List<StreamEvent> arrived = new ArrayList<>();
    private StreamParser parser;
    private boolean broken;

    Incoming(Framing framing, XmlLimits limits) {
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
        done();
    }

    /**
     * Whether something was thrown while a chunk was read or used: a frame or body can be handed in again where only reading was
     * cut off, but nobody knows where a stream over TCP stands then, or what was half done.
     */
    boolean isBroken() {
        return broken;
    }

    /** Has the parser read something; gives what is wrong behind what has arrived, null if nothing is. */
    @Nullable
    RuntimeException read(Consumer<StreamParser> input) {
        arrived.clear();
        // Set before and not behind: where this is cut off, nothing is done any more.
        broken = framing == Framing.TCP;
        RuntimeException wrong = null;
        try {
            input.accept(parser);
        } catch (XmlException | StreamException e) {
            wrong = e;
        }
        broken = true;
        return wrong;
    }

    /** What has been read. */
    List<StreamEvent> arrived() {
        return arrived;
    }

    /** What has been read is used. */
    void done() {
        arrived.clear();
        broken = false;
    }
}
