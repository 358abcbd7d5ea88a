package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** Files in the messenger, between two people and a stranger. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerFilesTest {
    /** Makes a file, a red picture of 40 × 20 points or bytes, and hands it to the page. */
    static final String MAKE = """
            const [name, type, size, how] = arguments;
            const make = async () => {
                if (type !== "image/png") return new File([new Uint8Array(size)], name, { type });
                const canvas = new OffscreenCanvas(40, 20);
                const context = canvas.getContext("2d");
                context.fillStyle = "red";
                context.fillRect(0, 0, 40, 20);
                return new File([await canvas.convertToBlob()], name, { type });
            };
            make().then((file) => {
                const data = new DataTransfer();
                data.items.add(file);
                if (how === "button") {
                    const input = root.querySelector("#attach-files");
                    input.files = data.files;
                    input.dispatchEvent(new Event("change"));
                } else {
                    const init = { bubbles: true, composed: true, cancelable: true, clipboardData: data, dataTransfer: data };
                    const event = how === "paste" ? new ClipboardEvent("paste", init) : new DragEvent("drop", init);
                    root.querySelector("#text").dispatchEvent(event);
                }
                done(true);
            });
            """;

    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab romeo;
    private static ChatTab juliet;

    @BeforeAll
    static void logIn() {
        romeo = ChatTab.of(BROWSER, DEMO.port(), "romeo").choose("juliet@localhost");
        juliet = ChatTab.of(BROWSER, DEMO.port(), "juliet").choose("romeo@localhost");
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    private static void send(ChatTab tab, String name, String type, int size, String how) {
        tab.run(MAKE, name, type, size, how);
    }

    @Test
    @Order(1)
    void saysHowLargeFilesMayBe() {
        romeo.await("#attach", "");
        assertEquals(
                "Send files, of up to 10 MB",
                romeo.find("#attach:not([disabled])[title*='MB']", "").getAttribute("aria-label"));
    }

    @Test
    @Order(2)
    void showsPicturesOfContacts() {
        send(romeo, "rose.png", "image/png", 0, "button");
        juliet.await(".shared .shown img[alt='rose.png']", "");
        Object size = juliet.run("""
                const image = root.querySelector(".shared img");
                image.decode().then(() => done([image.naturalWidth, image.naturalHeight, image.referrerPolicy, image.loading].join(" ")));
                """);
        assertEquals("40 20 no-referrer lazy", size);
        romeo.await(".message.mine .shared img", "").awaitNo(".upload", "");
        juliet.await("#contacts [data-jid='romeo@localhost'] .line", "Picture");
    }

    @Test
    @Order(3)
    void enlargesAPictureUntilEscape() {
        juliet.click(".shared .shown").await("dialog[data-dialog=picture] img.enlarged", "");
        juliet.tab().find("couplet-chat").sendKeys(Keys.ESCAPE);
        juliet.awaitNo("dialog", "");
    }

    @Test
    @Order(4)
    void showsOtherFilesAsCards() {
        send(romeo, "sonnet.pdf", "application/pdf", 2048, "drop");
        String href = juliet.find("a.file", "sonnet.pdf").getAttribute("href");
        assertTrue(href.endsWith("/sonnet.pdf"), href);
        juliet.await("a.file .about", "2 kB").await("a.file .about", "application/pdf");
    }

    @Test
    @Order(5)
    void playsSounds() {
        send(romeo, "lark.mp3", "audio/mpeg", 100, "paste");
        assertEquals("none", juliet.find(".shared audio", "").getAttribute("preload"));
    }

    @Test
    @Order(6)
    void doesNotSendWhatIsTooLarge() {
        send(romeo, "folio.zip", "application/zip", (10 << 20) + 1, "button");
        romeo.await(".upload.failed[data-file='folio.zip']", "The file is too large: the server takes up to 10 MB.");
        romeo.click(".upload[data-file='folio.zip'] .cancel").awaitNo(".upload", "");
    }

    @Test
    @Order(7)
    void sendsWhatFailedAgain() {
        romeo.run(
                "const real = XMLHttpRequest.prototype.open; window.realOpen = real;"
                        + "XMLHttpRequest.prototype.open = function (way, url) { real.call(this, way, url + \".none\"); }; done(0);");
        send(romeo, "letter.txt", "text/plain", 10, "button");
        romeo.await(".upload.failed[data-file='letter.txt']", "The server did not take it: 404");
        romeo.run("XMLHttpRequest.prototype.open = window.realOpen; done(0);");
        romeo.click(".upload .again").awaitNo(".upload", "");
        juliet.await("a.file", "letter.txt");
    }

    @Test
    @Order(8)
    void loadsNothingOfStrangersByItself() {
        ChatTab mercutio = ChatTab.of(BROWSER, DEMO.port(), "mercutio").begin("juliet@localhost");
        mercutio.await("#attach[title*='MB']", "");
        send(mercutio, "mab.png", "image/png", 0, "button");
        mercutio.await(".message.mine .shared img", "");
        juliet.choose("mercutio@localhost").await("a.file", "mab.png");
        assertEquals(0L, juliet.run("done(root.querySelectorAll('.shared img').length);"));
        juliet.click(".shared .show").await(".shared img[alt='mab.png']", "");
        mercutio.tab().close();
    }

    @Test
    @Order(9)
    void fitsOnAPhoneAndADesk() {
        juliet.choose("romeo@localhost").await(".shared audio", "");
        assertTrue(BROWSER.look(true, juliet.tab()).fits());
        juliet.screenshot("files-phone");
        assertTrue(BROWSER.look(false, juliet.tab()).fits());
        send(juliet, "empty.txt", "text/plain", 0, "button");
        juliet.await(".upload.failed", "The file is empty.").screenshot("files-desk");
    }

    @Test
    @Order(10)
    void keepsToThePolicyOfThePage() {
        assertTrue(
                BROWSER.complaints().stream().noneMatch(one -> one.contains("Content Security Policy")),
                BROWSER.complaints()::toString);
    }
}
