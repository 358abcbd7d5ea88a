package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.chat.Entry;
import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.stanza.Message;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An archive in which many messages have one time, read by pages of any size while some are known: its own order is the order. */
class ArchiveOrderTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");
    private static final String OTHER = "romeo@montague.lit/orchard";

    private final List<Throwable> failures = new ArrayList<>();
    private Exchange exchange =
            new Exchange(stanza -> {}, () -> SELF, () -> "n", (error, event) -> failures.add(error));
    private ConversationsModel<Entry, Message, Instant> model = model();
    private int pages;

    private ConversationsModel<Entry, Message, Instant> model() {
        ConversationsModel<Entry, Message, Instant> made = new ConversationsModel<>(
                new Basis(() -> SELF, failures::add),
                new JavaConversations(),
                () -> Instant.parse("2026-01-02T00:00:00Z"),
                ConversationLimits.DEFAULT);
        exchange.add(made);
        return made;
    }

    private static Element stanza(String xml) {
        return Element.parse(xml.replaceFirst("(?=[ />])", " xmlns='jabber:client'"));
    }

    /** Some messages correct others. */
    private static boolean corrects(int number) {
        return number % 5 == 4;
    }

    private static String message(int number, boolean named) {
        String replaced = corrects(number) && named
                ? "<replace xmlns='urn:xmpp:message-correct:0' id='m" + (number - 1 - number % 2) + "'/>"
                : "";
        return " type='chat' from='" + OTHER + "' to='" + SELF + "'" + (named ? " id='m" + number + "'" : "")
                + "><body>" + number + "</body>" + replaced + "</message>";
    }

    /** A page of the archive, with the messages from {@code first} to before {@code end}. */
    private void page(int[] seconds, int first, int end, boolean backwards, boolean named) {
        String id = "p" + pages++;
        String direction = backwards
                ? "before>" + (end < seconds.length ? "a" + end : "") + "</before"
                : "after>" + (first > 0 ? "a" + (first - 1) : "") + "</after";
        exchange.send(stanza("<iq type='set' id='" + id + "'><query xmlns='urn:xmpp:mam:2' queryid='" + id
                + "'><set xmlns='http://jabber.org/protocol/rsm'><" + direction + "></set></query></iq>"));
        for (int i = first; i < end; i++) {
            String stamp = String.format("2026-01-01T00:00:%02dZ", seconds[i]);
            exchange.received(stanza("<message><result xmlns='urn:xmpp:mam:2' queryid='" + id + "' id='a" + i
                    + "'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='" + stamp
                    + "'/><message xmlns='jabber:client'" + message(i, named) + "</forwarded></result></message>"));
        }
        exchange.received(stanza("<iq type='result' id='" + id
                + "'><fin xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><first>a" + first
                + "</first><last>a" + (end - 1) + "</last></set></fin></iq>"));
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (LiveConversation<Entry, Message, Instant> one : model.current().all()) {
            one.timeline()
                    .each(entry ->
                            shown.add(entry.stanzaId() + " " + entry.original().body()));
        }
        return shown;
    }

    private void walk(Random random, int[] seconds, boolean backwards, boolean named) {
        int count = seconds.length;
        for (int at = 0; at < count; ) {
            int size = Math.min(1 + random.nextInt(5), count - at);
            if (backwards) {
                page(seconds, count - at - size, count - at, true, named);
            } else {
                page(seconds, at, at + size, false, named);
            }
            at += size;
        }
    }

    @Test
    void theArchivesOrderIsTheOrder() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            exchange = new Exchange(stanza -> {}, () -> SELF, () -> "n", (error, event) -> failures.add(error));
            model = model();
            int count = 1 + random.nextInt(30);
            int[] seconds = new int[count];
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                seconds[i] = i == 0 ? 0 : seconds[i - 1] + (random.nextInt(6) == 0 ? 1 : 0);
            }
            boolean live = random.nextBoolean();
            boolean named = live || random.nextBoolean();
            for (int i = 0; i < count; i++) {
                if (!corrects(i) || !named) {
                    expected.add("a" + i + " " + i);
                }
            }
            for (int i = 0; i < count; i++) {
                if (live && random.nextInt(3) == 0) {
                    exchange.received(stanza("<message" + message(i, true)));
                }
            }
            if (random.nextBoolean()) {
                // Some page or other, which has been looked at before.
                int first = random.nextInt(count);
                page(seconds, first, Math.min(count, first + 4), random.nextBoolean(), named);
            }
            walk(random, seconds, random.nextBoolean(), named);
            assertEquals(expected, shown(), "seed " + seed);
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void anArchiveOfSomebodyElseNamesNothing() {
        exchange.send(stanza(
                "<iq type='set' id='q' to='romeo@montague.lit'><query xmlns='urn:xmpp:mam:2' queryid='q'/></iq>"));
        exchange.received(
                stanza("<message from='romeo@montague.lit'><result xmlns='urn:xmpp:mam:2' queryid='q' id='a1'>"
                        + "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'" + message(1, true)
                        + "</forwarded></result></message>"));
        assertEquals(List.of("null 1"), shown());
    }

    @Test
    void theOwnAccountNamesMessagesAsTheyCome() {
        exchange.send(
                stanza(
                        "<iq type='get' id='d' to='juliet@capulet.lit'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>"));
        exchange.received(stanza("<iq type='result' id='d' from='juliet@capulet.lit'>"
                + "<query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:sid:0'/></query></iq>"));
        exchange.received(stanza("<message type='chat' from='" + OTHER + "' id='m'><body>b</body>"
                + "<stanza-id xmlns='urn:xmpp:sid:0' id='a' by='juliet@capulet.lit'/></message>"));
        assertEquals(List.of("a b"), shown());
    }
}
