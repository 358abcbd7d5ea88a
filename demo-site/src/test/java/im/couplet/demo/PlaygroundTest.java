package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The playground of the documentation, in Chromium, with what people type and what others would have them paste. */
@Timeout(300)
class PlaygroundTest {
    /** Puts a text that {@code arguments[0]} makes into the input, and gives the longest time, in ms, in which the page stood still. */
    private static final String PASTE = """
            const [make, done] = arguments;
            const input = document.getElementById("input");
            const text = ({
              children: () => "<message>" + "<a xmlns='urn:x'/>".repeat(60000) + "</message>",
              problems: () => "<message>" + "<delay xmlns='urn:xmpp:delay' stamp='no'/>".repeat(25000) + "</message>",
              text: () => "<message><body>" + "x&lt;".repeat(200000) + "</body></message>",
              attributes: () => "<message><a xmlns='urn:x'" + Array.from({ length: 200 }, (_, i) => " a" + i + "='" + "v".repeat(5000) + "'").join("") + "/></message>",
              line: () => "<message>" + "y".repeat(1000000) + "<",
            })[make]();
            let longest = 0;
            let before = performance.now();
            let end;
            const tick = () => {
              const now = performance.now();
              longest = Math.max(longest, now - before);
              before = now;
              if (end && now > end) return done([text.length, Math.round(longest)]);
              setTimeout(tick, 0);
            };
            const round = document.body.dataset.round;
            const look = () => {
              if (document.body.dataset.round !== round) end = performance.now() + 300;
              else setTimeout(look, 20);
            };
            input.value = text;
            setTimeout(() => {
              before = performance.now();
              tick();
              input.dispatchEvent(new Event("input"));
              look();
            }, 300);
            """;

    private static RunningDemo demo;
    private static Browser browser;
    private Browser.Tab tab;

    @BeforeAll
    static void start() {
        demo = RunningDemo.sandbox();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        demo.close();
    }

    @BeforeEach
    void open() {
        tab = browser.open(demo.port(), "/docs/playground.html").await("#status", "This is a message.");
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), browser.complaints());
        browser.closeTabs();
    }

    private Browser.Tab reading(String mode, String text) {
        tab.run(
                "const [mode, text, done] = arguments; document.getElementById('mode').value = mode;"
                        + " const input = document.getElementById('input'); input.value = text;"
                        + " input.dispatchEvent(new Event('input')); done();",
                mode,
                text);
        return tab;
    }

    @Test
    void showsTheValueTheTreeAndWhatIsWrong() {
        tab.await("#status", "1 problem").await("#problems", "delay.stamp");
        assertTrue(tab.value("#value").contains("\"chatState\": \"active\""), tab.value("#value"));
        tab.await("#tree", "lute").await("#canonical", "<n0:message xmlns:n0=\"jabber:client\"");
        tab.await("#written", "<body>Wherefore art thou?</body>");
    }

    @Test
    void writesBackWhatIsEdited() {
        tab.run(
                "const value = document.getElementById('value'); value.value = JSON.stringify({ kind: 'message', body: '<b>' });"
                        + " value.dispatchEvent(new Event('input')); arguments[0]();");
        tab.await("#written", "<body>&lt;b></body>").click("#take");
        tab.await("#canonical", "<n0:body>&lt;b&gt;</n0:body>");
        reading("object", "{\"kind\": \"message\", \"bodie\": \"Hi\"}").await("#error", "bodie");
        reading("object", "{\"kind\": ").await("#error", "SyntaxError");
    }

    @Test
    void pointsToThePlaceOfAnError() {
        reading("stanza", "<message>\n  <body>Hi</bodi>\n</message>")
                .await("#error", "not-well-formed, mismatched-tag")
                .await("#error", "line 2, column 11");
        assertEquals("<", tab.text("#error-place mark"));
        assertFalse(tab.find("#value-part").isDisplayed());
        reading(
                        "websocket",
                        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0'/>\n<message xmlns='jabber:client'>&no;</message>")
                .await("#error", "line 2, column 32")
                .await("#status", "1 event");
        reading("element", "<a>".repeat(300)).await("#error", "policy-violation");
    }

    private void choose(String field, String value) {
        tab.run(
                "const [id, value, done] = arguments; const field = document.getElementById(id); field.value = value;"
                        + " field.dispatchEvent(new Event('change')); done();",
                field,
                value);
    }

    @Test
    void knowsTheExtensionsThatAreChosen() {
        choose("entry", "core");
        tab.await("#status", "This is a message.").await("#tree", "chatstates");
        tab.awaitValue("#value", "\"name\": \"active\"");
        choose("entry", "full");
        tab.awaitValue("#value", "\"chatState\": \"active\"");
        tab.run(
                "const own = document.getElementById('declarations'); own.closest('details').open = true; own.value = '['"
                        + " + JSON.stringify({ key: 'lute', name: 'lute', xmlns: 'urn:example:shop', fields: { strings: { attribute: 'strings',"
                        + " type: 'integer' } } }) + ']'; own.dispatchEvent(new Event('input')); arguments[0]();");
        tab.awaitValue("#value", "\"strings\": 13");
        tab.type("#declarations", "[").await("#error", "are no JSON");
        tab.type("#declarations", "");
        tab.run("document.getElementById('strict').click(); arguments[0]();");
        tab.await("#error", "delay.stamp");
    }

    @Test
    void readsStreams() {
        reading(
                        "tcp",
                        "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'><message/><iq type='get' id='1'/>")
                .await("#status", "3 events.");
        assertTrue(tab.value("#value").contains("\"kind\": \"invalid\""), tab.value("#value"));
    }

    @Test
    void showsMarkupAsText() {
        String evil =
                "<message><body>&lt;img src=x onerror=alert(1)>&lt;script>alert(2)&lt;/script></body><x xmlns='&quot;>&lt;img src=x>'/>"
                        + "<delay xmlns='urn:xmpp:delay' stamp='&lt;img src=y>'/></message>";
        reading("stanza", evil).await("#problems", "<img src=y>").await("#tree", "<img src=x onerror=alert(1)>");
        assertEquals(0, tab.count("main img, main script, main iframe", ""));
        reading("stanza", "<message><body>\u202eevil\u0085</body></message>").await("#tree", "\\u202eevil\\u0085");
    }

    @Test
    void isSharedByALinkThatIsSentNowhere() {
        reading("stanza", "<presence><status>&amp; + # %</status></presence>").await("#status", "This is a presence.");
        tab.click("#share").await("#share-status", "link");
        String address = (String) tab.run("arguments[0](location.href);");
        Browser.Tab other = browser.open(demo.port(), address.substring(address.indexOf("/docs/")));
        other.await("#status", "This is a presence.");
        assertEquals("<presence><status>&amp; + # %</status></presence>", other.value("#input"));
    }

    @Test
    void takesAMegabyteWithoutStandingStill() {
        for (String what : List.of("children", "problems", "text", "attributes", "line")) {
            List<?> said = (List<?>) tab.run(PASTE, what);
            assertTrue(((Number) said.get(0)).longValue() >= 1_000_000, what + ": " + said);
            assertTrue(
                    ((Number) said.get(1)).longValue() < 1_000, what + " stopped the page for " + said.get(1) + " ms");
        }
    }
}
