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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What one says to the other stands in the order in which it was said (RFC 6120 section 10.1), though a clock here differs from the
 * server's, by which that stamps what it has held back (XEP-0198 section 5, XEP-0160).
 */
class ArrivalOrderTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");

    private final List<Throwable> failures = new ArrayList<>();
    private final Exchange exchange =
            new Exchange(stanza -> {}, () -> SELF, () -> "n", (error, event) -> failures.add(error));
    private final ConversationsModel<Entry, Message, Instant> model = new ConversationsModel<>(
            new Basis(() -> SELF, failures::add),
            new JavaConversations(),
            () -> Instant.parse("2026-01-01T10:00:30Z"),
            ConversationLimits.DEFAULT);

    @BeforeEach
    void listen() {
        exchange.add(model);
    }

    private void comes(String body, String stamp) {
        String delay = "<delay xmlns='urn:xmpp:delay' from='capulet.lit' stamp='" + stamp + "'/>";
        receive("<message xmlns='jabber:client' type='chat' from='romeo@montague.lit/orchard'><body>" + body + "</body>"
                + (stamp.isEmpty() ? "" : delay) + "</message>");
    }

    private void receive(String stanza) {
        exchange.received(Element.parse(stanza));
    }

    private List<String> shown() {
        List<String> bodies = new ArrayList<>();
        model.current().get("romeo@montague.lit").timeline().each(one -> bodies.add(one.body()));
        assertEquals(List.of(), failures);
        return bodies;
    }

    @Test
    void whatWasHeldBackStandsBehindWhatCameBefore() {
        comes("1", "");
        exchange.intake().resumed();
        comes("2", "2026-01-01T10:00:00Z");
        comes("3", "2026-01-01T10:00:01Z");
        comes("4", "");
        assertEquals(List.of("1", "2", "3", "4"), shown());
    }

    @Test
    void whatCameWhileNobodyWasThereStandsByItsOwnTime() {
        exchange.send(Element.parse("<presence xmlns='jabber:client'/>"));
        comes("2", "2026-01-01T10:00:02Z");
        comes("1", "2026-01-01T10:00:01Z");
        comes("3", "");
        assertEquals(List.of("1", "2", "3"), shown());
    }

    /** XEP-0203 section 7: whoever sends a message can put there that the server has held it back, too, until a time to come. */
    @Test
    void nobodySpeaksOutOfTheFuture() {
        exchange.send(Element.parse("<presence xmlns='jabber:client'/>"));
        comes("1", "2036-01-01T00:00:00Z");
        comes("2", "");
        assertEquals(List.of("1", "2"), shown());
    }

    /** The archive counts by one clock. */
    @Test
    void anArchiveHasTheLastWord() {
        comes("2", "");
        exchange.intake().resumed();
        comes("1", "2026-01-01T10:00:01Z");
        exchange.send(Element.parse(
                "<iq xmlns='jabber:client' type='set' id='q'><query xmlns='urn:xmpp:mam:2' queryid='f'/></iq>"));
        exchange.received(
                Element.parse("<message xmlns='jabber:client'><result xmlns='urn:xmpp:mam:2' queryid='f' id='1'>"
                        + "<forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-01-01T09:00:00Z'/>"
                        + "<message from='romeo@montague.lit/orchard' to='juliet@capulet.lit' type='chat' xmlns='jabber:client'>"
                        + "<body>0</body></message></forwarded></result></message>"));
        assertEquals(List.of("0", "2", "1"), shown());
    }
}
