package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.chat.Entry;
import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.stanza.Message;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Copies of messages come as they like, and the conversation is the same. */
class AnyOrderTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");
    private static final String OTHER = "romeo@montague.lit/orchard";
    private static final String ROOM = "coven@chat.shakespeare.lit";

    /** A message as it was said. */
    private record Said(String id, boolean own, int second, String content) {}

    /** What was said: messages, corrections, reactions and retractions. */
    private static List<Said> script(Random random, boolean room) {
        List<Said> all = new ArrayList<>();
        List<Said> messages = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean own = random.nextBoolean();
            Said target = messages.isEmpty() ? null : messages.get(random.nextInt(messages.size()));
            String id = "m" + i;
            int kind = target == null ? 0 : random.nextInt(8);
            String name = target == null ? "" : room ? "s-" + target.id : target.id;
            if (target != null && kind == 1) {
                all.add(new Said(
                        id,
                        target.own,
                        i,
                        "<body>edit " + i + "</body><replace xmlns='urn:xmpp:message-correct:0' id='" + target.id
                                + "'/>"));
            } else if (kind == 2 || kind == 3) {
                all.add(new Said(
                        id,
                        own,
                        i,
                        "<reactions xmlns='urn:xmpp:reactions:0' id='" + name + "'><reaction>"
                                + (char) ('a' + random.nextInt(4)) + "</reaction></reactions>"));
            } else if (target != null && kind == 4 && random.nextInt(3) == 0) {
                all.add(new Said(id, target.own, i, "<retract xmlns='urn:xmpp:message-retract:1' id='" + name + "'/>"));
            } else {
                Said message = new Said(id, own, i, "<body>text " + i + "</body>");
                messages.add(message);
                all.add(message);
            }
        }
        return all;
    }

    /** A session in which copies arrive. */
    private static final class Arriving {
        final List<Throwable> failures = new ArrayList<>();
        private final Exchange exchange =
                new Exchange(stanza -> {}, () -> SELF, () -> "n", (error, event) -> failures.add(error));
        private final boolean room;
        private long clock = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();
        final ConversationsModel<Entry, Message, Instant> model;

        Arriving(boolean room, boolean clocked) {
            this.room = room;
            model = new ConversationsModel<>(
                    new Basis(() -> SELF, failures::add),
                    new JavaConversations(),
                    () -> clocked ? Instant.ofEpochMilli(clock++) : null,
                    ConversationLimits.DEFAULT);
            exchange.add(model);
            String archive = room ? " to='" + ROOM + "'" : "";
            if (room) {
                sends("<presence to='" + ROOM + "/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
                arrives("<presence from='" + ROOM + "/juliet'><x xmlns='http://jabber.org/protocol/muc#user'>"
                        + "<item affiliation='none' role='participant'/><status code='110'/></x></presence>");
                sends("<iq type='get' id='d' to='" + ROOM
                        + "'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
                arrives("<iq type='result' id='d' from='" + ROOM
                        + "'><query xmlns='http://jabber.org/protocol/disco#info'>"
                        + "<feature var='urn:xmpp:mam:2'/></query></iq>");
            }
            sends("<iq type='set' id='q'" + archive + "><query xmlns='urn:xmpp:mam:2' queryid='f'/></iq>");
        }

        private void arrives(String xml) {
            exchange.received(Element.parse(xml.replaceFirst("(?=[ />])", " xmlns='jabber:client'")));
        }

        private void sends(String xml) {
            exchange.send(Element.parse(xml.replaceFirst("(?=[ />])", " xmlns='jabber:client'")));
        }

        private String message(Said said, boolean inner, boolean named) {
            String type = room ? "groupchat" : "chat";
            String from = room ? ROOM + "/" + (said.own ? "juliet" : "romeo") : said.own ? SELF.toString() : OTHER;
            String to = room ? SELF.toString() : said.own ? OTHER : SELF.toString();
            String name =
                    room && named ? "<stanza-id xmlns='urn:xmpp:sid:0' id='s-" + said.id + "' by='" + ROOM + "'/>" : "";
            return "<message" + (inner ? " xmlns='jabber:client'" : "") + " type='" + type + "' id='" + said.id
                    + "' from='" + from + "' to='" + to + "'>" + said.content + name + "</message>";
        }

        /** One of the ways in which a message comes: 0 live, 1 by carbon, 2 from an archive. */
        void copy(Said said, int way) {
            String stamp = String.format("2026-01-01T00:00:%02dZ", said.second);
            if (way == 2) {
                arrives("<message from='" + (room ? ROOM : "juliet@capulet.lit")
                        + "'><result xmlns='urn:xmpp:mam:2' queryid='f' id='s-"
                        + said.id + "'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='"
                        + stamp + "'/>"
                        + message(said, true, false) + "</forwarded></result></message>");
            } else if (way == 1 && !room) {
                String word = said.own ? "sent" : "received";
                arrives("<message from='juliet@capulet.lit'><" + word
                        + " xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>"
                        + message(said, true, true) + "</forwarded></" + word + "></message>");
            } else if (said.own && !room) {
                sends("<message type='chat' id='" + said.id + "' to='" + OTHER + "'>" + said.content + "</message>");
            } else {
                arrives(message(said, false, true));
            }
        }

        String shown() {
            StringBuilder shown = new StringBuilder();
            for (LiveConversation<Entry, Message, Instant> one : model.current().all()) {
                one.timeline().each(entry -> shown.append(shown(entry)).append('\n'));
                shown.append("waiting ").append(one.timeline().waiting().size());
            }
            return shown.toString();
        }

        private static String shown(Entry entry) {
            List<String> reactions = new ArrayList<>();
            entry.reactions().forEach(one -> reactions.add(one.sender() + one.emojis()));
            return entry.at() + " " + entry.sender() + " " + entry.id() + ": " + entry.body() + " "
                    + (entry.retraction() == null
                            ? entry.corrections()
                            : "gone " + entry.retraction().id()) + " " + reactions;
        }
    }

    private static void check(boolean room, boolean clocked) {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Said> script = script(random, room);
            Arriving inOrder = new Arriving(room, clocked);
            script.forEach(said -> inOrder.copy(said, 2));
            List<Runnable> copies = new ArrayList<>();
            Arriving shuffled = new Arriving(room, clocked);
            for (Said said : script) {
                copies.add(() -> shuffled.copy(said, 2));
                if (random.nextBoolean()) {
                    copies.add(() -> shuffled.copy(said, 0));
                }
                if (random.nextInt(3) == 0) {
                    copies.add(() -> shuffled.copy(said, 1));
                }
            }
            Collections.shuffle(copies, random);
            copies.forEach(Runnable::run);
            assertEquals(inOrder.shown(), shuffled.shown(), "seed " + seed);
            assertEquals(List.of(), shuffled.failures);
        }
    }

    @Test
    void ofTwoWithAClock() {
        check(false, true);
    }

    @Test
    void ofTwoWithoutAClock() {
        check(false, false);
    }

    @Test
    void inARoom() {
        check(true, true);
    }
}
