package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.demo.sandbox.Sandbox;
import im.couplet.session.SessionOutput;
import im.couplet.session.SessionState;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox as sessions see it that come back, through the relay. */
@Timeout(300)
class SandboxResumptionTest {
    private static Transport transport(RunningDemo demo) {
        URI uri = URI.create("ws://127.0.0.1:" + demo.port() + "/xmpp-websocket");
        return (jid, change) -> new WebSocketClient(uri, jid, change);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNothingAndDoublesNothing(boolean sasl2) {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Interruptions.resumes(transport(demo), Sandbox.PASSWORD, sasl2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesBackWhatItMayNotHaveHandled(boolean sasl2) {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            Interruptions.givesBack(transport(demo), Sandbox.PASSWORD, sasl2);
        }
    }

    /** With Bind 2 the login, the resource and the acknowledgements take one round trip behind the password's. */
    @Test
    void bindsAlongWithTheLogin() {
        try (RunningDemo demo = RunningDemo.sandbox();
                LiveClient juliet = transport(demo)
                        .client(
                                "juliet@localhost",
                                o -> o.withPassword(Sandbox.PASSWORD)
                                        .withTag("Couplet")
                                        .withResumption(true))
                        .logIn()) {
            assertEquals(SessionState.ONLINE, juliet.session.state(), () -> juliet.outputs.toString());
            String resource = assertNotNullResource(juliet);
            assertTrue(resource.startsWith("Couplet."), resource);
            juliet.cut();
            juliet.session.disconnected("cut");
            assertTrue(juliet.last(SessionOutput.Disconnected.class).resumable());
            juliet.logIn();
            assertTrue(juliet.last(SessionOutput.Online.class).resumed());
            assertEquals(resource, juliet.session.jid().resourcepart());
        }
    }

    private static String assertNotNullResource(LiveClient client) {
        String resource = client.session.jid().resourcepart();
        assertNotNull(resource);
        return resource;
    }

    @Test
    void refusesAWrongPasswordBySasl2() {
        try (RunningDemo demo = RunningDemo.sandbox();
                LiveClient juliet = transport(demo)
                        .client("juliet@localhost", o -> o.withPassword("wrong"))
                        .logIn()) {
            assertEquals(
                    "not-authorized",
                    juliet.last(SessionOutput.Failed.class).failure().condition());
        }
    }
}
