package im.couplet.observer.provenance;

import static im.couplet.observer.provenance.IntakeCasesTest.stanza;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");
    private static final String ROMEO = "romeo@montague.lit/orchard";
    private static final String MALLORY = "mallory@evil.example/x";

    private final List<String> believed = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Recipient recipient = new Recipient() {
        @Override
        public void believed(Element stanza, Provenance provenance) {
            Element thread = stanza.child("jabber:client", "thread");
            believed.add(thread == null ? stanza.localName() : thread.text());
        }

        @Override
        public void rejected(Rejection rejection) {
            rejected.add(rejection);
        }
    };

    private @Nullable Jid self = SELF;
    private final Intake intake = new Intake(() -> self);

    /** A message that is known again by its thread. */
    private static String message(String name, String from, String to, String id, String content) {
        return "<message type='chat' from='" + from + "' to='" + to + "' id='" + id + "'><thread>" + name + "</thread>"
                + content + "</message>";
    }

    private static String carbon(String kind, String message) {
        return "<message from='juliet@capulet.lit' to='juliet@capulet.lit/balcony'><" + kind
                + " xmlns='urn:xmpp:carbons:2'>" + forwarded(message) + "</" + kind + "></message>";
    }

    private static String archived(String message) {
        return "<message from='juliet@capulet.lit' to='juliet@capulet.lit/balcony'>"
                + "<result xmlns='urn:xmpp:mam:2' queryid='q' id='a'>" + forwarded(message) + "</result></message>";
    }

    private static String forwarded(String message) {
        return "<forwarded xmlns='urn:xmpp:forward:0'>"
                + message.replaceFirst("<message", "<message xmlns='jabber:client'") + "</forwarded>";
    }

    private static String about(String element, String namespace, String id) {
        return "<" + element + " xmlns='" + namespace + "' id='" + id + "'/>";
    }

    /** Whatever comes first: nothing forged is believed, and nothing true is lost. */
    @Test
    void anyOrderOfLiveAndCopiedAndForgedStanzasTellsTheSame() {
        String receipt = about("received", "urn:xmpp:receipts", "own");
        String marker = about("displayed", "urn:xmpp:chat-markers:0", "own");
        String correction = "<body>x</body>" + about("replace", "urn:xmpp:message-correct:0", "his");
        String retraction = about("retract", "urn:xmpp:message-retract:1", "his2");
        String body = "<body>b</body>";
        List<String> script = new ArrayList<>(List.of(
                carbon("sent", message("own", "juliet@capulet.lit/home", ROMEO, "own", body)),
                message("his", ROMEO, SELF.toString(), "his", body),
                archived(message("his", ROMEO, SELF.toString(), "his", body)),
                carbon("received", message("his2", ROMEO, "juliet@capulet.lit/home", "his2", body)),
                message("receipt", ROMEO, SELF.toString(), "r1", receipt),
                message("marker", ROMEO, SELF.toString(), "r2", marker),
                message("correction", ROMEO, SELF.toString(), "r3", correction),
                archived(message("correction", ROMEO, SELF.toString(), "r3", correction)),
                message("retraction", ROMEO, SELF.toString(), "r4", retraction),
                message("FORGED", MALLORY, SELF.toString(), "f1", receipt),
                message("FORGED", MALLORY, SELF.toString(), "f2", marker),
                message("FORGED", MALLORY, SELF.toString(), "f3", correction),
                message("FORGED", MALLORY, SELF.toString(), "f4", retraction),
                message("FORGED", ROMEO, SELF.toString(), "f5", correction.replace("his", "own")),
                carbon("received", message("FORGED", ROMEO, "nurse@capulet.lit", "f6", body)),
                carbon("received", message("FORGED", ROMEO, SELF.toString(), "f7", body))
                        .replace("from='juliet@capulet.lit' ", "from='" + MALLORY + "' ")));
        Random random = new Random(14);
        for (int i = 0; i < 2000; i++) {
            Collections.shuffle(script, random);
            Intake fresh = new Intake(() -> SELF);
            believed.clear();
            fresh.sent(stanza("<iq type='set' id='i'><query xmlns='urn:xmpp:mam:2' queryid='q'/></iq>"), recipient);
            script.forEach(xml -> fresh.received(stanza(xml), recipient));
            assertEquals(
                    "[correction, his, his2, marker, own, receipt, retraction]",
                    new TreeSet<>(believed).toString(),
                    () -> String.join("\n", script));
            assertEquals(9, believed.size());
        }
    }

    @Test
    void whatIsAboutMessagesOfAnEarlierSessionIsBelievedWhenTheyAreRemembered() {
        String receipt =
                message("receipt", ROMEO, SELF.toString(), "r1", about("received", "urn:xmpp:receipts", "own"));
        intake.received(stanza(receipt), recipient);
        assertTrue(rejected.get(0).undecided());
        intake.remember(stanza(message("own", SELF.toString(), ROMEO, "own", "<body>b</body>")), recipient);
        assertEquals(List.of("receipt"), believed);
    }

    @Test
    void whatIsKnownOtherwiseCounts() {
        intake.enter(Jid.parse("room@muc.example"));
        intake.follow(Jid.parse("pubsub.example"));
        intake.announces(Jid.parse("room@muc.example"), List.of("urn:xmpp:occupant-id:0"));
        intake.received(
                stanza("<message type='groupchat' from='room@muc.example/a'><thread>room</thread>"
                        + "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='o'/></message>"),
                recipient);
        intake.received(
                stanza("<message from='pubsub.example'><thread>event</thread>"
                        + "<event xmlns='http://jabber.org/protocol/pubsub#event'><items node='n'/></event></message>"),
                recipient);
        assertEquals(List.of("room", "event"), believed);
        assertEquals(List.of(), rejected);
        intake.leave(Jid.parse("room@muc.example"));
        intake.received(stanza("<message type='groupchat' from='room@muc.example/a'/>"), recipient);
        assertEquals(Reason.NOT_JOINED, rejected.get(0).reason());
    }

    @Test
    void aSessionThatIsOverLeavesNoRoomEnteredAndNothingAsked() {
        intake.sent(stanza("<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>"), recipient);
        intake.sent(
                stanza("<presence to='room@muc.example/me'><x xmlns='http://jabber.org/protocol/muc'/></presence>"),
                recipient);
        intake.ended();
        intake.received(stanza("<iq type='result' id='1'/>"), recipient);
        intake.received(stanza("<message type='groupchat' from='room@muc.example/a'/>"), recipient);
        assertEquals(
                List.of(Reason.ANSWER, Reason.NOT_JOINED),
                rejected.stream().map(Rejection::reason).toList());
    }

    @Test
    void beforeThereIsAnAddressNoMessageIsBelieved() {
        self = null;
        intake.received(stanza(message("x", ROMEO, SELF.toString(), "1", "<body>b</body>")), recipient);
        assertEquals(Reason.UNBOUND, rejected.get(0).reason());
    }

    @Test
    void everyReasonNamesItsSource() {
        for (Reason reason : Reason.values()) {
            assertTrue(reason.source().startsWith("XEP-") || reason.source().startsWith("RFC "), reason.name());
        }
    }

    /** Nobody pushes out by a flood what others have said. */
    @Test
    void floodsAreLinearAndPushNobodyOut() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            intake.sent(stanza(message("own", SELF.toString(), ROMEO, "own", "<body>b</body>")), recipient);
            intake.received(
                    stanza(message(
                            "late", ROMEO, SELF.toString(), "r", about("received", "urn:xmpp:receipts", "own2"))),
                    recipient);
            for (int i = 0; i < 50_000; i++) {
                String from = "m" + i % 5000 + "@evil.example";
                intake.received(stanza(message("x", from, SELF.toString(), "" + i, "<body>b</body>")), recipient);
                String receipt = about("received", "urn:xmpp:receipts", "own2");
                intake.received(stanza(message("FORGED", MALLORY, SELF.toString(), "f" + i, receipt)), recipient);
            }
            rejected.clear();
            believed.clear();
            String receipt = about("received", "urn:xmpp:receipts", "own");
            intake.received(stanza(message("receipt", ROMEO, SELF.toString(), "r", receipt)), recipient);
            intake.sent(stanza(message("own2", SELF.toString(), ROMEO, "own2", "<body>b</body>")), recipient);
            assertEquals(List.of("receipt", "late"), believed);
        });
    }

    @Test
    void manyNamesInOneStanzaAreRefusedInLinearTime() {
        String names = "<stanza-id xmlns='urn:xmpp:sid:0' id='s' by='juliet@capulet.lit'/>".repeat(2000);
        intake.received(stanza(message("x", ROMEO, SELF.toString(), "1", names)), recipient);
        assertEquals(2000, rejected.size());
        assertFalse(rejected.get(0).undecided());
        assertEquals(List.of("x"), believed);
    }

    private Way held(String body) {
        List<Way> ways = new ArrayList<>();
        String delay = "<delay xmlns='urn:xmpp:delay' from='capulet.lit' stamp='2026-01-01T10:00:00Z'/>";
        Recipient one = new Recipient() {
            @Override
            public void believed(Element stanza, Provenance provenance) {
                ways.add(provenance.way());
            }

            @Override
            public void rejected(Rejection rejection) {}
        };
        intake.received(
                IntakeCasesTest.stanza("<message from='" + ROMEO + "'><body>a</body>" + body + "</message>"), one);
        intake.received(
                IntakeCasesTest.stanza("<message from='" + ROMEO + "'><body>b</body>" + delay + "</message>"), one);
        return ways.get(1);
    }

    /** XEP-0198 section 5, XEP-0160 section 2. */
    @Test
    void whatWasHeldBackComesWhenASessionGoesOnAndWhenAnotherOneBegins() {
        String delay = "<delay xmlns='urn:xmpp:delay' from='capulet.lit' stamp='2026-01-01T09:00:00Z'/>";
        intake.sent(IntakeCasesTest.stanza("<presence />"), recipient);
        assertEquals(Way.OFFLINE, held(delay));
        assertEquals(Way.DIRECT, held(""));
        intake.resumed();
        assertEquals(Way.OFFLINE, held(delay));
        assertEquals(Way.DIRECT, held(""));
        intake.ended();
        assertEquals(Way.DIRECT, held(delay));
        intake.sent(IntakeCasesTest.stanza("<presence />"), recipient);
        assertEquals(Way.OFFLINE, held(delay));
    }
}
