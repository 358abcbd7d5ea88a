package im.couplet.demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Rooms are made, found, kept and ended in the messenger. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerRoomsTest {
    private static final String ORCHARD = "orchard@rooms.localhost";

    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab juliet;
    private static ChatTab romeo;

    @BeforeAll
    static void logIn() {
        juliet = ChatTab.of(BROWSER, DEMO.port(), "juliet");
        romeo = ChatTab.of(BROWSER, DEMO.port(), "romeo");
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    private static void find(ChatTab tab, String name) {
        tab.menu("account " + name + "@localhost", "rooms")
                .click("[data-room='" + ORCHARD + "']")
                .await("#conversation[data-with='" + ORCHARD + "'] #text", "");
    }

    @Test
    @Order(1)
    void makesARoom() {
        juliet.menu("account juliet@localhost", "rooms").await("dialog h3", "At rooms.localhost");
        juliet.click("#make-room [type=submit]").await("#rooms-error", "Type the name or the address of a room.");
        juliet.type("[name=room]", "Orchard").click("#make-room [type=submit]");
        juliet.await(".banner", "You have made this room.").click("#set-room");
        juliet.type("[data-field='muc#roomconfig_roomname']", "The orchard").screenshot("room-settings");
        juliet.click("#room-form [type=submit]").awaitNo("dialog", "").awaitNo(".banner", "");
        juliet.await("#peer-name", "The orchard");
    }

    @Test
    @Order(2)
    void findsListedRooms() {
        romeo.menu("account romeo@localhost", "rooms").await("[data-room='" + ORCHARD + "']", "The orchard");
        romeo.type("[name=room]", "nowhere at all").await("dialog .hint", "No room is listed here.");
        romeo.type("[name=room]", "orch").click("[data-room='" + ORCHARD + "']").await("#text", "");
        juliet.await("#peer-presence", "2 people");
    }

    @Test
    @Order(3)
    void entersWhatIsKeptByItselfAndLeavesInAllClients() {
        ChatTab other = ChatTab.of(BROWSER, DEMO.port(), "romeo").choose(ORCHARD);
        other.await("#peer-presence", "2 people").await("#text", "");
        romeo.menu("chat", "leave-room");
        other.await(".outside", "You");
        other.tab().close();
        find(romeo, "romeo");
    }

    @Test
    @Order(4)
    void keepsARoomWithoutEnteringItByItself() {
        romeo.menu("chat", "no-autojoin");
        romeo.click("[data-menu=chat]")
                .await("[data-action=autojoin]", "Enter by itself")
                .click("[data-menu=chat]");
        ChatTab other = ChatTab.of(BROWSER, DEMO.port(), "romeo").await("[data-jid='" + ORCHARD + "']", "");
        other.await("[data-jid='" + ORCHARD + "']", "You are not in this room.");
        other.tab().close();
    }

    @Test
    @Order(5)
    void destroysARoom() {
        juliet.menu("chat", "destroy")
                .await("dialog", "ends for all who are in it")
                .click("#sure");
        romeo.await(".outside", "This room has been destroyed.");
    }
}
