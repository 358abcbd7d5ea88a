package im.couplet.demo;

import static im.couplet.demo.AppPages.enter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import im.couplet.demo.relay.upstream.TlsPolicy;
import im.couplet.demo.sandbox.Sandbox;
import im.couplet.demo.servers.Ejabberd;
import im.couplet.demo.servers.JabberServer;
import im.couplet.demo.servers.Prosody;
import im.couplet.testing.Ports;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shop in Chromium: what somebody adds appears with the others by itself, and what is no product harms nobody. */
@Timeout(120)
class ShopPageTest {
    private static final String NODE = "urn:example:shop:products";

    private static RunningDemo sandbox;
    private static Browser browser;

    @BeforeAll
    static void start() {
        sandbox = RunningDemo.sandbox();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        sandbox.close();
    }

    @AfterEach
    void closeTabs() {
        browser.closeTabs();
    }

    private static Browser.Tab add(Browser.Tab tab, String title, String price) {
        return tab.type("#title", title).type("#price", price).click("#save");
    }

    private static void awaitNone(Browser.Tab tab, String title) {
        tab.awaitCount("#products li", title, 0);
    }

    private static void press(Browser.Tab tab, String label) {
        tab.click("[aria-label='" + label + "']");
    }

    /** Adds, changes and takes away, and all see it. */
    private static void trade(Browser.Tab juliet, Browser.Tab romeo) {
        add(juliet, "Lute <b>& strings</b>", "12.5");
        romeo.await("#products li", "Lute <b>& strings</b>").await("#products li .price", "12.50");
        juliet.await("#products li", "Lute");
        press(juliet, "Change Lute <b>& strings</b>");
        add(juliet, "Lute", "11");
        romeo.await("#products li .price", "11.00");
        assertEquals(1, romeo.count("#products li", "Lute"));
        add(romeo, "Drum", "3.99");
        juliet.await("#products li", "Drum");
        press(juliet, "Remove Lute");
        awaitNone(romeo, "Lute");
        awaitNone(juliet, "Lute");
    }

