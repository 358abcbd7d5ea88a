package im.couplet.observer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.observer.Settlement;
import im.couplet.observer.model.ArchivePage;
import im.couplet.observer.model.ArchivePages;
import im.couplet.observer.model.ArchiveQuery;
import im.couplet.observer.model.ArchiveStages;
import im.couplet.observer.model.Basis;
import im.couplet.observer.model.PortableMap;
import im.couplet.observer.model.RosterModel;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people test their own programs with. */
class TestingTest {
    private static final Jid JULIET = Jid.parse("juliet@capulet.lit/balcony");
    private static final Jid ROMEO = Jid.parse("romeo@montague.lit/orchard");

    private final ScriptedServer server = new ScriptedServer(JULIET);
    private final List<String> told = new ArrayList<>();

    private void asks(String iq) {
        server.exchange()
                .request(
                        Element.parse(iq),
                        1000,
                        settlement -> told.add(settlement.kind()
                                + (settlement.answer() == null
                                        ? ""
                                        : " " + settlement.answer().attribute("id"))));
    }

    // ---- a scripted server

    @Test
    void answersWhatItExpects() {
        RosterModel roster = new RosterModel(new Basis(() -> JULIET, error -> {}));
        server.exchange().add(roster);
        server.expect("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>")
                .result("<query xmlns='jabber:iq:roster'><item jid='romeo@montague.lit'/></query>")
                .then("<presence type='subscribe' from='nurse@capulet.lit'/>");
        server.expect("<iq to='shop.example'><ping xmlns='urn:xmpp:ping'/></iq>")
                .error("item-not-found");
        asks("<iq xmlns='jabber:client' type='get'><query xmlns='jabber:iq:roster' ver=''/></iq>");
        asks("<iq xmlns='jabber:client' type='get' to='shop.example'><ping xmlns='urn:xmpp:ping'/></iq>");
        server.push("<presence type='subscribe' from='paris@verona.lit'/>");
        server.finish();
        assertEquals(List.of("RESULT scripted-1", "ERROR scripted-2"), told);
        assertEquals(3, roster.current().all().size());
    }

    @Test
    void timePassesWhenItIsToldSo() {
        server.expect("<iq/>");
        asks("<iq xmlns='jabber:client' type='get'><ping xmlns='urn:xmpp:ping'/></iq>");
        server.pass(999);
        assertEquals(List.of(), told);
        server.pass(1);
        assertEquals(List.of("TIMEOUT"), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<presence/>|it is <iq xmlns='jabber:client'> in place of <presence xmlns='jabber:client'>",
                "<iq type='set'/>|attribute type of <iq xmlns='jabber:client'> is \"get\" in place of \"set\"",
                "<iq to='a.example'/>|attribute to of <iq xmlns='jabber:client'> is absent in place of \"a.example\"",
                "<iq><ping xmlns='u:x'/></iq>|there is no <ping xmlns='u:x'> in <iq xmlns='jabber:client'>",
                "<iq><a xmlns='u:a'>no</a></iq>|the text of <a xmlns='u:a'> is \"yes\" in place of \"no\"",
            })
    void saysInWhatWhatIsSentDiffers(String expected, String difference) {
        server.expect(expected);
        AssertionError error = assertThrows(
                AssertionError.class, () -> asks("<iq xmlns='jabber:client' type='get'><a xmlns='u:a'>yes</a></iq>"));
        assertTrue(
                error.getMessage().startsWith("Stanza 1 of the client is not as expected: " + difference),
                error.getMessage());
        assertThrows(AssertionError.class, server::finish);
    }

    @Test
    void saysWhatWasNotSent() {
        server.expect("<presence/>");
        server.expect("<iq/>");
        AssertionError error = assertThrows(AssertionError.class, server::finish);
        assertEquals(
                "The client has sent 0 stanzas as expected, and not this one: <presence xmlns=\"jabber:client\"/>\nnor 1 more",
                error.getMessage());
    }

    // ---- two sessions

