package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Pictures and nicknames in the messenger, those of bad will too. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerProfilesTest {
    static final String CHOOSE = """
            const canvas = new OffscreenCanvas(300, 200);
            const context = canvas.getContext("2d");
            context.fillStyle = "teal";
            context.fillRect(0, 0, 300, 200);
            canvas.convertToBlob({ type: "image/jpeg" }).then((blob) => {
                const data = new DataTransfer();
                data.items.add(arguments[0] === "picture" ? new File([blob], "me.jpg", { type: "image/jpeg" }) : new File(["<svg/>"], "me.png"));
                const input = root.querySelector("#picture");
                input.files = data.files;
                input.dispatchEvent(new Event("change"));
                done(true);
            });
            """;

    /** Publishes a picture with what is in it said otherwise. */
    private static final String PUBLISH = """
            const [text, honest] = arguments;
            const { observer } = document.querySelector("couplet-chat").desk.accounts[0].link;
            const bytes = new TextEncoder().encode(text);
            crypto.subtle.digest("SHA-1", honest ? bytes : new Uint8Array(3)).then(async (hash) => {
                const id = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
                const publish = (node, item) => observer.request({ kind: "iq", type: "set", pubsub: { publish: { node, items: [{ id, ...item }] } } });
                await publish("urn:xmpp:avatar:data", { avatarData: { data: bytes } });
                await publish("urn:xmpp:avatar:metadata", { avatarMetadata: { infos: [{ id, bytes: bytes.length, type: "image/png" }] } });
                done(id);
            });
            """;

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

    @Test
    @Order(1)
    void refusesWhatIsNoPicture() {
        juliet.menu("account juliet@localhost", "profile").await("dialog", "Your profile");
        juliet.run(CHOOSE, "text");
        juliet.await("dialog .notice.error", "not a picture");
    }

    @Test
    @Order(2)
    void showsPicturesAndNamesToContacts() {
        juliet.run(CHOOSE, "picture");
        juliet.await("dialog .portrait img[src^='blob:']", "").screenshot("profile-desk");
        juliet.type("[name=nick]", "Jule Capulet").click("dialog [type=submit]");
        juliet.await(".me .avatar img[src^='blob:']", "");
        romeo.await("#contacts [data-jid='juliet@localhost'] .avatar img[src^='blob:']", "");
        assertEquals("128 128", romeo.run("""
                const image = root.querySelector("[data-jid='juliet@localhost'] .avatar img");
                image.decode().then(() => done(image.naturalWidth + " " + image.naturalHeight));
                """));
    }

    @Test
    @Order(3)
    void callsTheUserByTheNickname() {
        juliet.await("#me-name", "Jule Capulet");
    }

    @Test
    @Order(4)
    void showsNothingThatIsNoPictureOrAnother() {
        ChatTab nurse = ChatTab.of(BROWSER, DEMO.port(), "nurse");
        nurse.run(PUBLISH, "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", true);
        juliet.await("#contacts [data-jid='nurse@localhost'] .avatar", "N");
        nurse.run(PUBLISH, "\u0089PNG\r\n\u001a\nand so on", false);
        nurse.choose("juliet@localhost").say("Anon, anon!");
        juliet.choose("nurse@localhost").await(".message", "Anon");
        assertEquals(
                0L, juliet.run("done(root.querySelectorAll(\"[data-jid='nurse@localhost'] .avatar img\").length);"));
    }

    @Test
    @Order(5)
    void takesThePictureBack() {
        juliet.menu("account juliet@localhost", "profile").click("#no-picture").click("dialog [type=submit]");
        juliet.awaitNo(".me .avatar img", "");
    }

    private static final String VERONA = "#contacts [data-jid='verona@rooms.localhost']";

    private static ChatTab enter(ChatTab tab) {
        return tab.type("#start-address", "verona@rooms.localhost")
                .click("[data-start='room']")
                .await("#conversation[data-with='verona@rooms.localhost']", "");
    }

    /** XEP-0486: the owner of a room sets its picture, and all who are there see it. */
    @Test
    @Order(6)
    void showsPicturesOfRooms() {
        enter(romeo)
                .click("[data-menu='chat']")
                .awaitNo("[data-action='room-picture']", "")
                .click("[data-menu='chat']");
        enter(juliet).menu("chat", "room-picture").await("dialog", "Picture of the room");
        juliet.run(CHOOSE, "picture");
        juliet.await("dialog .portrait img[src^='blob:']", "").awaitNo("dialog [name=nick]", "");
        juliet.click("dialog [type=submit]").await(VERONA + " .avatar img[src^='blob:']", "");
        romeo.await(VERONA + " .avatar img[src^='blob:']", "");
        juliet.menu("chat", "room-picture").click("#no-picture").click("dialog [type=submit]");
        romeo.awaitNo(VERONA + " .avatar img", "");
    }
}
