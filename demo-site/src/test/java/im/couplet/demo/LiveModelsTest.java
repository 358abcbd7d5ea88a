package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.chat.Entry;
import im.couplet.demo.servers.JabberServer;
import im.couplet.jid.Jid;
import im.couplet.observer.Settlement;
import im.couplet.observer.model.ArchivePage;
import im.couplet.observer.model.ArchivePages;
import im.couplet.observer.model.ArchiveQuery;
import im.couplet.observer.model.Basis;
import im.couplet.observer.model.ConversationLimits;
import im.couplet.observer.model.ConversationsModel;
import im.couplet.observer.model.JavaConversations;
import im.couplet.observer.model.LiveConversation;
import im.couplet.observer.model.LiveRoom;
import im.couplet.observer.model.Node;
import im.couplet.observer.model.NodesModel;
import im.couplet.observer.model.OnlineContact;
import im.couplet.observer.model.PresenceModel;
import im.couplet.observer.model.RoomsModel;
import im.couplet.observer.model.RosterModel;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What live models show of what real servers send: contacts, rooms, conversations with their copies, what is published. */
@Timeout(300)
class LiveModelsTest {
    private static final String HOST = LivePerson.HOST;
    private static final String ROOM = "orchard@rooms.localhost";
    private static final String JULIET = "juliet@" + HOST;
    private static final String ROMEO = "romeo@" + HOST;
    private static final String NODE = "urn:example:shop";

    private JabberServer server;

    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void showWhatPeopleSee(Supplier<JabberServer> program) {
        try (JabberServer started = program.get()) {
            server = started;
            try (Person juliet = new Person("juliet", "balcony");
                    Person home = new Person("juliet", "home");
                    Person romeo = new Person("romeo", "orchard")) {
                becomeContacts(juliet, home, romeo);
                talk(juliet, home, romeo);
                meetInARoom(juliet, romeo);
                publish(juliet, romeo);
            }
            catchUp();
        }
    }

    private static void becomeContacts(Person juliet, Person home, Person romeo) {
        juliet.ask("<iq type='set'><query xmlns='jabber:iq:roster'><item jid='" + ROMEO
                + "' name='Romeo'><group>Friends</group></item></query></iq>");
        home.until(() -> home.roster.current().get(ROMEO) != null);
        assertEquals(List.of("Friends"), home.roster.current().get(ROMEO).groups());
        juliet.send("<presence type='subscribe' to='" + ROMEO + "'/>");
        romeo.until(() -> romeo.roster.current().get(JULIET) != null
                && romeo.roster.current().get(JULIET).asked());
        romeo.send("<presence type='subscribed' to='" + JULIET + "'/>");
        juliet.until(() -> juliet.roster.current().get(ROMEO).subscription().equals("to"));
        juliet.until(() -> juliet.presence.current().get(ROMEO) != null);
        romeo.send("<presence><show>away</show></presence>");
        juliet.until(() -> {
            OnlineContact online = juliet.presence.current().get(ROMEO);
            return online != null && "away".equals(online.best().show());
        });
    }

    private static void talk(Person juliet, Person home, Person romeo) {
        juliet.send("<message type='chat' id='j1' to='" + romeo.jid() + "'><body>But, soft!</body></message>");
        romeo.until(() -> romeo.said(JULIET).size() == 1);
        romeo.send("<message type='chat' id='r1' to='" + juliet.jid() + "'><body>What lite?</body></message>");
        romeo.send("<message type='chat' id='r2' to='" + juliet.jid()
                + "'><body>What light?</body><replace xmlns='urn:xmpp:message-correct:0' id='r1'/></message>");
        List<String> all = List.of("juliet: But, soft!", "romeo: What light?");
        for (Person one : List.of(juliet, home)) {
            one.until(() -> one.said(ROMEO).equals(all));
        }
        List<ArchivePage> pages = home.pages(ArchiveQuery.ALL);
        assertTrue(pages.stream().mapToInt(page -> page.messages().size()).sum() >= 3);
        assertEquals(all, home.said(ROMEO));
    }

