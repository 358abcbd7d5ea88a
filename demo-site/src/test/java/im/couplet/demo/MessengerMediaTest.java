package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Sounds and videos that are sent are played, and a sound tells of what is new. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerMediaTest {
    private static final String SEND = """
            const send = (blob, name, type) => {
              const data = new DataTransfer();
              data.items.add(new File([blob], name, { type }));
              const input = root.querySelector("#attach-files");
              input.files = data.files;
              input.dispatchEvent(new Event("change"));
              done(0);
            };
            """;

    /** A fifth of a second of a tone, 8,000 samples of 8 bits in each. */
    private static final String SOUND = SEND + """
            const samples = 1600;
            const view = new DataView(new ArrayBuffer(44 + samples));
            const word = (at, text) => [...text].forEach((one, i) => view.setUint8(at + i, one.charCodeAt(0)));
            word(0, "RIFF"); view.setUint32(4, 36 + samples, true); word(8, "WAVEfmt "); view.setUint32(16, 16, true);
            view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, 8000, true); view.setUint32(28, 8000, true);
            view.setUint16(32, 1, true); view.setUint16(34, 8, true); word(36, "data"); view.setUint32(40, samples, true);
            for (let i = 0; i < samples; i++) view.setUint8(44 + i, 128 + Math.round(60 * Math.sin(i / 3)));
            send(new Blob([view]), "lark.wav", "audio/wav");
            """;

    private static final String VIDEO = SEND + """
            const canvas = document.createElement("canvas");
            canvas.width = 64;
            canvas.height = 48;
            const context = canvas.getContext("2d");
            const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm" });
            const parts = [];
            recorder.ondataavailable = ({ data }) => parts.push(data);
            recorder.onstop = () => send(new Blob(parts), "balcony.webm", "video/webm");
            recorder.start();
            const draw = (i) => {
              context.fillStyle = `hsl(${i * 12} 80% 50%)`;
              context.fillRect(0, 0, 64, 48);
              if (i < 20) setTimeout(draw, 40, i + 1);
              else recorder.stop();
            };
            draw(0);
            """;

    /** Plays what is there until it has ended. */
    private static final String PLAY = """
            const media = root.querySelector(arguments[0]);
            media.muted = true;
            media.onended = () => done(`ended ${media.videoWidth ?? ""}`.trim());
            media.onerror = () => done(`error ${media.error?.message}`);
            media.play().catch((error) => done(String(error)));
            """;

    private static final String COUNT_SOUNDS = """
            window.tones = 0;
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (when) { tones++; return start.call(this, when); };
            """;

    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab romeo;
    private static ChatTab juliet;

    @BeforeAll
    static void logIn() {
        romeo = ChatTab.of(BROWSER, DEMO.port(), "romeo").choose("juliet@localhost");
        Browser.Tab tab = BROWSER.open(DEMO.port()).before(COUNT_SOUNDS).go("/");
        juliet = ChatTab.in(tab, "document.querySelector('couplet-chat')").logIn("juliet@localhost", "couplet");
        juliet.choose("romeo@localhost");
        romeo.await("#attach[title*='MB']", "");
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    @Test
    @Order(1)
    void playsASound() {
        romeo.run(SOUND);
        juliet.await(".shared audio[aria-label='lark.wav']", "");
        assertEquals("ended", juliet.run(PLAY, ".shared audio"));
    }

    @Test
    @Order(2)
    void playsAVideo() {
        romeo.run(VIDEO);
        juliet.await(".shared video[aria-label='balcony.webm']", "");
        assertEquals("ended 64", juliet.run(PLAY, ".shared video"));
    }

    @Test
    @Order(3)
    void soundsWhenThereIsSomethingNew() {
        juliet.choose("nurse@localhost");
        romeo.say("But soft!");
        juliet.await("#contacts [data-jid='romeo@localhost'] .badge", "1");
        assertEquals(0L, juliet.run("setTimeout(() => done(window.tones), 600);"));
        juliet.menu("account juliet@localhost", "settings").click("[data-setting='sound']");
        juliet.click("dialog header button").awaitNo("dialog", "");
        romeo.say("What light through yonder window breaks?");
        juliet.await("#contacts [data-jid='romeo@localhost'] .badge", "2");
        assertEquals(2L, juliet.run("setTimeout(() => done(window.tones), 1000);"));
    }
}
