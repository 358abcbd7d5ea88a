package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.session.FastToken;
import im.couplet.session.SessionOptions;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import im.couplet.session.UserAgent;
import im.couplet.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logins by tokens in the place of passwords (XEP-0484), and when the sandbox takes them no longer. */
@Timeout(300)
class SandboxTokensTest {
    private static final String AGENT = "d4565fa7-4d72-4749-b3d3-740edbf87770";

    private final TestTime time = new TestTime();

    @AfterEach
    void stop() {
        time.close();
    }

    private LiveClient client(String agent, UnaryOperator<SessionOptions> options) {
        return time.client(
                "juliet@localhost",
                o -> options.apply(o.withSasl2(true).withUserAgent(new UserAgent(agent, "Test", null))));
    }

    /** What the server gives out for the password. */
    private FastToken token() {
        try (LiveClient client = client(
                        AGENT, o -> o.withPassword(Sandbox.PASSWORD).withTokenRequest(true))
                .logIn()) {
            FastToken token = client.last(SessionOutput.TokenChanged.class).token();
            assertNotNull(token);
            return token;
        }
    }

    private LiveClient by(FastToken token) {
        return client(AGENT, o -> o.withToken(token)).logIn();
    }

    private boolean isTaken(FastToken token) {
        try (LiveClient client = by(token)) {
            return client.session.state() == SessionState.ONLINE;
        }
    }

    @Test
    void aTokenLogsInUntilItExpires() {
        FastToken token = token();
        assertEquals("HT-SHA-256-NONE", token.mechanism());
        assertTrue(Instant.parse(String.valueOf(token.expiry()))
                .isAfter(Instant.now().plus(Duration.ofDays(13))));
        assertTrue(isTaken(token));
        assertTrue(isTaken(token));
        time.passes(Duration.ofDays(15));
        try (LiveClient client = by(token)) {
            assertFalse(client.session.state() == SessionState.ONLINE);
            assertNull(client.last(SessionOutput.TokenChanged.class).token());
        }
    }

    @Test
    void aTokenIsOfOneClientAlone() {
        FastToken token = token();
        try (LiveClient other = client("another", o -> o.withToken(token)).logIn()) {
            assertFalse(other.session.state() == SessionState.ONLINE);
        }
        FastToken forged = new FastToken(token.mechanism(), token.token() + "0", token.expiry());
        assertFalse(isTaken(forged));
        assertTrue(isTaken(token));
    }

    /** Section 3.5: the one before is good until the new one is used. */
    @Test
    void aLateTokenIsFollowedByAnother() {
        FastToken first = token();
        assertTrue(isTaken(first));
        time.passes(Duration.ofDays(8));
        FastToken second;
        try (LiveClient client = by(first)) {
            second = client.last(SessionOutput.TokenChanged.class).token();
        }
        assertNotNull(second);
        assertNotEquals(first.token(), second.token());
        // This one gets another, as nobody has used the second.
        FastToken third;
        try (LiveClient client = by(first)) {
            third = client.last(SessionOutput.TokenChanged.class).token();
        }
        assertNotNull(third);
        assertFalse(isTaken(second));
        assertTrue(isTaken(third));
        assertFalse(isTaken(first));
        assertTrue(isTaken(third));
    }

    /** Section 3.6. */
    @Test
    void aClientCanTakeItsTokenBack() {
        FastToken token = token();
        try (LiveClient client = client(AGENT, o -> o.withToken(token).withTokenInvalidation(true))
                .logIn()) {
            assertEquals(SessionState.ONLINE, client.session.state());
        }
        assertFalse(isTaken(token));
    }

    @Test
    void anotherPasswordEndsTokens() {
        FastToken token = token();
        try (LiveClient client = by(token)) {
            client.session.send(
                    Element.parse(
                            "<iq xmlns='jabber:client' type='set' id='p' to='localhost'>"
                                    + "<query xmlns='jabber:iq:register'><username>juliet</username><password>another</password></query></iq>"));
            client.until(() -> client.has(SessionOutput.Received.class));
        }
        assertFalse(isTaken(token));
    }
}
