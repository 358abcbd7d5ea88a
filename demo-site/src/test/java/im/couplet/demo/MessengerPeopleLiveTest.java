package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.demo.servers.JabberServer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contacts, profiles and accounts in the messenger, on the servers that people run. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerPeopleLiveTest {
    private static final String JULIET = LiveChat.address("juliet");
    private static final String ROMEO = LiveChat.address("romeo");

    private static Browser browser;
    private static List<LiveChat> chats = List.of();

    @BeforeAll
    static void start() {
        chats = LiveChat.all();
        browser = new Browser();
        for (LiveChat chat : chats) {
            juliet(chat);
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        chats.forEach(LiveChat::close);
    }

    static Stream<Named<LiveChat>> servers() {
        return chats.stream().map(chat -> Named.of(chat.toString(), chat));
    }

    private static ChatTab juliet(LiveChat chat) {
        return chat.of(browser, "juliet");
    }

    private static ChatTab romeo(LiveChat chat) {
        return chat.of(browser, "romeo");
    }

    private static ChatTab account(ChatTab tab, String who, String action) {
        return tab.menu("account " + LiveChat.address(who), action);
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("servers")
    void areRefused(LiveChat chat) {
        account(romeo(chat), "romeo", "add-contact")
                .type("[name=address]", JULIET)
                .type("[name=name]", "Jule");
        romeo(chat).type("[name=groups]", "Capulets, Verona").click("dialog [type=submit]");
        romeo(chat).await("#peer-name", "Jule").await("#peer-presence", "Asked to be a contact");
        juliet(chat).click(".request[data-request='" + ROMEO + "'] .refuse").awaitNo(".request", "");
        romeo(chat).await("#peer-presence", "Not one of your contacts");
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("servers")
    void areAccepted(LiveChat chat) {
        romeo(chat).click("#add").await("#peer-presence", "Asked to be a contact");
        juliet(chat).click(".request .accept").awaitNo(".request", "");
        romeo(chat).await("#peer-presence", "Available");
        juliet(chat).choose(ROMEO).await("#peer-presence", "Available");
    }

    @Order(3)
    @ParameterizedTest
    @MethodSource("servers")
    void seeEachOthersStatus(LiveChat chat) {
        account(juliet(chat), "juliet", "status").type("[name=status]", "In the orchard");
        juliet(chat).click("dialog [type=submit]").awaitNo("dialog", "");
        juliet(chat).find("#me-presence", "").sendKeys("Away");
        romeo(chat).await("#peer-presence", "Away — In the orchard");
    }

    @Order(4)
    @ParameterizedTest
    @MethodSource("servers")
    void areShownNamedAndGrouped(LiveChat chat) {
        romeo(chat).click("#about").await(".about-contact .facts", "You both see whether the other is there");
        romeo(chat).await(".about-contact .devices", "Couplet").await(".about-contact .devices", "In the orchard");
        String groups = romeo(chat).find("#edit-contact [name=groups]", "").getDomProperty("value");
        assertEquals(Set.of("Capulets", "Verona"), Set.of(groups.split(", ")));
        ChatTab other = chat.another(browser, "romeo").await("[data-jid='" + JULIET + "']", "Jule");
        romeo(chat).type("#edit-contact [name=name]", "Juliet of Capulet").type("#edit-contact [name=groups]", "Love");
        romeo(chat).click("#edit-contact [type=submit]");
        romeo(chat).await("[data-jid='" + JULIET + "']", "Juliet of Capulet").click("#about");
        other.await("[data-jid='" + JULIET + "']", "Juliet of Capulet")
                .choose(JULIET)
                .click("#about");
        assertEquals("Love", other.find("#edit-contact [name=groups]", "").getDomProperty("value"));
        other.tab().close();
    }

    @Order(5)
    @ParameterizedTest
    @MethodSource("servers")
    void seeEachOthersPicturesAndNames(LiveChat chat) {
        account(juliet(chat), "juliet", "profile").await("dialog", "Your profile");
        juliet(chat).run(MessengerProfilesTest.CHOOSE, "picture");
        juliet(chat).await("dialog .portrait img[src^='blob:']", "").type("[name=nick]", "Jule Capulet");
        juliet(chat).click("dialog [type=submit]").await(".me .avatar img[src^='blob:']", "");
        juliet(chat).await("#me-name", "Jule Capulet");
        romeo(chat).await("#contacts [data-jid='" + JULIET + "'] .avatar img[src^='blob:']", "");
        // Those who come later see it too, and those who know vCards alone (XEP-0153).
        ChatTab other = chat.another(browser, "romeo");
        other.await("#contacts [data-jid='" + JULIET + "'] .avatar img[src^='blob:']", "");
        other.tab().close();
        assertEquals("image/png", romeo(chat).run("""
                const until = Date.now() + 5000;
                const { observer } = root.host.desk.accounts[0].link;
                const ask = async () => {
                    const { vcardTemp } = await observer.request({ kind: "iq", type: "get", to: arguments[0], vcardTemp: {} });
                    if (vcardTemp?.photo || Date.now() > until) done(vcardTemp?.photo?.type);
                    else setTimeout(ask, 50);
                };
                ask().catch((error) => done(String(error)));
                """, JULIET));
    }

    @Order(6)
    @ParameterizedTest
    @MethodSource("servers")
    void takeTheirPictureBack(LiveChat chat) {
        account(juliet(chat), "juliet", "profile").click("#no-picture").click("dialog [type=submit]");
        juliet(chat).awaitNo(".me .avatar img", "");
        romeo(chat).awaitNo("#contacts [data-jid='" + JULIET + "'] .avatar img", "");
    }

    @Order(7)
    @ParameterizedTest
    @MethodSource("servers")
    void seemAwayToThoseWhomTheyBlock(LiveChat chat) {
        juliet(chat).menu("chat", "block").await("dialog", ROMEO).click("#sure");
        juliet(chat).await(".banner.blocked", "You have blocked");
        romeo(chat).choose(JULIET);
        // The server of who blocks is to say so (XEP-0191 section 3.3); ejabberd 23.01 does not.
        if (chat.toString().equals("Prosody")) {
            romeo(chat).await("#peer-presence", "Offline");
        }
        romeo(chat).say("A plague o' both your houses!").await(".message.mine.failed", "A plague");
        account(juliet(chat), "juliet", "blocked").click("[data-blocked='" + ROMEO + "'] button");
        juliet(chat)
                .awaitNo("[data-blocked='" + ROMEO + "']", "")
                .click("dialog header button")
                .awaitNo("dialog", "");
        romeo(chat).await("#peer-presence", "Away");
    }

    @Order(8)
    @ParameterizedTest
    @MethodSource("servers")
    void areRemoved(LiveChat chat) {
        romeo(chat).menu("chat", "remove-contact").click("#sure");
        romeo(chat).await("#peer-presence", "Not one of your contacts");
        juliet(chat).await("#peer-presence", "Not one of your contacts");
    }

    @Order(9)
    @ParameterizedTest
    @MethodSource("servers")
    void registerChangeTheirPasswordAndEndTheirAccount(LiveChat chat) {
        ChatTab tab = ChatTab.open(browser, chat.demo.port()).click("#register");
        tab.type("[name=domain]", JabberServer.CHAT).click("#register-where [type=submit]");
        tab.type("[data-field=username]", "juliet").type("[data-field=password]", "capulet");
        tab.click("#register-form [type=submit]").await("#register-error", "The name is taken.");
        tab.type("[data-field=username]", "rosaline").type("[data-field=password]", "capulet");
        tab.click("#register-form [type=submit]").await("#chat", "").await("#me-name", "rosaline");
        account(tab, "rosaline", "password").type("[name=password]", "montague").type("[name=again]", "montague");
        tab.click("dialog [type=submit]").awaitNo("dialog", "");
        account(tab, "rosaline", "leave").await("#welcome", "");
        tab.logIn(LiveChat.address("rosaline"), "montague");
        account(tab, "rosaline", "delete")
                .type("[name=address]", LiveChat.address("rosaline"))
                .click("#sure");
        tab.await("#welcome", "").type("#address", LiveChat.address("rosaline")).type("#password", "montague");
        tab.click("#enter").await("#login-error", "does not accept this address and password");
        tab.tab().close();
    }
}
