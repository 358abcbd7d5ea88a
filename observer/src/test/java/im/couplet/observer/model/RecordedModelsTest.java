package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.Json;
import im.couplet.jid.Jid;
import im.couplet.stream.Recording;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models make of recorded streams is what a person has read out of them, line by line. */
class RecordedModelsTest {
    static Stream<Recording> recordings() throws IOException {
        return Recording.all().stream();
    }

    private static @Nullable String word(Map<?, ?> expected, String name) {
        return expected.get(name) instanceof String word ? word : null;
    }

    private static String lines(Object all) {
        return String.join("\n", ((List<?>) all).stream().map(String::valueOf).toList());
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void isWhatAPersonReads(Recording recording) {
        String text = CaseFiles.in("/cases/recorded").get(recording.name() + ".json");
        assertNotNull(text, "nobody has read " + recording);
        Map<?, ?> expected = (Map<?, ?>) Json.parse(text);
        // Who goes on with a session that was bound elsewhere is named by whoever read it.
        String bound = recording.bound();
        String jid = bound == null ? word(expected, "jid") : bound;
        String began = word(expected, "began");
        Reader reader =
                new Reader(recording, jid == null ? null : Jid.parse(jid), began == null ? null : Instant.parse(began));
        assertEquals(List.of(), reader.failures());
        assertEquals(lines(expected.get("happened")), lines(reader.happened()));
        assertEquals(lines(expected.get("read")), lines(reader.read()));
    }
}
