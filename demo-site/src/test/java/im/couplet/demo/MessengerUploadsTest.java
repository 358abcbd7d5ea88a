package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Patience;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Files that come half-way: cancelled by who sends them, or cut by the network. The rest of the page is not held. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerUploadsTest {
    private static final String SEND = """
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(9_000_000)], arguments[0], { type: "application/zip" }));
            const input = root.querySelector("#attach-files");
            input.files = data.files;
            input.dispatchEvent(new Event("change"));
            done(0);
            """;

    private static final String MESSAGES =
            "done(document.querySelector('couplet-chat').desk.accounts[0].link.conversations.get('juliet@localhost')?.entries.length ?? 0);";

    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static final HoldingPipe PIPE = new HoldingPipe(DEMO.port(), 1_000_000);
    private static ChatTab romeo;

    @BeforeAll
    static void logIn() {
        DEMO.server().sandbox().files().servedAt("http://127.0.0.1:" + PIPE.port());
        romeo = ChatTab.of(BROWSER, PIPE.port(), "romeo").choose("juliet@localhost");
        romeo.await("#attach[title*='MB']", "");
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        PIPE.close();
        DEMO.close();
    }

    /** Sends a file until it goes no further. */
    private static void sendHalf(String name) throws InterruptedException {
        romeo.run(SEND, name);
        String progress = ".upload[data-file='" + name + "'] progress";
        romeo.await(progress, "");
        for (int i = 0; i < 20 * Patience.SECONDS && !PIPE.holds(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(PIPE.holds(), "it is on its way");
        double part = ((Number)
                        romeo.run("setTimeout(() => done(root.querySelector(arguments[0]).value), 300);", progress))
                .doubleValue();
        assertTrue(part > 0 && part < 100, () -> part + " % of it are said to be there");
    }

    @Test
    @Order(1)
    void sendsNothingThatWasCancelledHalfWay() throws Exception {
        sendHalf("folio.zip");
        romeo.click(".upload .cancel").awaitNo(".upload", "");
        romeo.say("Never mind.").await(".message.mine", "Never mind.");
        assertEquals(1L, romeo.run(MESSAGES));
        PIPE.cut();
    }

    @Test
    @Order(2)
    void saysThatTheNetworkHasCutAFile() throws Exception {
        sendHalf("quarto.zip");
        // The browser tries once more by itself.
        for (int i = 0;
                i < 20 && !Boolean.TRUE.equals(romeo.run("done(root.querySelector('.upload.failed') !== null);"));
                i++) {
            PIPE.cut();
            TimeUnit.MILLISECONDS.sleep(250);
        }
        romeo.await(".upload.failed[data-file='quarto.zip']", "The file could not be sent.");
        assertEquals(1L, romeo.run(MESSAGES));
    }

    @Test
    @Order(3)
    void sendsItWholeWhenTriedAgain() {
        PIPE.letGo();
        romeo.click(".upload .again").awaitNo(".upload", "").await(".message.mine a.file", "quarto.zip");
        assertEquals(2L, romeo.run(MESSAGES));
        ChatTab juliet = ChatTab.of(BROWSER, PIPE.port(), "juliet");
        juliet.choose("romeo@localhost").await("a.file", "quarto.zip");
        Object length = juliet.run(
                "fetch(root.querySelector('a.file').href).then((one) => one.blob()).then(({ size }) => done(size));");
        assertEquals(9_000_000L, length);
    }
}
