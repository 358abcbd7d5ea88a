package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoshConnectionTest {
    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'/>";
    private static final String CREATED = "<body wait='60' inactivity='30' polling='5' requests='2' hold='1' ack='1000'"
            + " maxpause='120' sid='SomeSID' ver='1.6' from='example.com' xmlns='http://jabber.org/protocol/httpbind'/>";
    private static final StreamWriter WRITER = new StreamWriter(Framing.BOSH);
    private static final String HEADER =
            WRITER.header(StreamHeader.to("example.com").withLang("en"));
    private static final String MESSAGE = "<message xmlns=\"jabber:client\"/>";
    private static final String PRESENCE = "<presence xmlns=\"jabber:client\"/>";

    /** What was said since the last look. */
    private final List<String> said = new ArrayList<>();

    private BoshConnection bosh = connection(BoshOptions.of(1000));

    private BoshConnection connection(BoshOptions options) {
        return new BoshConnection(options, output -> {
            if (output instanceof BoshOutput.Request request) {
                Element body = Element.parse(request.body());
                assertEquals(String.valueOf(request.rid()), body.attribute("rid"));
                said.add(request.rid() + " " + body.withAttribute("rid", null));
            } else if (output instanceof BoshOutput.Received received) {
                said.add("received " + received.body());
            } else {
                said.add(output.toString());
            }
        });
    }

    private List<String> said() {
        List<String> since = List.copyOf(said);
        said.clear();
        return since;
    }

    private static String request(long rid, String attributes, String content) {
        String body = "<body xmlns='http://jabber.org/protocol/httpbind' xmlns:xmpp='urn:xmpp:xbosh' " + attributes
                + ">" + content + "</body>";
        return rid + " " + Element.parse(body);
    }

    private void begin() {
        bosh.send(HEADER);
        bosh.answered(1000, CREATED);
        said();
    }

    /** XEP-0124 section 7.1, XEP-0206 section 4. */
    @Test
    void asksForASession() {
        bosh.send(HEADER);
        assertEquals(
                List.of(request(
                        1000,
                        "to='example.com' xml:lang='en' xmpp:version='1.0' ver='1.11' wait='60' hold='1' ack='1'"
                                + " content='text/xml; charset=utf-8'",
                        "")),
                said());
        assertNull(bosh.sid());
        bosh.answered(1000, CREATED);
        assertEquals(List.of("received " + CREATED, request(1001, "sid='SomeSID'", "")), said());
        assertEquals("SomeSID", bosh.sid());
        assertEquals(1002, bosh.rid());
    }

    @Test
    void wantsTheHeaderFirst() {
        assertThrows(IllegalStateException.class, () -> bosh.send(MESSAGE));
        bosh.send(WRITER.footer());
        assertEquals(List.of("Ended[condition=null, message=null]"), said());
    }

    @Test
    void sendsNothingElseBeforeThereIsASession() {
        bosh.send(HEADER);
        bosh.send(MESSAGE);
        said();
        bosh.answered(1000, CREATED);
        assertEquals(List.of("received " + CREATED, request(1001, "sid='SomeSID'", MESSAGE)), said());
    }

    @Test
    void takesTheBodiesOfAWriter() {
        begin();
        String body = WRITER.element(Element.of("jabber:client", "message"));
        assertEquals("<body xmlns=\"http://jabber.org/protocol/httpbind\">" + MESSAGE + "</body>", body);
        bosh.send(body);
        assertEquals(List.of(request(1002, "sid='SomeSID' ack='1000'", MESSAGE)), said());
    }

    @Test
    void sendsBesideTheRequestThatIsKeptAndGathersTheRest() {
        begin();
        bosh.send(MESSAGE);
        assertEquals(List.of(request(1002, "sid='SomeSID' ack='1000'", MESSAGE)), said());
        bosh.send(MESSAGE);
        bosh.send(PRESENCE);
        assertEquals(List.of(), said());
        bosh.answered(1001, EMPTY);
        assertEquals(
                List.of("received " + EMPTY, request(1003, "sid='SomeSID' ack='1001'", MESSAGE + PRESENCE)), said());
        bosh.answered(1002, EMPTY);
        assertEquals(List.of("received " + EMPTY), said());
        bosh.answered(1003, EMPTY);
        assertEquals(List.of("received " + EMPTY, request(1004, "sid='SomeSID'", "")), said());
    }

    /** XEP-0124 section 14.2. */
    @Test
    void handsOnAnswersInTheOrderOfRequests() {
        begin();
        bosh.send(MESSAGE);
        said();
        String second = EMPTY.replace("/>", " from='2'/>");
        bosh.answered(1002, second);
        assertEquals(List.of(), said());
        bosh.answered(1002, EMPTY);
        bosh.answered(1001, EMPTY);
        assertEquals(List.of("received " + EMPTY, "received " + second, request(1003, "sid='SomeSID'", "")), said());
        bosh.answered(1001, EMPTY);
        bosh.answered(77, EMPTY);
        assertEquals(List.of(), said());
    }

    /** XEP-0206 section 5. */
    @Test
    void restartsTheStreamInABodyOfItsOwn() {
        begin();
        bosh.send(MESSAGE);
        bosh.send(HEADER);
        bosh.send(PRESENCE);
        assertEquals(List.of(request(1002, "sid='SomeSID' ack='1000'", MESSAGE)), said());
        bosh.answered(1001, EMPTY);
        bosh.answered(1002, EMPTY);
        String restart = "to='example.com' xml:lang='en' xmpp:version='1.0' xmpp:restart='true' sid='SomeSID' %s";
        assertEquals(
                List.of(
                        "received " + EMPTY,
                        request(1003, restart.formatted("ack='1001' "), ""),
                        "received " + EMPTY,
                        request(1004, "sid='SomeSID' ack='1002'", PRESENCE)),
                said());
    }

    /** XEP-0124 sections 11 and 13. */
    @Test
    void endsWithWhatIsStillToBeSentBeyondTheUsualNumberOfRequests() {
        begin();
        bosh.send(MESSAGE);
        bosh.send(PRESENCE);
        said();
        bosh.send(WRITER.footer());
        assertEquals(List.of(), said(), "a presence comes first");
        bosh.answered(1001, EMPTY);
        assertEquals(
                List.of("received " + EMPTY, request(1003, "sid='SomeSID' ack='1001' type='terminate'", PRESENCE)),
                said());
        bosh.send(MESSAGE);
        bosh.answered(1002, EMPTY);
        String end = "<body type='terminate' xmlns='http://jabber.org/protocol/httpbind'/>";
        bosh.answered(1003, end);
        assertEquals(List.of("received " + EMPTY, "received " + end, "Ended[condition=null, message=null]"), said());
        assertTrue(bosh.isEnded());
    }

    @Test
    void endsByOneRequestMore() {
        begin();
        bosh.send(MESSAGE);
        said();
        bosh.send(WRITER.footer());
        assertEquals(List.of(request(1003, "type='terminate' sid='SomeSID' ack='1000'", "")), said());
        bosh.answered(1001, EMPTY);
        bosh.answered(1002, EMPTY);
        bosh.answered(1003, EMPTY);
        assertEquals("Ended[condition=null, message=null]", said().get(3));
    }

    @Test
    void endsAsWishedWhenTheServerTellsTheOtherRequestOfIt() {
        begin();
        bosh.send(WRITER.footer());
        said();
        bosh.answered(
                1001, "<body type='terminate' condition='other-request' xmlns='http://jabber.org/protocol/httpbind'/>");
        assertEquals("Ended[condition=null, message=null]", said().get(1));
    }

    @Test
    void endsWhenTheServerDoes() {
        begin();
        bosh.send(MESSAGE);
        said();
        String end =
                "<body type='terminate' condition='policy-violation' xmlns='http://jabber.org/protocol/httpbind'/>";
        bosh.answered(1002, end);
        assertEquals(
                List.of("received " + end, "Ended[condition=policy-violation, message=The server ended the session]"),
                said());
        bosh.answered(1001, EMPTY);
        bosh.send(MESSAGE);
        bosh.tick(1);
        assertEquals(List.of(), said());
    }

    @Test
    void endsWithoutASession() {
        bosh.send(HEADER);
        said();
        bosh.answered(1000, EMPTY);
        assertEquals("Ended[condition=undefined-condition, message=The server made no session]", said().get(1));
        bosh = connection(BoshOptions.of(1));
        bosh.send(HEADER);
        said();
        bosh.failed(1, 0);
        assertEquals(
                List.of("Ended[condition=remote-connection-failed, message=The server could not be reached]"), said());
    }

    /** XEP-0124 section 14.3: the same request again, at once and then in growing intervals. */
    @Test
    void repeatsWhatFailed() {
        begin();
        bosh.send(MESSAGE);
        String lost = said().get(0);
        bosh.tick(1_000_000);
        bosh.failed(1002, 0);
        assertEquals(List.of(lost), said());
        bosh.failed(1002, 502);
        assertEquals(List.of(), said());
        bosh.tick(1_000_999);
        assertEquals(List.of(), said());
        bosh.tick(1_001_000);
        assertEquals(List.of(lost), said());
        bosh.failed(1002, 0);
        bosh.tick(1_002_999);
        assertEquals(List.of(), said());
        bosh.tick(1_003_000);
        assertEquals(List.of(lost), said());
        bosh.answered(1001, EMPTY);
        bosh.answered(1002, EMPTY);
        bosh.failed(1002, 0);
        assertEquals(List.of("received " + EMPTY, "received " + EMPTY, request(1003, "sid='SomeSID'", "")), said());
        for (int i = 0; i < 6; i++) {
            bosh.failed(1003, 0);
        }
        assertEquals(
                "Ended[condition=remote-connection-failed, message=The server could not be reached]", said().get(1));
    }

    @Test
    void takesAWebPageForAFailure() {
        begin();
        bosh.answered(1001, "<html><body>Log in to the hotel</body></html>");
        assertEquals(List.of(request(1001, "sid='SomeSID'", "")), said());
        bosh.answered(1001, "502 Bad Gateway");
        bosh.answered(1001, "");
        assertEquals(List.of(), said());
        bosh.tick(10_000);
        assertEquals(List.of(request(1001, "sid='SomeSID'", "")), said());
    }

    /** XEP-0124 section 17.1. */
    @Test
    void takesTheOldCodesForConditions() {
        int[] codes = {400, 403, 404};
        String[] conditions = {"bad-request", "policy-violation", "item-not-found"};
        for (int i = 0; i < 3; i++) {
            bosh = connection(BoshOptions.of(1000));
            begin();
            bosh.failed(1001, codes[i]);
            assertEquals(
                    List.of("Ended[condition=" + conditions[i] + ", message=The server answered with HTTP status "
                            + codes[i] + "]"),
                    said());
        }
    }

    /** XEP-0124 section 17.3. */
    @Test
    void repeatsAllThatTheServerLost() {
        begin();
        bosh.send(MESSAGE);
        said();
        bosh.answered(1002, "<body type='error' xmlns='http://jabber.org/protocol/httpbind'/>");
        assertEquals(
                List.of(request(1001, "sid='SomeSID'", ""), request(1002, "sid='SomeSID' ack='1000'", MESSAGE)),
                said());
    }

    /** XEP-0124 section 9.2. */
    @Test
    void repeatsWhatTheServerReports() {
        begin();
        bosh.send(MESSAGE);
        bosh.answered(1001, "<body report='1002' time='852' xmlns='http://jabber.org/protocol/httpbind'/>");
        assertEquals(request(1002, "sid='SomeSID' ack='1000'", MESSAGE), said().get(2));
        bosh.answered(1002, "<body report='1' time='852' xmlns='http://jabber.org/protocol/httpbind'/>");
        assertEquals(2, said().size());
    }

    @Test
    void repeatsWhatTakesTooLong() {
        begin();
        bosh.tick(5_000);
        bosh.tick(80_000);
        assertEquals(List.of(), said());
        bosh.tick(80_001);
        assertEquals(List.of(request(1001, "sid='SomeSID'", "")), said());
        bosh.tick(155_001);
        assertEquals(List.of(), said());
    }

    /** XEP-0124 section 12. */
    @Test
    void pollsWhereTheServerWantsThat() {
        bosh = connection(BoshOptions.of(1000).withHolding(0, 0));
        bosh.tick(10_000);
        bosh.send(HEADER);
        said();
        String created = CREATED.replace("wait='60'", "wait='0'").replace("hold='1'", "hold='0'");
        bosh.answered(1000, created);
        assertEquals(List.of("received " + created), said());
        bosh.tick(14_999);
        assertEquals(List.of(), said());
        bosh.tick(15_000);
        assertEquals(List.of(request(1001, "sid='SomeSID'", "")), said());
        bosh.answered(1001, EMPTY);
        bosh.send(MESSAGE);
        assertEquals(List.of("received " + EMPTY, request(1002, "sid='SomeSID'", MESSAGE)), said());
    }

    /** XEP-0124 section 10. */
    @Test
    void pausesAndGoesOn() {
        begin();
        assertThrows(IllegalStateException.class, () -> bosh.pause(121));
        bosh.pause(60);
        assertEquals(List.of(request(1002, "pause='60' sid='SomeSID' ack='1000'", "")), said());
        bosh.answered(1001, EMPTY);
        bosh.answered(1002, EMPTY);
        assertEquals(List.of("received " + EMPTY, "received " + EMPTY), said());
        bosh.resume();
        assertEquals(List.of(request(1003, "sid='SomeSID'", "")), said());
    }

    @Test
    void attachesToASessionThatSomebodyElseBegan() {
        bosh = connection(BoshOptions.of(9007199254740000L).attachedTo("a&b"));
        bosh.resume();
        assertEquals(List.of(request(9007199254740000L, "sid='a&amp;b'", "")), said());
        bosh.send(MESSAGE);
        assertEquals(List.of(request(9007199254740001L, "sid='a&amp;b' ack='9007199254739999'", MESSAGE)), said());
    }

    @Test
    void checksItsOptions() {
        assertThrows(IllegalArgumentException.class, () -> BoshOptions.of(-1));
        assertThrows(IllegalArgumentException.class, () -> BoshOptions.of(9007199254740992L));
        assertThrows(IllegalArgumentException.class, () -> BoshOptions.of(1).withHolding(1, 11));
        assertThrows(IllegalArgumentException.class, () -> BoshOptions.of(1).withRetries(-1));
    }

    @Test
    void keepsWhatIsSentToItself() {
        assertFalse(new BoshOutput.Request(1, "secret").toString().contains("secret"));
    }
}