    @Test
    void whatSomebodyAddsAppearsInTheOtherTabs() {
        Browser.Tab juliet = enter(browser, sandbox.port(), "/shop/", "juliet");
        Browser.Tab romeo = enter(browser, sandbox.port(), "/shop/", "romeo");
        trade(juliet, romeo);
        Browser.Tab nurse = enter(browser, sandbox.port(), "/shop/", "nurse");
        nurse.await("#products li", "Drum").await("#products .seller", "romeo@localhost");
        // What happens while somebody is away is there when they are back.
        AppPages.goOffline(nurse);
        add(juliet, "Harp", "250");
        press(romeo, "Remove Drum");
        juliet.awaitCount("#products li", "Drum", 0);
        AppPages.goOnline(nurse).await("#products li", "Harp");
        awaitNone(nurse, "Drum");
        // What the server does not let somebody do is said.
        press(nurse, "Remove Harp");
        nurse.await("#problem", "It was not removed: the server lets only those do it who put it there");
        assertEquals(List.of(), AppPages.findings(browser, nurse, "shop"));
        juliet.click("#leave").await("#login", "Log in");
        assertEquals(List.of(), AppPages.findings(browser, juliet, "shop-login"));
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        .filter(text -> !text.contains("127.0.0.1:9/"))
                        .toList());
    }

    @Test
    void comesBackToAServerThatHasForgotten() {
        String port = "--port=" + Ports.unused();
        try (DemoProcess demo = DemoProcess.start(port)) {
            Browser.Tab juliet = enter(browser, demo.port(), "/shop/", "juliet");
            add(juliet, "Lute", "1").await("#products li", "Lute");
            demo.terminate().awaitEnd();
            juliet.await("#status", "Not connected");
            try (DemoProcess again = DemoProcess.start(port)) {
                Browser.Tab romeo = enter(browser, again.port(), "/shop/", "romeo");
                juliet.await("#status", "You are");
                awaitNone(juliet, "Lute");
                add(romeo, "Drum", "2");
                juliet.await("#products li", "Drum");
            }
        }
    }

    @Test
    void saysWhatWentWrong() {
        Browser.Tab tab = browser.open(sandbox.port(), "/shop");
        AppPages.logIn(tab, "juliet@@localhost", "x").await("#problem", "not an address");
        AppPages.logIn(tab, "juliet@localhost", "").await("#problem", "its password");
        AppPages.logIn(tab, "juliet@localhost", "x").await("#problem", "does not accept this address and password");
        AppPages.logIn(tab, "juliet@example.org", "x").await("#problem", "no server for example.org");
        AppPages.logIn(tab.go("/shop/?service=nowhere.localhost"), "juliet@localhost", Sandbox.PASSWORD)
                .await("#problem", "The shop cannot be entered");
    }

    // ---- what is no product

    private static String publishing(String service, String payload) {
        return "<iq xmlns='jabber:client' type='set' to='" + service + "' id='" + UUID.randomUUID()
                + "'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='" + NODE + "'><item id='"
                + UUID.randomUUID() + "'>" + payload + "</item></publish></pubsub></iq>";
    }

    private static String product(String price, String title) {
        return "<product xmlns='urn:example:shop' price='" + price + "'><title>" + title + "</title></product>";
    }

    /** What hostile people publish, each with what is shown in its place. */
    private static void publishTrash(Consumer<String> send, String service, Browser.Tab juliet, int longest) {
        List<String> shown = new ArrayList<>();
        for (String[] trash : new String[][] {
            {product("cheap", "a"), "its price is not"},
            {product("1e400", "b"), "its price is not"},
            {product("-1", "c"), "nothing costs that"},
            {product("1", "x".repeat(longest)), "its title is too long"},
            {product("1", " "), "it has no title"},
            {"<product xmlns='urn:example:shop' price='1'/>", "it has no title"},
            {"<lute xmlns='urn:example:shop'/>", "it is no product"},
            {"<body xmlns='jabber:client'>d</body>", "it is no product"},
            {"<product xmlns='urn:example:shop' price='1'>" + "<a>".repeat(200) + "</a>".repeat(200) + "</product>", ""
            },
        }) {
            send.accept(publishing(service, trash[0]));
            shown.add(trash[1]);
        }
        String script = "&lt;script>document.title='evil'&lt;/script>&lt;img src=x onerror=alert(1)>";
        send.accept(publishing(service, product("2", script)));
        juliet.await("#products li .title", "<script>document.title='evil'</script><img src=x onerror=alert(1)>");
        shown.forEach(words -> juliet.await("#products .bad", words));
        assertEquals(0, juliet.count("#products script, #products img, #products b", ""));
        assertTrue(juliet.fits());
    }

    @Test
    void whatIsNoProductHarmsNobody() {
        Browser.Tab juliet = enter(browser, sandbox.port(), "/shop/", "juliet");
        try (PageClient mallory = PageClient.connect(sandbox.port());
                RawConnection bomb = RawConnection.open(sandbox.port());
                RawConnection longest = RawConnection.open(sandbox.port())) {
            mallory.logIn("mercutio", Sandbox.PASSWORD, "x");
            publishTrash(mallory::send, "pubsub.localhost", juliet, 200_000);
            String entities = "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
            bomb.upgrade().openStream().readUntil("</stream:features>");
            bomb.text(entities + publishing("pubsub.localhost", product("1", "&c;")));
            String refusal = bomb.read(Duration.ofSeconds(15));
            assertTrue(refusal != null && refusal.contains("restricted-xml"), refusal);
            longest.upgrade().openStream().readUntil("</stream:features>");
            longest.text(publishing("pubsub.localhost", product("1", "y".repeat(1 << 20))));
            assertTrue(longest.isClosedWithin(Duration.ofSeconds(15)));
        }
        add(juliet, "Still open", "1").await("#products li", "Still open");
        // Who owns the shop tidies up.
        assertTrue(juliet.count("#products li", "") > 5);
        assertEquals(List.of(), browser.complaints());
    }

    // ---- in front of real servers

    @Test
    void sellsThroughProsody() {
        sellThrough(Prosody::new);
    }

    @Test
    void sellsThroughEjabberd() {
        sellThrough(Ejabberd::new);
    }

    private static void sellThrough(Supplier<JabberServer> program) {
        try (JabberServer server = program.get();
                RunningDemo demo = RunningDemo.upstream(server.upstream(TlsPolicy.OFF), RelayLimits.DEFAULT)) {
            Browser.Tab juliet =
                    enter(browser.open(demo.port(), "/shop/"), "juliet@archive.localhost", JabberServer.PASSWORD);
            Browser.Tab romeo =
                    enter(browser.open(demo.port(), "/shop/"), "romeo@archive.localhost", JabberServer.PASSWORD);
            trade(juliet, romeo);
            try (LiveClient mallory = new TcpClient(
                            server.port(),
                            LiveTls.usual(),
                            "romeo@archive.localhost/x",
                            o -> o.withPassword(JabberServer.PASSWORD))
                    .logIn()) {
                publishTrash(
                        stanza -> mallory.session.send(Element.parse(stanza)),
                        "pubsub.archive.localhost",
                        juliet,
                        5_000);
            }
        }
    }
}
