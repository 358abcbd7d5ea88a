package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams of real clients and servers. */
final class RecordedStreamsTest {
    static List<Recording> recordings() throws IOException {
        return Recording.all();
    }

    private static List<StreamEvent> events(Framing framing, List<String> chunks) {
        Events events = new Events(framing).feed(chunks);
        assertEquals(events.list.size(), events.lines.size(), () -> String.valueOf(events.lines));
        return events.list;
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void readsWhatTheServerSent(Recording recording) {
        List<StreamEvent> events = events(recording.framing(), recording.fromServer());
        assertInstanceOf(StreamEvent.Opened.class, events.get(0));
        assertInstanceOf(StreamEvent.Features.class, events.get(1));
        assertInstanceOf(StreamEvent.Closed.class, events.get(events.size() - 1));
        StreamFeatures features = ((StreamEvent.Features) events.get(1)).features();
        assertFalse(features.mechanisms().isEmpty());
    }

    static List<Recording> overTcp() throws IOException {
        return Recording.all().stream()
                .filter(recording -> recording.framing() == Framing.TCP)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overTcp")
    void readsTheSameHoweverItIsCut(Recording recording) {
        List<String> chunks = recording.fromServer();
        List<StreamEvent> expected = events(Framing.TCP, chunks);
        assertEquals(expected, events(Framing.TCP, Cuts.whole(chunks)));
        assertEquals(expected, events(Framing.TCP, Cuts.characters(chunks)));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void writesWhatItReads(Recording recording) {
        List<StreamEvent> events = events(recording.framing(), recording.fromServer());
        // BOSH has no place for the id of a stream of its own.
        for (Framing framing : List.of(Framing.TCP, Framing.WEBSOCKET)) {
            assertEquals(Translation.comparable(events), Translation.comparable(Translation.through(framing, events)));
        }
    }

    /** As a server reads it: told of a restart when it has sent its success. */
    @ParameterizedTest
    @MethodSource("recordings")
    void readsWhatTheClientSent(Recording recording) {
        List<StreamEvent> events = new ArrayList<>();
        StreamParser parser = new StreamParser(recording.framing(), events::add);
        StreamParser server = new StreamParser(recording.framing(), event -> {
            if (event instanceof StreamEvent.Received received
                    && received.element().is(Namespaces.SASL, "success")) {
                parser.restart();
            }
        });
        for (Recording.Message message : recording.messages()) {
            (message.fromServer() ? server : parser).feed(message.data());
        }
        assertInstanceOf(StreamEvent.Opened.class, events.get(0));
        assertInstanceOf(StreamEvent.Closed.class, events.get(events.size() - 1));
    }
}
