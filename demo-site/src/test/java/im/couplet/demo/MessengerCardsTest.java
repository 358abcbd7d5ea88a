package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a contact tells of themselves: cards (XEP-0054, XEP-0292), clients (XEP-0092, XEP-0202), and when they were last there. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerCardsTest {
    /** Sends a stanza as another client of the account would. */
    private static final String SEND = """
            const [text] = arguments;
            const [{ link }] = document.querySelector("couplet-chat").desk.accounts;
            import("/couplet/xml.module.js").then(({ parseElement }) => (link.session.send(parseElement(text)), done(0)));
            """;

    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab juliet;
    private static ChatTab romeo;

    @BeforeAll
    static void logIn() {
        romeo = ChatTab.of(BROWSER, DEMO.port(), "romeo");
        romeo.run(
                SEND,
                "<iq xmlns='jabber:client' type='set' id='old'><vCard xmlns='vcard-temp'><FN>Romeo Montague</FN>"
                        + "<ORG><ORGNAME>House of Montague</ORGNAME></ORG><EMAIL><USERID>romeo@montague.example</USERID></EMAIL>"
                        + "<BDAY>1580-05-01</BDAY><NOTE>In love</NOTE></vCard></iq>");
        romeo.run(
                SEND,
                "<iq xmlns='jabber:client' type='set' id='new'><pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                        + "<publish node='urn:xmpp:vcard4'><item id='current'><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'>"
                        + "<fn><text>Romeo of Verona</text></fn><title><text>Heir</text></title>"
                        + "<tel><uri>tel:+39-045-1234</uri></tel><url><uri>https://montague.example/</uri></url>"
                        + "<adr><street>Via Arche Scaligere 2</street><locality>Verona</locality></adr>"
                        + "</vcard></item></publish></pubsub></iq>");
        juliet = ChatTab.of(BROWSER, DEMO.port(), "juliet");
        juliet.choose("romeo@localhost").await("#peer-presence", "Available").click("#about");
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    private static String facts() {
        return String.valueOf(
                juliet.run(
                        "done([...root.querySelectorAll('.facts dt')].map((one) => `${one.innerText}: ${one.nextElementSibling.innerText}`).join(' | '));"));
    }

    @Test
    @Order(1)
    void showsBothKindsOfCards() {
        juliet.await(".facts", "Romeo of Verona");
        String facts = facts();
        for (String fact : new String[] {
            "Full name: Romeo of Verona",
            "Organisation: House of Montague",
            "Position: Heir",
            "Mail: romeo@montague.example",
            "Telephone: +39-045-1234",
            "Postal address: Via Arche Scaligere 2, Verona",
            "Page: https://montague.example/",
            "Birthday: 1580-05-01",
            "Note: In love"
        }) {
            assertTrue(facts.contains(fact), () -> fact + " is not in " + facts);
        }
    }

    @Test
    @Order(2)
    void asksForProgramAndTimeWhenWanted() {
        juliet.await(".devices", "Couplet").click(".devices .ask");
        juliet.await(".devices", "Couplet 0.1");
        String there = juliet.find(".devices", " there").getText();
        assertTrue(there.matches("(?s).*\\d\\d:\\d\\d( [AP]M)? there.*"), there);
        assertEquals(0L, juliet.run("done(root.querySelectorAll('.devices .ask').length);"));
    }

    @Test
    @Order(3)
    void showsSinceWhenSomebodyIsIdle() {
        romeo.run(
                SEND,
                "<presence xmlns='jabber:client'><show>away</show><idle xmlns='urn:xmpp:idle:1' since='2026-01-02T03:04:05Z'/></presence>");
        juliet.await(".facts", "Not active since").await(".facts", "2026");
    }

    /** XEP-0256: who leaves may say how long ago they did something. */
    @Test
    @Order(4)
    void showsWhenSomebodyWasLastThere() {
        romeo.run(
                SEND,
                "<presence xmlns='jabber:client' type='unavailable'><query xmlns='jabber:iq:last' seconds='864000'/></presence>");
        juliet.await("#peer-presence", "Offline").await(".facts", "Last seen");
        String day = String.valueOf(
                juliet.run(
                        "done(new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).formatToParts(new Date(Date.now() - 864e6)).find((one) => one.type === 'day').value);"));
        assertTrue(facts().matches("(?s).*Last seen: [^|]*\\b" + day + "\\b.*"), MessengerCardsTest::facts);
        juliet.screenshot("card-desk");
    }

    @Test
    @Order(5)
    void fitsOnATelephone() {
        juliet.choose("nurse@localhost").await(".about-contact .facts", "You both see");
        assertTrue(BROWSER.look(true, juliet.tab()).fits());
    }
}
