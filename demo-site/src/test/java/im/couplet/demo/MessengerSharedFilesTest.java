package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Files as other clients share them (XEP-0385, XEP-0447, XEP-0448), and what the messenger says of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerSharedFilesTest {
    /** Sends what another client would. */
    private static final String SEND = """
            const [text] = arguments;
            const [{ link }] = document.querySelector("couplet-chat").desk.accounts;
            import("/couplet/xml.module.js").then(({ parseElement }) => (link.session.send(parseElement(text)), done(0)));
            """;

    /** Puts a picture where the account may put files, plain and encrypted, and remembers what is to be known of it. */
    private static final String PUT = """
            const [{ link }] = document.querySelector("couplet-chat").desk.accounts;
            const base64 = (data) => btoa(String.fromCharCode(...new Uint8Array(data)));
            const put = async (name, data, type) => {
              const { uploadSlot } = await link.observer.request({ kind: "iq", type: "get", to: "upload.localhost", uploadRequest: { filename: name, size: data.byteLength, contentType: type } });
              await fetch(uploadSlot.put.url, { method: "PUT", body: data, headers: { "Content-Type": type } });
              return uploadSlot.get;
            };
            const make = async () => {
              const canvas = new OffscreenCanvas(40, 20);
              canvas.getContext("2d").fillRect(0, 0, 40, 20);
              const data = await (await canvas.convertToBlob()).arrayBuffer();
              const hash = base64(await crypto.subtle.digest("SHA-256", data));
              const key = await crypto.subtle.importKey("raw", new Uint8Array(32).fill(7), "AES-GCM", true, ["encrypt"]);
              const secret = await crypto.subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12).fill(9) }, key, data);
              window.picture = { url: await put("summit.png", data, "image/png"), hash, size: data.byteLength };
              window.secret = { url: await put("hidden.png", secret, "application/octet-stream"), key: base64(new Uint8Array(32).fill(7)), iv: base64(new Uint8Array(12).fill(9)) };
            };
            make().then(() => done(0));
            """;

    private static final String SIMS = "<reference xmlns='urn:xmpp:reference:0' begin='17' end='20' type='data'>"
            + "<media-sharing xmlns='urn:xmpp:sims:1'><file xmlns='urn:xmpp:jingle:apps:file-transfer:5'>"
            + "<media-type>image/png</media-type><name>summit.png</name><size>{SIZE}</size>"
            + "<hash xmlns='urn:xmpp:hashes:2' algo='sha-256'>{HASH}</hash><desc>Photo from the summit.</desc></file>"
            + "<sources><reference xmlns='urn:xmpp:reference:0' type='data' uri='xmpp:romeo@localhost/r?jingle;id=1'/>"
            + "<reference xmlns='urn:xmpp:reference:0' type='data' uri='{URL}'/></sources></media-sharing></reference>";

    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab juliet;
    private static ChatTab romeo;
    private static ChatTab mercutio;

    @BeforeAll
    static void logIn() {
        romeo = ChatTab.of(BROWSER, DEMO.port(), "romeo");
        mercutio = ChatTab.of(BROWSER, DEMO.port(), "mercutio");
        juliet = ChatTab.of(BROWSER, DEMO.port(), "juliet").choose("romeo@localhost");
        juliet.await("#attach[title*='MB']", "").run(PUT);
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    /** Somebody sends a message in which {URL} is where the picture is, {HASH} and {SIZE} what it has. */
    private static void come(ChatTab from, String id, String inner) {
        List<?> known =
                (List<?>) juliet.run("const { url, hash, size } = window.picture; done([url, hash, String(size)]);");
        String text = inner.replace("{URL}", (String) known.get(0))
                .replace("{HASH}", (String) known.get(1))
                .replace("{SIZE}", (String) known.get(2));
        from.run(
                SEND,
                "<message xmlns='jabber:client' type='chat' to='juliet@localhost' id='" + id + "'>" + text
                        + "</message>");
        juliet.run("setTimeout(done, 500);");
    }

    /** What of the last message is shown. */
    private static String last(String selector) {
        return String.valueOf(juliet.run(
                "done([...root.querySelectorAll('.message')].at(-1).querySelectorAll(arguments[0]).length);",
                selector));
    }

    private static String sfs(String disposition, String sources) {
        return "<file-sharing xmlns='urn:xmpp:sfs:0'" + disposition + "><file xmlns='urn:xmpp:file:metadata:0'>"
                + "<media-type>image/png</media-type><name>peak.png</name><size>{SIZE}</size>"
                + "<hash xmlns='urn:xmpp:hashes:2' algo='sha-256'>{HASH}</hash></file><sources>" + sources
                + "</sources></file-sharing>";
    }

    private static final String AT = "<url-data xmlns='http://jabber.org/protocol/url-data' target='{URL}'/>";

    @Test
    @Order(1)
    void showsWhatOthersShareInline() {
        come(romeo, "m1", "<body>Look at the nice view from the summit.</body>" + SIMS);
        juliet.await(".message .text", "Look at the nice view").await(".shared img[alt='Photo from the summit.']", "");
        assertEquals(true, juliet.run("done(root.querySelector('.shared img').src.startsWith('blob:'));"));
    }

    @Test
    @Order(2)
    void showsNothingWithAnotherHash() {
        come(
                romeo,
                "m2",
                "<body>And this.</body>" + SIMS.replace("{HASH}", "2XarmwTlNxDAMkvymloX3S5+VbylNrJt/l5QyPa+YoU="));
        juliet.await(".message .text", "And this.").await("a.file .about", "could not be loaded");
        assertEquals("0", last(".shared img"));
    }

    @Test
    @Order(3)
    void showsFilesThatAreSharedAlone() {
        come(romeo, "m3", sfs(" disposition='inline'", AT));
        juliet.await(".shared img[alt='peak.png']", "");
        assertEquals("0", last(".text"));
    }

    @Test
    @Order(4)
    void keepsAttachmentsToBeFetched() {
        come(romeo, "m4", sfs(" disposition='attachment'", AT) + "<x xmlns='jabber:x:oob'><url>{URL}</url></x>");
        assertEquals("0 1", last(".shared img") + " " + last("a.file"));
    }

    @Test
    @Order(5)
    void loadsNothingFromStrangersOrUnsafePlaces() {
        come(romeo, "m6", sfs(" disposition='inline'", AT.replace("{URL}", "http://files.example.org/peak.png")));
        juliet.await(".file .about", "not from a safe address");
        assertEquals("0 0", last("img") + " " + last("a"));
        come(mercutio, "m7", "<body>See</body>" + SIMS);
        juliet.choose("mercutio@localhost").await("a.file", "summit.png");
        assertEquals("0", last(".shared img"));
        juliet.click(".shared .show").await(".shared img", "");
        juliet.choose("romeo@localhost");
    }

    @Test
    @Order(6)
    void decryptsWhenAsked() {
        juliet.run("const { url } = window.secret; window.picture.url = url; done(0);");
        String keys = String.valueOf(
                juliet.run("const { key, iv } = window.secret; done(`<key>${key}</key><iv>${iv}</iv>`);"));
        String encrypted = "<encrypted xmlns='urn:xmpp:esfs:0' cipher='urn:xmpp:ciphers:aes-256-gcm-nopadding:0'>"
                + keys + "<sources xmlns='urn:xmpp:sfs:0'>" + AT + "</sources></encrypted>";
        come(romeo, "m8", sfs(" disposition='inline'", encrypted));
        juliet.await(".file .about", "Encrypted file");
        assertEquals("0", last(".shared img"));
        juliet.click(".decrypt").awaitNo(".decrypt", "").run("setTimeout(done, 500);");
        assertEquals("1", last(".shared img"));
        // An attachment stays one, though its content is here.
        come(romeo, "m9", sfs(" disposition='attachment'", encrypted));
        assertEquals("0 1", last(".shared img") + " " + last("a.file[href^='blob:']"));
    }

    @Test
    @Order(7)
    void saysOfItsOwnWhatOtherClientsKnow() {
        juliet.run("""
                const data = new DataTransfer();
                fetch(window.picture.url).then((one) => one.blob()).then((blob) => {
                  data.items.add(new File([blob], "rose.png", { type: "image/png" }));
                  const input = root.querySelector("#attach-files");
                  input.files = data.files;
                  input.dispatchEvent(new Event("change"));
                  done(0);
                });
                """);
        juliet.await(".message.mine .shared", "");
        Object said = juliet.run("""
                const { entries } = document.querySelector("couplet-chat").desk.accounts[0].link.conversations.get("romeo@localhost");
                const { body, oob, fileSharing, reference } = entries.at(-1).message;
                const { file, sources } = reference.mediaSharing;
                const one = sources.references[0].uri;
                done([body === one, oob.url === one, fileSharing.sources.urls[0].target === one, reference.type, reference.begin, reference.end === body.length,
                  file.mediaType, file.name, file.description, file.size > 0, file.hashes[0].algo, file.hashes[0].value.length].join(" "));
                """);
        assertEquals("true true true data 0 true image/png rose.png rose.png true sha-256 32", said);
    }
}
