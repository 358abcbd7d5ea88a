package im.couplet.observer.testing;

import im.couplet.observer.Exchange;
import im.couplet.observer.model.Portable;
import im.couplet.observer.model.PortableSink;
import im.couplet.observer.model.PortableSource;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * What came and went in a session, with the time, to be played again: the same observers and models are told the same. It can be
 * {@linkplain Portable written down}, without secrets if {@link #redacted}.
 */
public final class StreamRecording implements Portable {
    /**
     * A stanza.
     *
     * @param at when, in milliseconds
     * @param sent whether it was sent
     */
    public record Step(double at, boolean sent, Element stanza) implements Portable {
        @Override
        public void write(PortableSink sink) {
            sink.number("at", at);
            sink.flag("sent", sent);
            sink.element("stanza", stanza);
        }
    }

    private final List<Step> steps = new ArrayList<>();

    /** The stanzas in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Takes a stanza that was sent, or has arrived. */
    public void add(double at, boolean sent, Element stanza) {
        steps.add(new Step(at, sent, stanza));
    }

    /**
     * Plays it to a session, which has the address that it had.
     *
     * @param exchange of a session that sends nowhere
     */
    public void replay(Exchange exchange) {
        for (Step step : steps) {
            exchange.tick((long) step.at());
            if (step.sent()) {
                exchange.send(step.stanza());
            } else {
                exchange.received(step.stanza());
            }
        }
    }

    /** The same without secrets. */
    public StreamRecording redacted() {
        StreamRecording redacted = new StreamRecording();
        for (Step step : steps) {
            redacted.add(step.at(), step.sent(), Redaction.of(step.stanza()));
        }
        return redacted;
    }

    @Override
    public void write(PortableSink sink) {
        sink.values("steps", steps);
    }

    /** Reads what was written down. */
    public static StreamRecording read(PortableSource source) {
        StreamRecording recording = new StreamRecording();
        for (PortableSource one : source.values("steps")) {
            Element stanza = one.element("stanza");
            if (stanza != null) {
                recording.add(one.number("at"), one.flag("sent"), stanza);
            }
        }
        return recording;
    }
}