    @Test
    void whatOneSendsArrivesAtTheOther() {
        SessionPair pair = new SessionPair(JULIET, ROMEO);
        pair.second().respond(im.couplet.xml.XmlName.of("urn:xmpp:ping", "ping"), (iq, answer) -> answer.result(null));
        pair.first()
                .request(
                        Element.parse("<iq xmlns='jabber:client' type='get' to='" + ROMEO
                                + "'><ping xmlns='urn:xmpp:ping'/></iq>"),
                        0,
                        settlement -> told.add(settlement.kind() + ""));
        pair.first()
                .request(
                        Element.parse(
                                "<iq xmlns='jabber:client' type='get' to='" + ROMEO + "'><other xmlns='u:x'/></iq>"),
                        0,
                        settlement -> told.add(settlement.kind() + ""));
        pair.second().send(Element.parse("<message xmlns='jabber:client' to='nurse@capulet.lit'/>"));
        assertEquals(List.of("RESULT", "ERROR"), told);
        assertEquals(1, pair.undelivered().size());
    }

    // ---- recordings

    @Test
    void aRecordingMakesTheSameModelAgain() {
        StreamRecording recording = new StreamRecording();
        recording.add(
                0,
                true,
                Element.parse("<iq xmlns='jabber:client' type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>"));
        recording.add(
                5,
                false,
                Element.parse("<iq xmlns='jabber:client' type='result' id='r'><query xmlns='jabber:iq:roster'>"
                        + "<item jid='romeo@montague.lit'/></query></iq>"));
        StreamRecording read = StreamRecording.read(PortableMap.from(PortableMap.of(recording)));
        assertEquals(recording.steps(), read.steps());
        RosterModel roster = new RosterModel(new Basis(() -> JULIET, error -> {}));
        var exchange = new im.couplet.observer.Exchange(stanza -> {}, () -> JULIET, () -> "n", (error, event) -> {});
        exchange.add(roster);
        read.replay(exchange);
        assertEquals(1, roster.current().all().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGp1bGlldAByMG0zMG15cjBtMzA=</auth>|AGp1",
                "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='X'><initial-response>c2VjcmV0</initial-response></authenticate>|c2Vj",
                "<success xmlns='urn:xmpp:sasl:2'><token xmlns='urn:xmpp:fast:0' expiry='2030-01-01T00:00:00Z' token='WXZz'/></success>|WXZz",
                "<iq xmlns='jabber:client' type='set'><query xmlns='jabber:iq:register'><username>bill</username><password>Calliope</password></query></iq>|Calliope",
                "<iq xmlns='jabber:client'><query xmlns='jabber:iq:register'><x xmlns='jabber:x:data'><field var='password'><value>Calliope</value></field></x></query></iq>|Calliope",
                "<iq xmlns='jabber:client' type='set'><query xmlns='jabber:iq:auth'><digest>48fc78be9ec8f86d8ce1c39c320c97c21d62334d</digest></query></iq>|48fc",
                "<presence xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'><password>cauldronburn</password></x></presence>|cauldron",
                "<resume xmlns='urn:xmpp:sm:3' h='1' previd='some-long-sm-id'/>|some-long",
                "<enabled xmlns='urn:xmpp:sm:3' id='some-long-sm-id' resume='true'/>|some-long",
                "<handshake xmlns='jabber:component:accept'>aaee83c26aeeafcbabeabfcbcd50df997e0a2a1e</handshake>|aaee",
            })
    void secretsAreBlackedOut(String xml, String secret) {
        Element redacted = Redaction.of(Element.parse(xml));
        assertTrue(xml.contains(secret));
        assertTrue(!redacted.toString().contains(secret), redacted::toString);
        assertTrue(redacted.toString().contains("\u2588"), redacted::toString);
    }

    @Test
    void whatPeopleWriteStays() {
        Element message = Element.parse(
                "<message xmlns='jabber:client' id='1'><body>password: swordfish</body><thread>x</thread></message>");
        assertEquals(message, Redaction.of(message));
    }

    // ---- archives

    private static String result(String queryId, int number) {
        return "<message><result xmlns='urn:xmpp:mam:2' queryid='" + queryId + "' id='" + number
                + "'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:0"
                + number
                + "Z'/><message xmlns='jabber:client' from='romeo@montague.lit/orchard' to='juliet@capulet.lit' type='chat' id='m"
                + number + "'><body>" + number + "</body></message></forwarded></result></message>";
    }

