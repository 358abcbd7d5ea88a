package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.chat.Entry;
import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.stanza.Message;
import im.couplet.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What peers cannot do to a model, however much they send. */
class BoundsTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");

    private final List<Throwable> failures = new ArrayList<>();
    private final Basis basis = new Basis(() -> SELF, failures::add);
    private final Exchange exchange =
            new Exchange(stanza -> {}, () -> SELF, () -> "n", (error, event) -> failures.add(error));

    private void arrives(String xml) {
        exchange.received(Element.parse(xml.replaceFirst("(?=[ />])", " xmlns='jabber:client'")));
    }

    private void joins(String occupant) {
        exchange.send(Element.parse("<presence xmlns='jabber:client' to='" + occupant
                + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>"));
        enters(occupant, "<status code='110'/>");
    }

    private void enters(String occupant, String status) {
        arrives("<presence from='" + occupant + "'><x xmlns='http://jabber.org/protocol/muc#user'>"
                + "<item affiliation='none' role='participant'/>" + status + "</x></presence>");
    }

    @Test
    void aContactWithEndlessClientsHasItsBestOnes() {
        PresenceModel model = new PresenceModel(basis, jid -> true);
        exchange.add(model);
        for (int i = 0; i < 1000; i++) {
            arrives("<presence from='romeo@montague.lit/" + i + "'><priority>" + i % 100 + "</priority></presence>");
        }
        OnlineContact romeo = model.current().all().get(0);
        assertEquals(64, romeo.resources().size());
        assertEquals(99, romeo.best().priority());
        assertTrue(romeo.lost());
    }

    @Test
    void strangersPushOutStrangersAndNoContacts() {
        PresenceModel model =
                new PresenceModel(basis, jid -> jid.domain().toString().equals("montague.lit"));
        exchange.add(model);
        arrives("<presence from='romeo@montague.lit/x'/>");
        for (int i = 0; i < 10_000; i++) {
            arrives("<presence from='m" + i + "@evil.example/x'/>");
        }
        arrives("<presence from='benvolio@montague.lit/x'/>");
        assertEquals(4096 + 2, model.current().all().size());
        assertEquals(10_000 - 4096, model.current().lost());
        assertTrue(model.current().get("romeo@montague.lit") != null);
    }

    @Test
    void strangersWhoAskAreCountedFromTheThousandthOn() {
        RosterModel model = new RosterModel(basis);
        exchange.add(model);
        for (int i = 0; i < 3000; i++) {
            arrives("<presence type='subscribe' from='m" + i + "@evil.example'/>");
        }
        assertEquals(1000, model.current().all().size());
        assertEquals(2000, model.current().lost());
        arrives("<presence type='unsubscribe' from='m0@evil.example'/>");
        arrives("<presence type='subscribe' from='romeo@montague.lit'/>");
        assertEquals(1000, model.current().all().size());
        assertTrue(model.current().get("romeo@montague.lit") != null);
    }

    @Test
    void aRoomOfManyShowsTheFirstOfThemAndTheAccount() {
        RoomsModel model = new RoomsModel(basis, 100);
        exchange.add(model);
        for (int i = 0; i < 1000; i++) {
            if (i == 500) {
                joins("a@rooms.example/me");
            } else if (i > 500) {
                enters("a@rooms.example/n" + i, "");
            }
        }
        LiveRoom room = model.current().all().get(0);
        assertEquals(100, room.occupants().size());
        assertEquals(499 - 99, room.lost());
        assertEquals("me", room.nick());
        assertTrue(room.self() != null);
    }

    private ConversationsModel<Entry, Message, Instant> conversations(ConversationLimits limits) {
        ConversationsModel<Entry, Message, Instant> model =
                new ConversationsModel<>(basis, new JavaConversations(), () -> null, limits);
        exchange.add(model);
        return model;
    }

    @Test
    void aConversationWithoutEndHasItsLastMessages() {
        ConversationsModel<Entry, Message, Instant> model = conversations(ConversationLimits.DEFAULT);
        for (int i = 0; i < 50_000; i++) {
            arrives("<message from='romeo@montague.lit/x' type='chat' id='m" + i + "'><body>" + i
                    + "</body></message>");
        }
        LiveConversation<Entry, Message, Instant> talk = model.current().all().get(0);
        int held = talk.timeline().size();
        assertTrue(held >= 10_000 && held <= 20_000, () -> "holds " + held);
        assertEquals(50_000, held + talk.lost());
        assertEquals("49999", talk.timeline().entry(held - 1).body());
    }

    @Test
    void strangersWhoWritePushOutStrangersAndNotWhomTheAccountHasAnswered() {
        ConversationsModel<Entry, Message, Instant> model = conversations(ConversationLimits.DEFAULT);
        arrives("<message from='romeo@montague.lit/x' type='chat'><body>Hark!</body></message>");
        exchange.send(Element.parse(
                "<message xmlns='jabber:client' to='romeo@montague.lit' type='chat'><body>Ay me!</body></message>"));
        for (int i = 0; i < 5000; i++) {
            arrives("<message from='m" + i + "@evil.example/x' type='chat'><body>Buy!</body></message>");
        }
        assertEquals(2048, model.current().all().size());
        assertEquals(5001 - 2048, model.current().lost());
        assertTrue(model.current().get("romeo@montague.lit") != null);
        assertTrue(model.current().get("m4999@evil.example") != null);
    }

    @Test
    void whoWritesForTheFirstTimeIsHeardBesideTwoThousandKnownOnes() {
        ConversationsModel<Entry, Message, Instant> model = conversations(ConversationLimits.DEFAULT);
        for (int i = 0; i < 2048; i++) {
            exchange.send(Element.parse("<message xmlns='jabber:client' to='m" + i
                    + "@montague.lit' type='chat'><body>Ay me!</body></message>"));
        }
        arrives("<message from='nurse@capulet.lit/x' type='chat'><body>Madam!</body></message>");
        arrives("<message from='peter@capulet.lit/x' type='chat'><body>Anon!</body></message>");
        assertTrue(model.current().get("peter@capulet.lit") != null);
        assertEquals(2048, model.current().all().size());
        assertEquals(2, model.current().lost());
    }

    @Test
    void whoSaysNothingMoreWritesNoMoreAfterAWhile() {
        ConversationsModel<Entry, Message, Instant> model = conversations(new ConversationLimits(10, 5000));
        String composing = "<composing xmlns='http://jabber.org/protocol/chatstates'/>";
        arrives("<message from='romeo@montague.lit/x' type='chat'><body>Hark!</body>" + composing + "</message>");
        arrives("<message from='romeo@montague.lit/x' type='chat'>" + composing + "</message>");
        arrives("<message from='nurse@capulet.lit/x' type='chat'><body>Madam!</body></message>");
        List<List<String>> seen = new ArrayList<>();
        for (long now : new long[] {1_000_000, 1_004_999, 1_005_000}) {
            exchange.tick(now);
            seen.add(model.current().get("romeo@montague.lit").typing());
        }
        assertEquals(List.of(List.of("romeo@montague.lit"), List.of("romeo@montague.lit"), List.of()), seen);
        arrives("<message from='romeo@montague.lit/x' type='chat'>" + composing + "</message>");
        exchange.tick(1_009_000);
        arrives("<message from='nurse@capulet.lit/x' type='chat'>" + composing + "</message>");
        Snapshot<LiveConversation<Entry, Message, Instant>> before = model.current();
        exchange.tick(1_009_999);
        assertSame(before, model.current());
        exchange.tick(1_010_000);
        assertEquals(List.of(), model.current().get("romeo@montague.lit").typing());
        assertEquals(
                List.of("nurse@capulet.lit"),
                model.current().get("nurse@capulet.lit").typing());
        ConversationsModel<Entry, Message, Instant> again = new ConversationsModel<>(
                basis,
                new JavaConversations(),
                () -> null,
                new ConversationLimits(10, 5000),
                PortableMap.from(PortableMap.of(model.current())));
        assertEquals(model.current(), again.current());
        again.tick(20_000);
        again.tick(25_000);
        assertEquals(List.of(), again.current().get("nurse@capulet.lit").typing());
    }

    @Test
    void aNodeOfManyItemsShowsTheLast() {
        NodesModel model = new NodesModel(basis, NodesModel.MOST_ITEMS);
        exchange.add(model);
        model.watch(Jid.parse("shop.example"), "products");
        exchange.intake().follow(Jid.parse("shop.example"));
        for (int i = 0; i < 15_000; i++) {
            arrives("<message from='shop.example'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
                    + "<items node='products'><item id='" + i + "'/></items></event></message>");
        }
        Node node = model.current().all().get(0);
        assertEquals(10_000, node.items().size());
        assertEquals(5000, node.lost());
        assertEquals("5000", node.items().get(0).id());
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            all.append("<item id='x").append(i).append("'/>");
        }
        arrives("<message from='shop.example'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
                + "<items node='products'>" + all + "</items></event></message>");
        assertEquals(10_000, model.current().all().get(0).items().size());
        assertEquals(105_000, model.current().all().get(0).lost());
    }

    /** A hundred thousand names, many of which share a hash: who makes them up must not make others wait. */
    @Test
    void hostileNamesTakeNoLongerThanOthers() {
        RoomsModel rooms = new RoomsModel(basis);
        PresenceModel presence = new PresenceModel(basis, jid -> false);
        ConversationsModel<Entry, Message, Instant> talks = conversations(ConversationLimits.DEFAULT);
        exchange.add(rooms);
        exchange.add(presence);
        joins("a@rooms.example/me");
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 100_000; i++) {
                String name = colliding(i);
                enters("a@rooms.example/" + name, "");
                arrives("<presence from='" + name.toLowerCase(Locale.ROOT) + "@evil.example/" + name + "'/>");
                arrives("<message type='groupchat' from='a@rooms.example/" + name + "' id='" + name + "'><body>x</body>"
                        + "</message>");
                if (i % 10 == 0) {
                    arrives("<message type='groupchat' from='a@rooms.example/" + name + "' id='r" + name
                            + "'><body>y</body><replace xmlns='urn:xmpp:message-correct:0' id='" + name
                            + "'/></message>");
                }
            }
        });
        assertEquals(20_000, rooms.current().all().get(0).occupants().size());
        assertEquals(100_001 - 20_000, rooms.current().all().get(0).lost());
        assertEquals(4096, presence.current().all().size());
        assertTrue(talks.current().all().get(0).lost() > 0);
        assertEquals(List.of(), failures);
    }

    /** One of many texts with the same hash: "Aa" and "BB" have the same. */
    private static String colliding(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 17; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
