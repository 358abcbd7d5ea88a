package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
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
import org.openqa.selenium.WebElement;

/** Three people meet in a room of the messenger, on the servers that people run. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerRoomLiveTest {
    private static final String ORCHARD = "orchard@" + LiveChat.ROOMS;

    private static Browser browser;
    private static List<LiveChat> chats = List.of();

    @BeforeAll
    static void start() {
        chats = LiveChat.all();
        browser = new Browser();
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

    private static ChatTab nurse(LiveChat chat) {
        return chat.of(browser, "nurse");
    }

    private static ChatTab account(ChatTab tab, String who, String action) {
        return tab.menu("account " + LiveChat.address(who), action);
    }

    /** Whether service discovery says that the room has something (XEP-0030). */
    private static boolean has(LiveChat chat, String feature) {
        return Boolean.TRUE.equals(juliet(chat)
                .run(
                        "done(root.host.desk.accounts[0].rooms.info(arguments[0]).features.includes(arguments[1]));",
                        ORCHARD,
                        feature));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("servers")
    void isMadeAndSetUp(LiveChat chat) {
        account(juliet(chat), "juliet", "rooms").await("dialog h3", "At " + LiveChat.ROOMS);
        juliet(chat).type("[name=room]", "Orchard").click("#make-room [type=submit]");
        juliet(chat).await(".banner", "You have made this room.").click("#set-room");
        juliet(chat).type("[data-field='muc#roomconfig_roomname']", "The orchard");
        // Prosody lists no room before its owner says so.
        WebElement listed = juliet(chat).find("[data-field='muc#roomconfig_publicroom']", "");
        if (!listed.isSelected()) {
            listed.click();
        }
        juliet(chat).click("#room-form [type=submit]").awaitNo("dialog", "").awaitNo(".banner", "");
        juliet(chat).await("#peer-name", "The orchard");
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("servers")
    void isFoundAndEntered(LiveChat chat) {
        account(romeo(chat), "romeo", "rooms").await("[data-room='" + ORCHARD + "']", "The orchard");
        romeo(chat)
                .click("[data-room='" + ORCHARD + "']")
                .await("#conversation[data-with='" + ORCHARD + "'] #text", "");
        juliet(chat).await("#peer-presence", "2 people").click("#people").await("#occupants", "romeo");
        juliet(chat).await("#occupants .heading", "Moderators");
        romeo(chat).await("#peer-presence", "2 people").click("#people").await("#occupants", "juliet");
    }

    @Order(3)
    @ParameterizedTest
    @MethodSource("servers")
    void hasASubject(LiveChat chat) {
        juliet(chat)
                .menu("chat", "subject")
                .type("dialog input", "Under the moon")
                .click("dialog [type=submit]");
        romeo(chat).await("#peer-presence", "Under the moon");
    }

    @Order(4)
    @ParameterizedTest
    @MethodSource("servers")
    void hearsCorrectsAnswersAndFeels(LiveChat chat) {
        juliet(chat).say("Wherefore art thou Romoe?");
        romeo(chat).await(".message .author", "juliet").await(".message .text", "Romoe?");
        juliet(chat).act("Romoe?", "correct").type("#text", "Wherefore art thou Romeo?");
        juliet(chat).click("#compose button[type=submit]");
        romeo(chat).await(".message .text", "Romeo?").await(".message .edited", "edited");
        romeo(chat).act("Romeo?", "reply").say("Shall I hear more?");
        juliet(chat).await(".message .answers", "Romeo?").await(".message:not(.mine) .text", "Shall I hear more?");
        juliet(chat).act("hear more?", "react").click(".offered button:nth-child(2)");
        romeo(chat).await(".message.mine .reaction", "1").say("Or speak at this?");
        juliet(chat).await(".message .text", "speak at this");
        romeo(chat).act("speak at this", "retract").click("dialog .button.danger");
        juliet(chat).awaitNo(".message", "speak at this").await(".message .text", "taken back");
        assertEquals(juliet(chat).said(), romeo(chat).said());
    }

    @Order(5)
    @ParameterizedTest
    @MethodSource("servers")
    void tellsWhoIsMentioned(LiveChat chat) {
        romeo(chat).begin(LiveChat.address("nurse"));
        juliet(chat).keys("#text", "@ro").click(".suggestions button").say("come hither");
        romeo(chat).await("[data-jid='" + ORCHARD + "'] .badge", "@ 1").choose(ORCHARD);
        romeo(chat).await(".message mark", "romeo").await(".message .text", "come hither");
    }

    /** Who comes later gets what was said before out of the room's archive, with what has become of it. */
    @Order(6)
    @ParameterizedTest
    @MethodSource("servers")
    void hasAnArchive(LiveChat chat) {
        nurse(chat).type("#start-address", ORCHARD).click("[data-start='room']");
        nurse(chat).await(".message .text", "come hither").await(".message .edited", "edited");
        nurse(chat).await(".message .reaction", "1").await(".message .answers", "Romeo?");
        assertEquals(romeo(chat).said(), nurse(chat).said());
        juliet(chat).await("#occupants", "nurse");
    }

    @Order(7)
    @ParameterizedTest
    @MethodSource("servers")
    void letsOccupantsTalkInPrivate(LiveChat chat) {
        nurse(chat).click("#people").click("[data-nick=juliet]").say("Madam!");
        juliet(chat).await("[data-jid='" + ORCHARD + "/nurse'] .badge", "1").choose(ORCHARD + "/nurse");
        juliet(chat).await(".message:not(.mine) .text", "Madam!").say("By and by, I come.");
        nurse(chat).await(".message:not(.mine) .text", "I come.").choose(ORCHARD);
        juliet(chat).choose(ORCHARD);
        assertEquals(0, romeo(chat).count("Madam!"));
    }

    @Order(8)
    @ParameterizedTest
    @MethodSource("servers")
    void hasRoles(LiveChat chat) {
        juliet(chat).await("#occupants .heading", "");
        juliet(chat).menu("occupant nurse", "moderator").await("[data-menu='occupant nurse']", "");
        nurse(chat).await("#occupants", "nurse").await("[data-menu='occupant romeo']", "");
        nurse(chat)
                .menu("occupant romeo", "kick")
                .type("dialog input", "It is late")
                .click("dialog .button.danger");
        romeo(chat).await(".outside", "You were put out of this room.").await(".outside", "It is late");
        romeo(chat).click(".outside button").await("#text", "");
        juliet(chat).await("#occupants", "romeo");
        romeo(chat).say("Back again.");
        juliet(chat).await(".message .text", "Back again.");
    }

    /** Only of a server that has version 1 of XEP-0425; neither of Debian's has. */
    @Order(9)
    @ParameterizedTest
    @MethodSource("servers")
    void isModerated(LiveChat chat) {
        boolean has = has(chat, "urn:xmpp:message-moderate:1");
        String menu = juliet(chat).message("Back again.") + " > .menu ";
        juliet(chat).click(menu + "button[aria-haspopup]").await(menu + "[role=menuitem]", "");
        Object offered =
                juliet(chat).run("done(root.querySelector(arguments[0]) !== null);", menu + "[data-action=moderate]");
        assertEquals(has, offered);
        juliet(chat).click(menu + "button[aria-haspopup]").awaitNo("[role=menuitem]", "");
        assumeTrue(has, "The room has no moderation of version 1");
        juliet(chat)
                .act("Back again.", "moderate")
                .type("dialog input", "too late")
                .click("dialog .button.danger");
        romeo(chat).await(".message.mine .text", "too late").awaitNo(".message", "Back again.");
    }

    @Order(10)
    @ParameterizedTest
    @MethodSource("servers")
    void isKeptForTheNextTime(LiveChat chat) {
        ChatTab other = chat.another(browser, "romeo").choose(ORCHARD).await("#text", "");
        other.await("#peer-presence", "Under the moon").await(".message .text", "Back again.");
        romeo(chat).menu("chat", "leave-room");
        // ejabberd does not tell other pages that a bookmark is gone.
        if (chat.toString().equals("Prosody")) {
            other.await(".outside", "You");
        } else {
            other.menu("chat", "leave-room");
        }
        other.tab().close();
        juliet(chat).awaitNo("#occupants", "romeo");
    }

    /** By way of the room (XEP-0045), as other clients invite. */
    @Order(11)
    @ParameterizedTest
    @MethodSource("servers")
    void tellsWhoWouldNotCome(LiveChat chat) {
        juliet(chat).run("""
                const [to, who] = arguments;
                const { session } = root.host.desk.accounts[0].link;
                session.send({ kind: "message", to, mucUser: { invites: [{ to: who, reason: "Come" }] } });
                done(true);
                """, ORCHARD, LiveChat.address("romeo"));
        romeo(chat).await(".request[data-room='" + ORCHARD + "']", "Come").click(".request .decline");
        romeo(chat)
                .type("dialog input", "Not tonight")
                .click("dialog [type=submit]")
                .awaitNo(".request", "");
        juliet(chat)
                .await("[data-declined]", "Not tonight")
                .click("[data-declined] button")
                .awaitNo("[data-declined]", "");
    }

    @Order(12)
    @ParameterizedTest
    @MethodSource("servers")
    void isOpenForThoseWhoAreInvited(LiveChat chat) {
        juliet(chat)
                .menu("chat", "invite")
                .type("dialog input", LiveChat.address("romeo"))
                .click("dialog [type=submit]");
        romeo(chat).await(".request[data-room='" + ORCHARD + "']", "").click(".request .button:not(.quiet)");
        romeo(chat).await("#conversation[data-with='" + ORCHARD + "'] #text", "");
        juliet(chat).await("#occupants", "romeo");
    }

    @Order(13)
    @ParameterizedTest
    @MethodSource("servers")
    void isClosedToThoseWhoAreBanned(LiveChat chat) {
        juliet(chat)
                .menu("occupant romeo", "ban")
                .type("dialog input", "A plague")
                .click("dialog .button.danger");
        romeo(chat).await(".outside", "You were banned from this room.").click(".outside button");
        romeo(chat).await(".outside", "You are banned from the room.");
        juliet(chat).awaitNo("#occupants", "romeo");
    }

    @Order(14)
    @ParameterizedTest
    @MethodSource("servers")
    void endsForAll(LiveChat chat) {
        juliet(chat).menu("chat", "destroy").click("#sure");
        nurse(chat).await(".outside", "This room has been destroyed.");
    }
}
