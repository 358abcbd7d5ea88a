package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.relay.limits.RelayLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More connections than there are places: nobody is locked out by those who only wait. */
@Timeout(300)
class CrowdTest {
    private static final RelayLimits FEW = RelayLimits.DEFAULT.withConnections(20, 10);

    private static List<RawConnection> many(int count, RunningDemo demo, String from, String sent) {
        List<RawConnection> connections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            connections.add(RawConnection.open(demo.port(), from).send(sent));
        }
        return connections;
    }

    private static void closeAll(List<RawConnection> connections) {
        connections.forEach(RawConnection::close);
    }

    /** Whether somebody from this address can log in now. */
    private static void assertLetsIn(RunningDemo demo, String from) {
        try (RawConnection page = RawConnection.open(demo.port(), from).upgrade()) {
            page.openStream();
            String seen = page.read(Duration.ofMillis(700));
            assertEquals(null, seen, "The relay closed a page that did nothing wrong");
        }
        try (PageClient page = PageClient.connect(demo.port())) {
            page.logIn("juliet", "couplet", "let-in");
        }
    }

    @Test
    void halfSentHeadersTakeNoPlaceForLongAndNobodyElses() {
        try (RunningDemo demo = RunningDemo.sandbox(FEW)) {
            List<RawConnection> crowd = many(500, demo, "127.0.0.2", "GET / HTTP/1.1\r\nHost: ");
            assertTrue(
                    demo.server().sockets() <= 26, "There are " + demo.server().sockets());
            assertLetsIn(demo, "127.0.0.3");
            closeAll(crowd);
            demo.awaitNoSockets();
        }
    }

    @Test
    void silentPagesLockNobodyOut() {
        try (RunningDemo demo = RunningDemo.sandbox(FEW)) {
            List<RawConnection> crowd = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                crowd.add(RawConnection.open(demo.port()).upgrade().openStream());
            }
            // From the same address, and from another.
            assertLetsIn(demo, "127.0.0.1");
            assertLetsIn(demo, "127.0.0.3");
            closeAll(crowd);
            demo.awaitNoSockets();
        }
    }

    @Test
    void whoIsLoggedInKeepsTheirPlace() {
        try (RunningDemo demo = RunningDemo.sandbox(FEW);
                PageClient juliet = PageClient.connect(demo.port()).logIn("juliet", "couplet", "stays")) {
            List<RawConnection> crowd = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                crowd.add(RawConnection.open(demo.port()).upgrade().openStream());
            }
            juliet.send(
                    "<iq xmlns='jabber:client' type='get' id='p' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
            assertEquals("result", juliet.next("iq").attribute("type"));
            closeAll(crowd);
        }
    }

    @Test
    void oneAddressGetsNotAllPlaces() {
        try (RunningDemo demo = RunningDemo.sandbox(RelayLimits.DEFAULT.withConnections(3, 2));
                PageClient one = PageClient.connect(demo.port()).logIn("juliet", "couplet", "1");
                PageClient two = PageClient.connect(demo.port()).logIn("juliet", "couplet", "2")) {
            assertNotEquals(one, two);
            try (RawConnection third = RawConnection.open(demo.port())) {
                assertTrue(third.send(RawConnection.handshake()).head().startsWith("HTTP/1.1 503 "));
            }
            RawConnection.open(demo.port(), "127.0.0.2").upgrade().close();
        }
    }

    /** Behind a web server in front everybody has its address; whose word counts is whose was asked for. */
    @Test
    void believesTheProxyAndNobodyElseForWhomItAsks() {
        RelayLimits limits = RelayLimits.DEFAULT.withConnections(9, 1);
        try (RunningDemo demo = RunningDemo.sandboxBehind("127.0.0.9", limits);
                PageClient one = PageClient.connect(demo.port()).logIn("juliet", "couplet", "1")) {
            assertNotNull(one);
            String claim = RawConnection.handshake("X-Forwarded-For: 192.0.2.7\r\n");
            try (RawConnection liar = RawConnection.open(demo.port())) {
                assertTrue(liar.send(claim).head().startsWith("HTTP/1.1 503 "));
            }
            String seen = RawConnection.handshake("X-Forwarded-For: 192.0.2.7, 127.0.0.1\r\n");
            try (RawConnection proxied = RawConnection.open(demo.port(), "127.0.0.9")) {
                assertTrue(proxied.send(seen).head().startsWith("HTTP/1.1 503 "));
            }
            try (RawConnection proxied = RawConnection.open(demo.port(), "127.0.0.9")) {
                assertTrue(proxied.send(claim).head().startsWith("HTTP/1.1 101 "));
            }
        }
    }
}