    private static String fin(boolean complete, int first, int last) {
        return "<fin xmlns='urn:xmpp:mam:2' complete='" + complete
                + "'><set xmlns='http://jabber.org/protocol/rsm'><first index='0'>" + first + "</first><last>" + last
                + "</last><count>3</count></set></fin>";
    }

    /** Has the results of a page come before its end. */
    private void page(String query, String queryId, int first, int last, boolean complete) {
        ScriptedServer.Step step = server.expect("<iq type='set'><query xmlns='urn:xmpp:mam:2' queryid='" + queryId
                + "'><set xmlns='http://jabber.org/protocol/rsm'>" + query + "</set></query></iq>");
        for (int i = first; i <= last; i++) {
            step.then(result(queryId, i));
        }
        step.then("<message from='mallory@evil.example'><result xmlns='urn:xmpp:mam:2' queryid='" + queryId
                + "' id='9'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='x@y.example'><body>no</body>"
                + "</message></forwarded></result></message>");
        step.result(fin(complete, first, last));
    }

    private String shown(ArchivePage page) {
        List<String> bodies = new ArrayList<>();
        page.messages()
                .forEach(one ->
                        bodies.add(one.message().child("jabber:client", "body").text() + "@"
                                + one.provenance().archiveId()));
        return bodies + " " + page.first() + " " + page.last() + " " + page.complete() + " " + page.count();
    }

    @Test
    void anArchiveComesPageByPageUntilItIsComplete() throws Exception {
        page("<max>2</max><after>0</after>", "q-1", 1, 2, false);
        page("<max>2</max><after>2</after>", "q-2", 3, 3, true);
        ArchiveQuery query = new ArchiveQuery(null, null, null, null, "0", false, 2);
        ArchiveStages pages = new ArchiveStages(new ArchivePages(server.exchange(), query, "q", 0));
        List<String> shown = new ArrayList<>();
        while (pages.hasNext()) {
            shown.add(shown(pages.next().toCompletableFuture().get()));
        }
        server.finish();
        assertEquals(List.of("[1@1, 2@2] 1 2 false 3", "[3@3] 3 3 true 3"), shown);
        assertThrows(java.util.NoSuchElementException.class, pages::next);
    }

    @Test
    void theNewestPageComesFirstBackwards() {
        page("<max>2</max><before/>", "q-1", 2, 3, false);
        page("<max>2</max><before>2</before>", "q-2", 1, 1, true);
        ArchivePages pages =
                new ArchivePages(server.exchange(), new ArchiveQuery(null, null, null, null, null, true, 2), "q", 0);
        pages.next((page, failure) -> told.add(shown(page)));
        pages.next((page, failure) -> told.add(shown(page)));
        server.finish();
        assertEquals(List.of("[2@2, 3@3] 2 3 false 3", "[1@1] 1 1 true 3"), told);
    }

    @Test
    void whatWasSaidBeforeAMessageComesFirstBackwards() {
        page("<max>50</max><before>3</before>", "q-1", 1, 2, true);
        ArchivePages pages = new ArchivePages(server.exchange(), ArchiveQuery.ALL.before("3"), "q", 0);
        pages.next((page, failure) -> told.add(shown(page)));
        server.finish();
        assertEquals(List.of("[1@1, 2@2] 1 2 true 3"), told);
    }

    @Test
    void aGapThatTheArchiveDoesNotKnowIsSaid() {
        server.expect("<iq type='set'/>").error("item-not-found");
        ArchivePages pages = new ArchivePages(server.exchange(), ArchiveQuery.ALL.after("gone"), "q", 0);
        pages.next((page, failure) -> told.add(page + " " + failure.kind()));
        assertEquals(List.of("null " + Settlement.Kind.ERROR), told);
    }

    @Test
    void anArchiveThatTurnsInCirclesEnds() {
        page("<max>50</max>", "q-1", 1, 2, false);
        page("<max>50</max><after>2</after>", "q-2", 1, 2, false);
        ArchivePages pages = new ArchivePages(server.exchange(), ArchiveQuery.ALL, "q", 0);
        pages.next((page, failure) -> told.add(page.complete() + ""));
        pages.next((page, failure) -> told.add(page.complete() + ""));
        assertEquals(List.of("false", "true"), told);
    }
}
