package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The messenger with 10,000 messages and 2,000 contacts: only what is seen is in the document, and what comes costs what it is. */
@Timeout(300)
class MessengerSizeTest {
    private static final int MOST_ELEMENTS = 3000;

    private static final String PREPARE = """
            const [done] = arguments;
            const chat = document.querySelector("couplet-chat");
            const [{ link }] = chat.desk.accounts;
            const items = Array.from({ length: 2000 }, (_, i) => `<item jid="c${i}@localhost" name="Contact ${i}" subscription="both"/>`);
            for (let i = 0; i < 2000; i += 100) {
              link.session.receive(`<iq xmlns="jabber:client" type="set" id="r${i}"><query xmlns="jabber:iq:roster">${items[i]}</query></iq>`);
              for (const item of items.slice(i + 1, i + 100)) {
                link.session.receive(`<iq xmlns="jabber:client" type="set" id="r${i}"><query xmlns="jabber:iq:roster">${item}</query></iq>`);
              }
            }
            for (let i = 0; i < 10_000; i++) {
              const stamp = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
              link.session.receive(`<message xmlns="jabber:client" type="chat" from="romeo@localhost/r" id="m${i}"><body>Message ${i}${
                " and more of it".repeat(i % 9)}</body><delay xmlns="urn:xmpp:delay" from="localhost" stamp="${stamp}"/></message>`);
            }
            setTimeout(done, 500);
            """;

    private static final String COUNT = """
            const [done] = arguments;
            setTimeout(() => done(document.querySelector("couplet-chat").shadowRoot.querySelectorAll("*").length), 200);
            """;

    /** How much processor time a new message takes until it is drawn, the median of many, in milliseconds. */
    private static final String NEWCOMERS = """
            const [done] = arguments;
            const chat = document.querySelector("couplet-chat");
            const [{ link }] = chat.desk.accounts;
            const times = [];
            const next = i => {
              if (i === 30) return done(times.sort((a, b) => a - b)[15]);
              const begin = performance.now();
              link.session.receive(`<message xmlns="jabber:client" type="chat" from="romeo@localhost/r" id="n${i}"><body>New ${i}</body></message>`);
              const came = performance.now() - begin;
              requestAnimationFrame(() => {
                const drawing = performance.now();
                setTimeout(() => { times.push(came + performance.now() - drawing); next(i + 1); });
              });
            };
            next(0);
            """;

    private static final String SCROLL = """
            const [done] = arguments;
            const list = document.querySelector("couplet-chat").shadowRoot.querySelector("#messages");
            let most = 0;
            let jumps = 0;
            const step = i => {
              if (i === 60) return done([most, list.scrollHeight, jumps]);
              const seen = [...list.querySelectorAll(".row")].find(row => row.getBoundingClientRect().top > list.getBoundingClientRect().top);
              const before = seen?.getBoundingClientRect().top;
              list.scrollTop -= 300;
              requestAnimationFrame(() => requestAnimationFrame(() => {
                most = Math.max(most, list.querySelectorAll("*").length);
                if (seen?.isConnected && Math.abs(seen.getBoundingClientRect().top - before - 300) > 3) jumps++;
                step(i + 1);
              }));
            };
            step(0);
            """;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void scrollsTenThousandMessagesAndTwoThousandContacts() {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Browser.Tab juliet = browser.open(demo.port()).logIn("juliet@localhost", Sandbox.PASSWORD);
            juliet.await("#contacts", "Romeo").run(PREPARE);
            juliet.choose("romeo@localhost").await(".message .text", "Message 9999");
            assertFew(juliet, "at the end");
            double newcomer = ((Number) juliet.run(NEWCOMERS)).doubleValue();
            juliet.await(".message .text", "New 29");
            List<?> scrolled = (List<?>) juliet.run(SCROLL);
            assertTrue(number(scrolled, 0) < MOST_ELEMENTS, () -> scrolled + " elements while it scrolls");
            assertTrue(number(scrolled, 1) > 400_000, () -> scrolled + ": it is not as high as all of it");
            assertEquals(0, number(scrolled, 2), "What is read stays where it is");
            assertFew(juliet, "in the middle");
            System.out.println("A new message beside 10,000 takes " + Math.round(newcomer * 10) / 10.0 + " ms");
            assertTrue(newcomer < 60, () -> "A new message takes " + newcomer + " ms");
            juliet.type("#start-address", "Contact 1999").await(".contact", "Contact 1999");
            browser.look(true, juliet).screenshot("messenger-size-phone");
        }
    }

    private static long number(List<?> list, int index) {
        return ((Number) list.get(index)).longValue();
    }

    private static void assertFew(Browser.Tab tab, String where) {
        long elements = ((Number) tab.run(COUNT)).longValue();
        assertTrue(elements < MOST_ELEMENTS, () -> elements + " elements " + where);
    }
}
