package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** The groups of the list of contacts as its headings. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessengerGroupsTest {
    /** The headings with what stands under each, by the first part of the address. */
    private static final String LIST = """
            const rows = [...root.querySelectorAll("#contacts .heading bdi, #contacts .contact")];
            done(rows.map((one) => (one.matches("bdi") ? `| ${one.textContent}:` : one.dataset.jid.split("@")[0])).join(" "));
            """;

    /** Puts people into groups. */
    private static final String PUT = """
            const [account] = document.querySelector("couplet-chat").desk.accounts;
            const put = (name, ...groups) => account.contacts.change(`${name}@localhost`, undefined, groups);
            """;

    /** Processor time until the presence of one of 2,000 is drawn, the median of many, in milliseconds. */
    private static final String PRESENCES = """
            const [{ link }] = document.querySelector("couplet-chat").desk.accounts;
            for (let i = 0; i < 2000; i++) {
              link.session.receive(`<iq xmlns='jabber:client' type='set' id='p'><query xmlns='jabber:iq:roster'>
                <item jid='c${i}@localhost' subscription='both'><group>Group ${i % 20}</group></item></query></iq>`);
            }
            const times = [];
            const next = (i) => {
              if (i === 20) return done([times.sort((a, b) => a - b)[10], root.querySelectorAll("*").length]);
              const begin = performance.now();
              link.session.receive(`<presence xmlns='jabber:client' from='c${i}@localhost/r'/>`);
              const came = performance.now() - begin;
              requestAnimationFrame(() => {
                const drawing = performance.now();
                setTimeout(() => { times.push(came + performance.now() - drawing); next(i + 1); });
              });
            };
            setTimeout(() => next(0), 500);
            """;

    private static final Browser BROWSER = new Browser();
    private static final RunningDemo DEMO = RunningDemo.sandbox();
    private static ChatTab romeo;

    @BeforeAll
    static void logIn() throws Exception {
        String axe = Files.readString(Path.of("target", "docs-build", "node_modules", "axe-core", "axe.min.js"));
        Browser.Tab tab = BROWSER.open(DEMO.port()).before(axe).go("/");
        romeo = ChatTab.in(tab, "document.querySelector('couplet-chat')").logIn("romeo@localhost", "couplet");
        romeo.await("#contacts", "Mercutio");
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        DEMO.close();
    }

    private static String list() {
        return String.valueOf(romeo.run("setTimeout(() => {" + LIST + "}, 200);"));
    }

    private static void put(String calls) {
        romeo.run(PUT + "Promise.all([" + calls + "]).then(() => done(0));");
    }

    @Test
    @Order(1)
    void hasNoHeadingsWithoutGroups() {
        assertEquals("| Montague: benvolio mercutio | Verona: juliet nurse", list());
        put("put('benvolio'), put('juliet'), put('mercutio'), put('nurse')");
        assertEquals("benvolio juliet mercutio nurse", list());
    }

    @Test
    @Order(2)
    void showsAContactInEachOfItsGroups() {
        put("put('juliet', 'Verona', 'Capulets'), put('nurse', 'Capulets')");
        assertEquals("| Capulets: juliet nurse | Verona: juliet | No group: benvolio mercutio", list());
    }

    @Test
    @Order(3)
    void keepsWhoWasTalkedToInTheirGroup() {
        romeo.run("const [one] = [...root.querySelectorAll(\"[data-jid='juliet@localhost']\")]; one.click(); done(0);");
        romeo.say("Good morrow.").await(".message.mine", "Good morrow.");
        assertEquals(
                "| Recent: juliet | Capulets: juliet nurse | Verona: juliet | No group: benvolio mercutio", list());
        assertEquals(
                "true true true",
                romeo.run(
                        "done([...root.querySelectorAll(\"[data-jid='juliet@localhost']\")].map((one) => one.ariaCurrent).join(' '));"));
    }

    @Test
    @Order(4)
    void foldsByKeyboardAndRemembersIt() {
        romeo.keys("[data-heading='recent']", Keys.ARROW_DOWN);
        assertEquals("juliet@localhost", romeo.run("done(root.activeElement.dataset.jid);"));
        romeo.run(
                "root.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })); done(0);");
        assertEquals("group Capulets", romeo.run("done(root.activeElement.dataset.heading);"));
        romeo.keys("[data-heading='group Capulets']", Keys.ENTER);
        romeo.await("[data-heading='group Capulets'][aria-expanded='false']", "0/2");
        assertEquals("| Recent: juliet | Capulets: | Verona: juliet | No group: benvolio mercutio", list());
        assertEquals("group Capulets", romeo.run("done(root.activeElement.dataset.heading);"));
        romeo.tab().go("/");
        romeo.logIn("romeo@localhost", "couplet").await("#contacts", "mercutio");
        assertTrue(list().contains("| Capulets: | Verona: juliet"), MessengerGroupsTest::list);
    }

    @Test
    @Order(5)
    void tellsWhatIsUnreadBehindAHeading() {
        ChatTab nurse = ChatTab.of(BROWSER, DEMO.port(), "nurse").choose("romeo@localhost");
        nurse.say("My mistress is the sweetest lady.");
        romeo.await("[data-heading='group Capulets'] .badge", "1").await("[data-heading='group Capulets']", "1/2");
        assertEquals(
                "1 of 2 there, 1 unread message",
                romeo.run("done([...root.querySelectorAll(\"[data-heading='group Capulets'] [role=img]\")]"
                        + ".map((one) => one.ariaLabel).join(', '));"));
        romeo.click("[data-heading='group Capulets']")
                .await("[data-heading='group Capulets'][aria-expanded='true']", "");
        nurse.tab().close();
    }

    @Test
    @Order(6)
    void hasNoFindingOfAxe() {
        Object found = romeo.tab().run("""
                axe.run(document, { resultTypes: ["violations"], preload: false }).then(({ violations }) =>
                  arguments[0](violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)).join("; ")));
                """);
        assertEquals("", found);
        BROWSER.look(true, romeo.tab());
        romeo.run("root.querySelector('#back')?.click(); setTimeout(done, 200);");
        romeo.screenshot("groups-phone");
        BROWSER.look(false, romeo.tab());
        romeo.screenshot("groups-desk");
    }

    @Test
    @Order(7)
    void drawsTwoThousandContactsInGroups() {
        List<?> result = (List<?>) romeo.run(PRESENCES);
        double time = ((Number) result.get(0)).doubleValue();
        System.out.println("A presence beside 2,000 contacts in groups takes " + Math.round(time * 10) / 10.0 + " ms");
        assertTrue(time < 100, () -> time + " ms");
        assertTrue(((Number) result.get(1)).longValue() < 3000, result::toString);
    }
}
