package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.caps.CapsHash;
import im.couplet.demo.servers.JabberServer;
import im.couplet.observer.Match;
import im.couplet.observer.Observer;
import im.couplet.observer.ReadyResponders;
import im.couplet.observer.Settlement;
import im.couplet.observer.discovery.Discovery;
import im.couplet.observer.provenance.Way;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an observer makes of what real servers send: requests, answers, copies, archives, rooms, what contacts publish. */
@Timeout(300)
class LiveObserverTest {
    private static final String HOST = LivePerson.HOST;
    private static final String ROOM = "balcony@rooms.localhost";

    private JabberServer server;

    @ParameterizedTest
    @MethodSource("im.couplet.demo.RealServerTest#servers")
    void believesWhatIsTrueAndNothingElse(Supplier<JabberServer> program) {
        try (JabberServer started = program.get()) {
            server = started;
            try (Person juliet = new Person("juliet", "balcony");
                    Person home = new Person("juliet", "home");
                    Person romeo = new Person("romeo", "orchard")) {
                asksAndAnswers(juliet, romeo);
                copies(juliet, home, romeo);
                asksTheArchive(home);
                entersARoom(juliet, romeo);
                publishes(juliet, home);
                isNotDeceived(juliet, romeo);
            }
        }
    }

    private static void asksAndAnswers(Person juliet, Person romeo) {
        List<Settlement> settled = new ArrayList<>();
        juliet.exchange.request(
                LivePerson.stanza("<iq type='get' to='" + romeo.jid() + "'><ping xmlns='urn:xmpp:ping'/></iq>"),
                0,
                settled::add);
        romeo.until(() -> romeo.told("iq get direct by " + juliet.jid()));
        juliet.until(() -> !settled.isEmpty());
        assertEquals(Settlement.Kind.RESULT, settled.get(0).kind());
        juliet.exchange.request(
                LivePerson.stanza(
                        "<iq type='get' to='" + romeo.jid() + "'><unknown xmlns='urn:example:unknown'/></iq>"),
                0,
                settled::add);
        romeo.until(() -> romeo.count("iq get direct by " + juliet.jid()) == 2);
        juliet.until(() -> settled.size() == 2);
        assertEquals(Settlement.Kind.ERROR, settled.get(1).kind());
    }

    private static void copies(Person juliet, Person home, Person romeo) {
        juliet.say(romeo.jid(), "But, soft!");
        romeo.until(() -> romeo.told("message But, soft! direct by " + juliet.jid()));
        home.until(() -> home.told("message But, soft! carbon-sent by juliet@" + HOST));
        romeo.say(juliet.jid(), "What light?");
        juliet.until(() -> juliet.told("message What light? direct by " + romeo.jid()));
        home.until(() -> home.told("message What light? carbon-received by juliet@" + HOST));
    }

    private static void asksTheArchive(Person home) {
        List<Settlement> settled = new ArrayList<>();
        home.exchange.request(
                LivePerson.stanza("<iq type='set'><query xmlns='urn:xmpp:mam:2' queryid='q1'/></iq>"), 0, settled::add);
        home.until(() -> !settled.isEmpty());
        assertEquals(Settlement.Kind.RESULT, settled.get(0).kind());
        for (String body : List.of("But, soft!", "What light?")) {
            assertTrue(home.told("message " + body + " archive by juliet@" + HOST), home::everything);
        }
    }

    private static void entersARoom(Person juliet, Person romeo) {
        juliet.enter("juliet");
        juliet.exchange.send(
                LivePerson.stanza("<message type='groupchat' to='" + ROOM + "'><body>Ay me!</body></message>"));
        juliet.until(() -> juliet.told("message Ay me! room by " + ROOM));
        romeo.enter("romeo");
        romeo.until(() -> romeo.told("message Ay me! room-history by " + ROOM));
        juliet.until(() -> juliet.count("presence available room by " + ROOM) >= 2);
    }