    private static void meetInARoom(Person juliet, Person romeo) {
        juliet.send("<presence to='" + ROOM + "/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        juliet.until(() -> juliet.room() != null && juliet.room().state().equals("joined"));
        juliet.send("<message type='groupchat' to='" + ROOM + "'><subject>Names</subject></message>");
        juliet.until(() -> juliet.room().subject() != null
                && juliet.room().subject().text().equals("Names"));
        romeo.send("<presence to='" + ROOM + "/romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        juliet.until(() -> juliet.room().occupants().size() == 2);
        romeo.until(() -> romeo.room() != null && romeo.room().occupants().size() == 2);
        romeo.send("<presence to='" + ROOM + "/Montague'/>");
        juliet.until(() -> juliet.room().occupants().get("Montague") != null);
        assertEquals(2, juliet.room().occupants().size());
        juliet.send("<message type='groupchat' id='g1' to='" + ROOM + "'><body>What's in a name?</body></message>");
        romeo.until(() -> romeo.conversations.current().get("room " + ROOM) != null
                && romeo.conversations.current().get("room " + ROOM).timeline().size() == 1);
        romeo.send("<presence type='unavailable' to='" + ROOM + "/Montague'/>");
        juliet.until(() -> juliet.room().occupants().size() == 1);
        romeo.until(() -> romeo.room().state().equals("left"));
    }

    /** Somebody adds a product, and it appears in the list. */
    private static void publish(Person juliet, Person romeo) {
        romeo.ask(publishing("1"));
        juliet.nodes.watch(Jid.parse(ROMEO), NODE);
        juliet.ask(
                "<iq type='set' to='" + ROMEO + "'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='"
                        + NODE + "' jid='" + JULIET + "'/></pubsub></iq>");
        romeo.ask(publishing("2"));
        juliet.until(() -> juliet.items().contains("2"));
        romeo.ask("<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><retract node='" + NODE
                + "' notify='true'><item id='2'/></retract></pubsub></iq>");
        juliet.until(() -> !juliet.items().contains("2"));
        romeo.ask(publishing("3"));
        juliet.until(() -> juliet.items().contains("3"));
        juliet.ask("<iq type='get' to='" + ROMEO + "'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='"
                + NODE + "'/></pubsub></iq>");
        Node node = juliet.nodes.current().get(ROMEO + " " + NODE);
        assertTrue(node.complete());
        assertTrue(juliet.items().contains("3"), () -> juliet.items().toString());
    }

    private static String publishing(String id) {
        return "<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='" + NODE
                + "'><item id='" + id + "'><product xmlns='urn:example:shop'>" + id
                + "</product></item></publish></pubsub></iq>";
    }

    /** Who was not there has the same conversation out of the archive, in pages of one, the newest first. */
    private void catchUp() {
        try (Person late = new Person("juliet", "tomb")) {
            List<ArchivePage> pages = late.pages(new ArchiveQuery(null, Jid.parse(ROMEO), null, null, null, true, 1));
            assertTrue(pages.size() >= 3, () -> pages.size() + " pages");
            assertEquals(List.of("juliet: But, soft!", "romeo: What light?"), late.said(ROMEO));
            assertEquals(
                    1, late.pages(ArchiveQuery.ALL.after(pages.get(0).last())).size());
        }
    }

    /** A client with models. */
    private final class Person extends LivePerson {
        final RosterModel roster;
        final PresenceModel presence;
        final RoomsModel rooms;
        final NodesModel nodes;
        final ConversationsModel<Entry, Message, Instant> conversations;

        Person(String name, String resource) {
            super(server, name, resource);
            Basis basis = new Basis(client.session::jid, error -> {
                throw new AssertionError(error);
            });
            roster = new RosterModel(basis);
            presence = new PresenceModel(basis, roster::isContact);
            rooms = new RoomsModel(basis);
            nodes = new NodesModel(basis, NodesModel.MOST_ITEMS);
            conversations =
                    new ConversationsModel<>(basis, new JavaConversations(), Instant::now, ConversationLimits.DEFAULT);
            List.of(roster, presence, rooms, nodes, conversations).forEach(exchange::add);
            logIn();
            ask("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
            assertTrue(roster.current().isComplete());
            send("<presence/>");
            until(() -> presence.current().get(name + "@" + HOST) != null);
        }

        LiveRoom room() {
            return rooms.current().get(ROOM);
        }

        /** What was said with somebody. */
        List<String> said(String with) {
            List<String> all = new ArrayList<>();
            LiveConversation<Entry, Message, Instant> talk =
                    conversations.current().get(with);
            if (talk != null) {
                talk.timeline().each(entry -> all.add(entry.sender().replaceFirst("@.*", "") + ": " + entry.body()));
            }
            return all;
        }

        List<String> items() {
            Node node = nodes.current().get(ROMEO + " " + NODE);
            return node == null
                    ? List.of()
                    : node.items().stream().map(one -> one.id()).toList();
        }

        /** Sends a request, and waits for its result. */
        void ask(String xml) {
            List<Settlement> settled = new ArrayList<>();
            exchange.request(LivePerson.stanza(xml), 0, settled::add);
            until(() -> !settled.isEmpty());
            assertEquals(
                    Settlement.Kind.RESULT,
                    settled.get(0).kind(),
                    () -> xml + " " + settled.get(0).answer());
        }

        /** All pages of an archive. */
        List<ArchivePage> pages(ArchiveQuery query) {
            ArchivePages asked =
                    new ArchivePages(exchange, query, UUID.randomUUID().toString(), 0);
            List<ArchivePage> pages = new ArrayList<>();
            while (!asked.isComplete()) {
                int before = pages.size();
                asked.next((page, failure) -> {
                    assertTrue(page != null, () -> String.valueOf(failure));
                    pages.add(page);
                });
                until(() -> pages.size() > before);
            }
            return pages;
        }
    }
}
