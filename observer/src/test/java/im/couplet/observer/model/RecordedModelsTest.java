package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.cases.CaseFiles;
import im.couplet.chat.Entry;
import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.stanza.Message;
import im.couplet.stream.Recording;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models make of recorded streams is what a person reads out of them. */
class RecordedModelsTest {
    /** What is heard of a session. */
    private static final class Heard {
        private @Nullable Jid self;
        private final List<Throwable> failures = new ArrayList<>();
        private final Exchange exchange =
                new Exchange(stanza -> {}, () -> self, () -> "n", (error, event) -> failures.add(error));
        private final Basis basis = new Basis(() -> self, failures::add);
        private final RosterModel roster = new RosterModel(basis);
        private final RoomsModel rooms = new RoomsModel(basis);
        private final ConversationsModel<Entry, Message, Instant> conversations =
                new ConversationsModel<>(basis, new JavaConversations(), () -> null, ConversationLimits.DEFAULT);
        private final List<String> seen = new ArrayList<>();

        Heard(Recording recording) {
            String bound = recording.bound();
            self = bound == null ? null : Jid.parse(bound);
            exchange.refusesUnclaimed(false);
            List.of(roster, rooms, conversations).forEach(exchange::add);
            rooms.subscribe(change -> change.differences()
                    .forEach(one -> one.parts().stream()
                            .filter(part -> part.after() != null && !seen.contains(part.key()))
                            .forEach(part -> seen.add(part.key()))));
            for (Recording.Stanza one : recording.stanzas()) {
                if (one.sent()) {
                    exchange.send(one.element());
                } else {
                    exchange.received(one.element());
                }
            }
        }

        String read() {
            StringBuilder read = new StringBuilder();
            roster.current()
                    .all()
                    .forEach(one -> read.append("contact " + one.jid() + " " + one.name() + " " + one.subscription()
                            + " " + one.groups() + "\n"));
            rooms.current().all().forEach(one -> {
                List<String> sorted = new ArrayList<>(seen);
                sorted.sort(null);
                read.append("room " + one.jid() + " " + one.state() + " " + String.join(" ", sorted) + ": "
                        + (one.subject() == null ? null : one.subject().text()) + "\n");
                Departure why = one.departure();
                read.append(why == null ? "" : "room " + one.jid() + ": " + why.why() + " " + why.reason() + "\n");
            });
            conversations.current().all().forEach(one -> {
                read.append((one.timeline().size() == 0 ? "" : "in ") + one.key() + "\n");
                one.timeline()
                        .each(entry -> read.append("  "
                                + (entry.from() == null ? one.venue().own() : entry.from())
                                        .toString()
                                        .replaceFirst("(@localhost)/.*", "$1")
                                + ": " + entry.body() + "\n"));
            });
            return read.toString();
        }
    }

    static Stream<Recording> recordings() throws IOException {
        return Recording.all().stream();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void isWhatAPersonReads(Recording recording) {
        Heard heard = new Heard(recording);
        assertEquals(List.of(), heard.failures);
        String expected = CaseFiles.in("/cases/recorded").get(recording.name() + ".json");
        if (expected != null) {
            List<String> lines = CaseFiles.list(expected, "read").stream()
                    .map(String::valueOf)
                    .toList();
            assertEquals(String.join("\n", lines) + "\n", heard.read());
        }
    }
}