    /** The server knows by the hash in presence what a client wants to be told. */
    private static void publishes(Person juliet, Person home) {
        List<Settlement> settled = new ArrayList<>();
        juliet.exchange.request(
                LivePerson.stanza(
                        "<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:example:mood'>"
                                + "<item id='1'><mood xmlns='urn:example:mood'/></item></publish></pubsub></iq>"),
                0,
                settled::add);
        juliet.until(() -> !settled.isEmpty());
        assertEquals(Settlement.Kind.RESULT, settled.get(0).kind());
        home.until(() -> home.told("message null pubsub by juliet@" + HOST));
        // What one client of the account can do another knows by its hash.
        List<Boolean> known = new ArrayList<>();
        juliet.discovery.ask(
                home.client.session.jid(),
                0,
                info -> known.add(Discovery.features(info).contains("urn:example:mood+notify")));
        home.until(() -> home.told("iq get direct by " + juliet.jid()));
        juliet.until(() -> !known.isEmpty());
        assertEquals(List.of(true), known);
        assertEquals(1, juliet.discovery.known().size());
    }

    private static void isNotDeceived(Person juliet, Person romeo) {
        String inner = "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' type='chat' from='nurse@"
                + HOST + "/x' to='" + juliet.jid() + "'><body>Madam!</body></message></forwarded>";
        for (String forged : List.of(
                "<received xmlns='urn:xmpp:carbons:2'>" + inner + "</received>",
                "<result xmlns='urn:xmpp:mam:2' queryid='q1' id='1'>" + inner + "</result>")) {
            romeo.exchange.send(
                    LivePerson.stanza("<message type='chat' to='" + juliet.jid() + "'>" + forged + "</message>"));
        }
        romeo.say(juliet.jid(), "Farewell");
        juliet.until(() -> juliet.told("message Farewell direct by " + romeo.jid()));
        assertEquals(0, juliet.count("message Madam!"), juliet::everything);
        assertTrue(juliet.count("rejected") >= 1, juliet::everything);
    }

    /** A client with an observer. */
    private final class Person extends LivePerson {
        final Discovery discovery;
        private final List<String> told = new ArrayList<>();

        Person(String name, String resource) {
            super(server, name, resource);
            discovery = new Discovery(exchange, List.of());
            Observer<Element> observer = new Observer<>(element -> element, (error, event) -> {
                throw new AssertionError(error);
            });
            observer.onEvent(Observer.ANY, Match.ANY, (stanza, event) -> {
                String body = stanza.child("jabber:client", "body") == null
                        ? null
                        : stanza.child("jabber:client", "body").text();
                Way way = event.provenance().way();
                told.add(event.kind() + " " + (event.kind().equals("message") ? body : event.type()) + " "
                        + way.name().toLowerCase(Locale.ROOT).replace('_', '-') + " by "
                        + event.provenance().by());
            });
            observer.on(Observer.REJECTED, stanza -> told.add("rejected " + stanza));
            exchange.add(observer);
            exchange.add(discovery);
            ReadyResponders ready = new ReadyResponders(exchange);
            ready.ping();
            List<Element> identities = List.of(Element.of("http://jabber.org/protocol/disco#info", "identity")
                    .withAttribute("category", "client")
                    .withAttribute("type", "pc"));
            List<String> features = List.of("urn:example:mood+notify", "http://jabber.org/protocol/caps");
            // That discovery is answered is a feature from when it is.
            List<String> all = List.of("http://jabber.org/protocol/disco#info", features.get(0), features.get(1));
            String ver = CapsHash.compute(ready.info(identities, all), "sha-1");
            ready.disco(identities, features, List.of("urn:example:couplet#" + ver));
            logIn();
            exchange.send(LivePerson.stanza("<presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1'"
                    + " node='urn:example:couplet' ver='" + ver + "'/></presence>"));
            until(() -> told("presence available direct by " + jid()));
        }

        void say(String to, String body) {
            exchange.send(LivePerson.stanza("<message type='chat' id='" + UUID.randomUUID() + "' to='" + to + "'><body>"
                    + body + "</body></message>"));
        }

        void enter(String nickname) {
            exchange.send(LivePerson.stanza("<presence to='" + ROOM + "/" + nickname
                    + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>"));
            until(() -> told("presence available room by " + ROOM));
        }

        boolean told(String what) {
            return count(what) > 0;
        }

        long count(String what) {
            return told.stream().filter(one -> one.contains(what)).count();
        }

        String everything() {
            return String.join("\n", told);
        }
    }
}
