package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Contacts, requests, status and blocking in the messenger. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerContactsTest {
    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab juliet;
    private static ChatTab mercutio;

    @BeforeAll
    static void logIn() {
        juliet = ChatTab.of(BROWSER, DEMO.port(), "juliet");
        mercutio = ChatTab.of(BROWSER, DEMO.port(), "mercutio");
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    private static ChatTab account(ChatTab tab, String name, String action) {
        return tab.menu("account " + name + "@localhost", action);
    }

    @Test
    @Order(1)
    void saysWhatIsNoAddressOfAContact() {
        account(mercutio, "mercutio", "add-contact").type("[name=address]", "juliet@@localhost");
        mercutio.click("dialog [type=submit]").await("#add-error", "This is not an address");
        mercutio.type("[name=address]", "localhost")
                .click("dialog [type=submit]")
                .await("#add-error", "needs a name before the @");
    }

    @Test
    @Order(2)
    void refusesARequest() {
        mercutio.type("[name=address]", "juliet@localhost")
                .type("[name=name]", "Jule")
                .type("[name=groups]", "Capulets, Verona")
                .click("dialog [type=submit]");
        mercutio.await("#peer-name", "Jule").await("#peer-presence", "Asked to be a contact");
        juliet.await(".request[data-request='mercutio@localhost']", "wants to be a contact")
                .click(".request .refuse");
        juliet.awaitNo(".request", "");
        mercutio.await("#peer-presence", "Not one of your contacts");
    }

    @Test
    @Order(3)
    void acceptsARequest() {
        mercutio.click("#add");
        juliet.click(".request .accept").awaitNo(".request", "");
        mercutio.await("#peer-presence", "Available");
        juliet.choose("mercutio@localhost").await("#peer-presence", "Available");
    }

    @Test
    @Order(4)
    void tellsTheStatus() {
        account(juliet, "juliet", "status").type("[name=status]", "In the orchard");
        juliet.click("dialog [type=submit]").awaitNo("dialog", "");
        juliet.find("#me-presence", "").sendKeys("Away");
        mercutio.await("#peer-presence", "Away — In the orchard");
    }

    @Test
    @Order(5)
    void showsAndRenamesAContact() {
        mercutio.click("#about").await(".about-contact .facts", "You both see whether the other is there");
        mercutio.await(".about-contact .devices", "Couplet").await(".about-contact .devices", "In the orchard");
        assertTrue("Capulets, Verona"
                .equals(mercutio.find("#edit-contact [name=groups]", "").getDomProperty("value")));
        assertTrue(BROWSER.look(true, mercutio.tab()).fits());
        mercutio.screenshot("contact-phone");
        BROWSER.look(false, mercutio.tab());
        mercutio.screenshot("contact-desk");
        mercutio.type("#edit-contact [name=name]", "Juliet of Capulet").click("#edit-contact [type=submit]");
        mercutio.await("#contacts [data-jid='juliet@localhost']", "Juliet of Capulet");
    }

    @Test
    @Order(6)
    void blocksAndUnblocks() {
        juliet.menu("chat", "block").await("dialog", "mercutio@localhost").click("#sure");
        juliet.await(".banner.blocked", "You have blocked");
        mercutio.await("#peer-presence", "Offline");
        mercutio.say("A plague o' both your houses!").await(".message.mine .state.failed", "");
        account(juliet, "juliet", "blocked").await("[data-blocked='mercutio@localhost']", "mercutio@localhost");
        juliet.type("dialog [name=address]", "spam.example").click("dialog [type=submit]");
        juliet.await("[data-blocked='spam.example']", "").screenshot("blocked-desk");
        juliet.type("dialog [name=address]", "a b@c")
                .click("dialog [type=submit]")
                .await("#block-error", "not an address");
        juliet.click("[data-blocked='mercutio@localhost'] button").awaitNo("[data-blocked='mercutio@localhost']", "");
        juliet.click("dialog header button").awaitNo("dialog", "").awaitNo(".banner", "");
        mercutio.await("#peer-presence", "Away");
    }

    @Test
    @Order(7)
    void blocksAStranger() {
        ChatTab nurse = ChatTab.of(BROWSER, DEMO.port(), "benvolio").begin("juliet@localhost");
        nurse.say("Good morrow, cousin.");
        juliet.choose("benvolio@localhost").await(".banner", "is not one of your contacts");
        juliet.click("#block-stranger").click("#sure").await(".banner.blocked", "You have blocked benvolio");
        juliet.click("#unblock").awaitNo(".banner.blocked", "");
        nurse.tab().close();
    }

    @Test
    @Order(8)
    void removesAContact() {
        mercutio.menu("chat", "remove-contact")
                .await("dialog", "is taken off your list")
                .click("#sure");
        mercutio.await("#peer-presence", "Not one of your contacts");
        juliet.choose("mercutio@localhost").await("#peer-presence", "Not one of your contacts");
    }
}
