package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who is asked into a room directly (XEP-0249), who by way of it (XEP-0045 section 7.8.2), and what becomes of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerInvitationsTest {
    /** A client that says that it knows no direct invitations. */
    private static final String OLD = """
            const { send } = WebSocket.prototype;
            WebSocket.prototype.send = function (text) {
              send.call(this, text.replace(/<feature var=.jabber:x:conference.\\/>/, "").replace(/<c [^>]*caps[^>]*\\/>/, ""));
            };
            """;

    /** What was sent to a room or a person last that invites. */
    private static final String SENT = """
            const { link } = document.querySelector("couplet-chat").desk.accounts[0];
            window.invitations = [];
            link.session.on("send", (text) => text.includes("<message") && invitations.push(text));
            done(0);
            """;

    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab romeo;
    private static ChatTab benvolio;
    private static ChatTab mercutio;

    @BeforeAll
    static void logIn() {
        romeo = ChatTab.of(BROWSER, DEMO.port(), "romeo");
        benvolio = ChatTab.of(BROWSER, DEMO.port(), "benvolio");
        Browser.Tab old = BROWSER.open(DEMO.port()).before(OLD).go("/");
        mercutio =
                ChatTab.in(old, "document.querySelector('couplet-chat')").logIn("mercutio@localhost", Sandbox.PASSWORD);
        romeo.type("#start-address", "feast@rooms.localhost")
                .click("[data-start='room']")
                .await("#conversation[data-with='feast@rooms.localhost']", "")
                .await("#compose", "");
        romeo.await("#contacts [data-jid='mercutio@localhost'].available", "").run(SENT);
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    private static void invite(String whom, String why) {
        romeo.menu("chat", "invite").type("dialog [name=value]", whom).type("dialog [name=more]", why);
        romeo.click("dialog [type=submit]").awaitNo("dialog", "");
    }

    private static String sent() {
        return String.valueOf(romeo.run("setTimeout(() => done(invitations.splice(0).join(' ')), 500);"))
                .replaceAll(" id=.[0-9a-f-]*.", "")
                .replace('\'', '"');
    }

    @Test
    @Order(1)
    void invitesDirectlyWhoUnderstandsIt() {
        invite("benvolio@localhost", "A masque");
        benvolio.await(".request[data-room='feast@rooms.localhost']", "Romeo invites you into feast.")
                .await(".request q", "A masque")
                .awaitNo(".request .decline", "");
        assertEquals(
                "<message xmlns=\"jabber:client\" to=\"benvolio@localhost\">"
                        + "<x xmlns=\"jabber:x:conference\" jid=\"feast@rooms.localhost\" reason=\"A masque\"/></message>",
                sent());
        benvolio.click(".request .button:last-child").awaitNo(".request", "");
    }

    @Test
    @Order(2)
    void invitesOthersByWayOfTheRoom() {
        invite("mercutio@localhost", "");
        assertEquals(
                "<message xmlns=\"jabber:client\" to=\"feast@rooms.localhost\">"
                        + "<x xmlns=\"http://jabber.org/protocol/muc#user\"><invite to=\"mercutio@localhost\"/></x></message>",
                sent());
        mercutio.await(".request[data-room='feast@rooms.localhost']", "romeo invites you into feast.");
    }

    @Test
    @Order(3)
    void tellsWhoInvitedThatSomebodyWillNotCome() {
        mercutio.click(".request .decline").type("dialog [name=value]", "I dreamt a dream tonight");
        mercutio.click("dialog [type=submit]").awaitNo(".request", "");
        romeo.await("[data-declined='mercutio@localhost']", "Mercutio will not come into feast.")
                .await("[data-declined] q", "I dreamt a dream tonight")
                .screenshot("invitation-declined");
        romeo.click("[data-declined] button").awaitNo("[data-declined]", "");
    }

    @Test
    @Order(4)
    void entersWhereItIsInvited() {
        invite("mercutio@localhost", "Come");
        mercutio.await(".request q", "Come").click(".request .button:not(.quiet)");
        mercutio.await("#conversation[data-with='feast@rooms.localhost']", "").awaitNo(".request", "");
        romeo.click("#people").await("#occupants", "mercutio");
    }
}
