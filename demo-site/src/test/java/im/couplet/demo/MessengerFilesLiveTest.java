package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.servers.JabberServer;
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

/** Files in the messenger, by the upload services of the servers that people run (XEP-0363). */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerFilesLiveTest {
    private static final String JULIET = LiveChat.address("juliet");
    private static final String ROMEO = LiveChat.address("romeo");

    /** Sends a file of octets that differ, and tells what its progress has been. */
    private static final String SEND = """
            const [name, size] = arguments;
            const seen = [];
            const look = new MutationObserver(() => {
                const progress = root.querySelector(".upload progress");
                if (progress) seen.push(progress.value);
                else if (root.querySelector(".message.mine a.file[download='" + name + "']")) {
                    look.disconnect();
                    done(seen.every((one, i) => i === 0 || one >= seen[i - 1]) ? "forwards" : seen.join(" "));
                }
            });
            look.observe(root, { subtree: true, childList: true, attributes: true });
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from({ length: size }, (_, i) => (i * 31) ^ (i >> 8))], name, { type: "application/pdf" }));
            const input = root.querySelector("#attach-files");
            input.files = data.files;
            input.dispatchEvent(new Event("change"));
            """;

    private static final String FETCH = """
            const [selector, size] = arguments;
            fetch(root.querySelector(selector).href)
                .then((answer) => answer.arrayBuffer())
                .then((buffer) => {
                    const bytes = new Uint8Array(buffer);
                    done(bytes.length === size && bytes.every((one, i) => one === (((i * 31) ^ (i >> 8)) & 255)) ? "the same" : `${bytes.length} others`);
                }, (error) => done(String(error)));
            """;

    private static Browser browser;
    private static List<LiveChat> chats = List.of();

    @BeforeAll
    static void start() {
        chats = LiveChat.all();
        browser = new Browser();
        for (LiveChat chat : chats) {
            juliet(chat).run("root.host.desk.accounts[0].contacts.add(arguments[0]); done(true);", ROMEO);
            romeo(chat).run("root.host.desk.accounts[0].contacts.add(arguments[0]); done(true);", JULIET);
            juliet(chat).choose(ROMEO).await("#peer-presence", "Available");
            romeo(chat).choose(JULIET).await("#peer-presence", "Available");
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        chats.forEach(LiveChat::close);
    }

    /** Of ejabberd's service no file comes back yet. */
    static Stream<Named<LiveChat>> servers() {
        return chats.stream()
                .filter(chat -> chat.toString().equals("Prosody"))
                .map(chat -> Named.of(chat.toString(), chat));
    }

    private static ChatTab juliet(LiveChat chat) {
        return chat.of(browser, "juliet");
    }

    private static ChatTab romeo(LiveChat chat) {
        return chat.of(browser, "romeo");
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("servers")
    void mayBeAsLargeAsTheServerSays(LiveChat chat) {
        assertEquals(
                "Send files, of up to 1 MB",
                juliet(chat).find("#attach:not([disabled])[title*='MB']", "").getAttribute("aria-label"));
        juliet(chat)
                .run(MessengerFilesTest.MAKE, "folio.zip", "application/zip", JabberServer.LARGEST_FILE + 1, "button");
        juliet(chat)
                .await(".upload.failed[data-file='folio.zip']", "The file is too large: the server takes up to 1 MB.");
        juliet(chat).click(".upload[data-file='folio.zip'] .cancel").awaitNo(".upload", "");
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("servers")
    void areShownWhereTheyArePictures(LiveChat chat) {
        juliet(chat).run(MessengerFilesTest.MAKE, "rose.png", "image/png", 0, "button");
        romeo(chat).await(".shared .shown img[alt='rose.png']", "");
        assertEquals("40 20", romeo(chat).run("""
                const image = root.querySelector(".shared img");
                image.decode().then(() => done(image.naturalWidth + " " + image.naturalHeight), (error) => done(String(error)));
                """));
        juliet(chat).await(".message.mine .shared img", "").awaitNo(".upload", "");
    }

    @Order(3)
    @ParameterizedTest
    @MethodSource("servers")
    void arriveWithTheSameOctets(LiveChat chat) {
        int size = JabberServer.LARGEST_FILE - 1;
        assertEquals("forwards", juliet(chat).run(SEND, "sonnet.pdf", size));
        romeo(chat).await("a.file .name", "sonnet.pdf").await("a.file .about", "application/pdf");
        assertTrue(romeo(chat).find("a.file", "sonnet.pdf").getAttribute("href").startsWith("https://localhost:"));
        assertEquals("the same", romeo(chat).run(FETCH, "a.file[download='sonnet.pdf']", size));
    }

    @Order(4)
    @ParameterizedTest
    @MethodSource("servers")
    void areInTheArchive(LiveChat chat) {
        ChatTab other = chat.another(browser, "romeo").choose(JULIET);
        other.await(".shared .shown img[alt='rose.png']", "").await("a.file .name", "sonnet.pdf");
        other.tab().close();
    }

    @Order(5)
    @ParameterizedTest
    @MethodSource("servers")
    void areSentInRooms(LiveChat chat) {
        String room = "library@" + LiveChat.ROOMS;
        juliet(chat).type("#start-address", room).click("[data-start='room']").click("#as-it-is");
        romeo(chat).type("#start-address", room).click("[data-start='room']").await("#text", "");
        assertEquals("forwards", juliet(chat).run(SEND, "psalm.pdf", 1000));
        romeo(chat).await("a.file .name", "psalm.pdf");
        assertEquals("the same", romeo(chat).run(FETCH, "a.file[download='psalm.pdf']", 1000));
    }
}
