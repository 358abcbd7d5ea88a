package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.chat.Entry;
import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.stanza.Message;
import im.couplet.stream.Recording;
import im.couplet.stream.StreamEvent;
import im.couplet.stream.StreamParser;
import im.couplet.xml.Element;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models make of recorded streams is what a person reads out of them. */
class RecordedModelsTest {
    private static final Map<String, String> READ =
            Map.of("xep0045-tcp-room", """
            contact nurse@example.com Nurse & Peter none []
            contact romeo@example.net Romeo's both [Friends, Léal 💚]
            room chamber@chat.example.com left firstwitch secondwitch thirdwitch: Fire <burn> and cauldron bubble!
            room chamber@chat.example.com: left null
            in chamber@chat.example.com/secondwitch
              chamber@chat.example.com/secondwitch: I'll give thee a <wind/> & more
            in room chamber@chat.example.com
              chamber@chat.example.com/thirdwitch: Harpier cries: 'tis time, 'tis time.
            """, "prosody-slixmpp-tcp-muc-alice", """
            room room1@conference.localhost left bob bobby Älice: Topic "1" & more
            room room1@conference.localhost: destroyed done
            in room room1@conference.localhost
              room1@conference.localhost/Älice: hello room
              room1@conference.localhost/bob: hi <alice>
            in room1@conference.localhost/bob
              alice@localhost: private
            """, "prosody-strophe-ws-bob", """
            room room4@conference.localhost left alice bob:\s
            room room4@conference.localhost: left null
            in alice@localhost
              bob@localhost: reply
              alice@localhost: hello & <b> "q" ' 🎉
            in room room4@conference.localhost
              room4@conference.localhost/alice: room hi
            """);

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
                new ConversationsModel<>(basis, new JavaConversations(), () -> null, 1000);
        private final List<String> seen = new ArrayList<>();

        Heard(Recording recording) {
            exchange.refusesUnclaimed(false);
            List.of(roster, rooms, conversations).forEach(exchange::add);
            rooms.subscribe(change -> change.differences()
                    .forEach(one -> one.parts().stream()
                            .filter(part -> part.after() != null && !seen.contains(part.key()))
                            .forEach(part -> seen.add(part.key()))));
            StreamParser client = new StreamParser(recording.framing(), event -> stanza(event, true));
            StreamParser server = new StreamParser(recording.framing(), event -> {
                if (event instanceof StreamEvent.Received received
                        && received.element().is("urn:ietf:params:xml:ns:xmpp-sasl", "success")) {
                    client.restart();
                }
                stanza(event, false);
            });
            for (Recording.Message message : recording.messages()) {
                (message.fromServer() ? server : client).feed(message.data());
            }
        }

        private void stanza(StreamEvent event, boolean sent) {
            if (!(event instanceof StreamEvent.Received received)
                    || !received.element().namespace().equals("jabber:client")) {
                return;
            }
            Element stanza = received.element();
            Element bind = stanza.child("urn:ietf:params:xml:ns:xmpp-bind", "bind");
            Element jid = bind == null ? null : bind.child("urn:ietf:params:xml:ns:xmpp-bind", "jid");
            self = jid == null ? self : Jid.parse(jid.text());
            if (sent) {
                exchange.send(stanza);
            } else {
                exchange.received(stanza);
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
                read.append("room " + one.jid() + ": " + one.departure().why() + " "
                        + one.departure().reason() + "\n");
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
        String expected = READ.get(recording.name());
        if (expected != null) {
            assertEquals(expected, heard.read());
        }
    }
}
