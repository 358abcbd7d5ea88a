package im.couplet.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.sasl.SaslStep.Completed;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SaslMechanismsTest {
    private static final SaslPolicy CLEAR = SaslPolicy.of(false);
    private static final SaslPolicy ENCRYPTED = SaslPolicy.of(true);

    @Test
    void prefersTheStrongestScram() {
        List<String> offered = List.of("PLAIN", "SCRAM-SHA-1", "X-OAUTH2", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS");
        assertEquals("SCRAM-SHA-256", SaslMechanisms.choose(offered, CLEAR));
        assertEquals("SCRAM-SHA-256", SaslMechanisms.choose(offered, ENCRYPTED));
        assertEquals("SCRAM-SHA-1", SaslMechanisms.choose(List.of("PLAIN", "SCRAM-SHA-1"), ENCRYPTED));
        assertEquals("SCRAM-SHA-512", SaslMechanisms.choose(List.of("SCRAM-SHA-512", "SCRAM-SHA-1"), ENCRYPTED));
        SaslPolicy bound = ENCRYPTED.withChannelBinding(ChannelBinding.of("tls-exporter", new byte[1]));
        assertEquals("SCRAM-SHA-256-PLUS", SaslMechanisms.choose(offered, bound));
        assertEquals("SCRAM-SHA-1-PLUS", SaslMechanisms.choose(List.of("SCRAM-SHA-512", "SCRAM-SHA-1-PLUS"), bound));
    }

    @Test
    void takesPlainOnlyWhenTheConnectionIsEncryptedOrTheCallerSaysSo() {
        List<String> offered = List.of("PLAIN");
        assertEquals("PLAIN", SaslMechanisms.choose(offered, ENCRYPTED));
        assertNull(SaslMechanisms.choose(offered, CLEAR));
        assertNull(SaslMechanisms.choose(offered, CLEAR.withMechanisms(List.of("PLAIN"))));
        assertEquals("PLAIN", SaslMechanisms.choose(offered, CLEAR.withPlainInTheClear()));
        assertEquals(
                "the server offers only PLAIN; PLAIN would send the password over a connection that is not encrypted",
                SaslMechanisms.refusal(offered, CLEAR));
    }

    @Test
    void takesPlainBeforeScramOnlyWhenAsked() {
        List<String> offered = List.of("PLAIN", "SCRAM-SHA-1");
        assertEquals("SCRAM-SHA-1", SaslMechanisms.choose(offered, ENCRYPTED.withPlainInTheClear()));
        SaslPolicy asked = ENCRYPTED.withMechanisms(List.of("PLAIN", "SCRAM-SHA-1"));
        assertEquals("PLAIN", SaslMechanisms.choose(offered, asked));
        assertNull(SaslMechanisms.choose(List.of("SCRAM-SHA-1"), ENCRYPTED.withMechanisms(List.of("PLAIN"))));
    }

    @Test
    void saysWhyNothingFits() {
        assertNull(SaslMechanisms.choose(List.of(), ENCRYPTED));
        assertEquals("the server offers no mechanism", SaslMechanisms.refusal(List.of(), ENCRYPTED));
        List<String> foreign = List.of("DIGEST-MD5", "GSSAPI");
        assertNull(SaslMechanisms.choose(foreign, ENCRYPTED));
        assertEquals(
                "the server offers only DIGEST-MD5, GSSAPI; none of them can be used",
                SaslMechanisms.refusal(foreign, ENCRYPTED));
        assertNull(SaslMechanisms.choose(foreign, ENCRYPTED.withMechanisms(foreign)));
    }

    @Test
    void makesAClientForEachKnownMechanism() {
        SaslPolicy bound = ENCRYPTED.withChannelBinding(ChannelBinding.of("tls-exporter", new byte[1]));
        for (String name : SaslMechanisms.known()) {
            SaslClient client = SaslMechanisms.client(name, SaslCredentials.of("u", "p"), "n", bound);
            assertEquals(name, client.mechanism());
            assertInstanceOf(Respond.class, client.start());
        }
        SaslCredentials some = SaslCredentials.of("u", "p");
        assertThrows(IllegalArgumentException.class, () -> SaslMechanisms.client("GSSAPI", some, "n", bound));
    }

    /** RFC 4616 section 4. */
    @Test
    void sendsPlainAsTheRfcShows() {
        assertEquals("AHRpbQB0YW5zdGFhZnRhbnN0YWFm", plain("tim", "tanstaaftanstaaf", null));
        assertEquals("VXJzZWwAS3VydAB4aXBqM3BsbXE=", plain("Kurt", "xipj3plmq", "Ursel"));
    }

    @Test
    void plainEndsWithSuccessAndKnowsNoChallenge() {
        PlainClient client = new PlainClient(SaslCredentials.of("u", "p"));
        assertInstanceOf(Failed.class, client.success(null));
        client.start();
        assertInstanceOf(Completed.class, client.success(null));
        assertInstanceOf(Failed.class, client.receive(""));
        assertInstanceOf(Failed.class, client.success(null));
        assertInstanceOf(Failed.class, client.start());
        assertThrows(IllegalStateException.class, () -> client.derived(new byte[1]));
    }

    @Test
    void plainRefusesWhatItCannotSend() {
        for (String bad : new String[] {"", "a\0b", "\uD800"}) {
            assertInstanceOf(Failed.class, new PlainClient(SaslCredentials.of(bad, "p")).start());
            assertInstanceOf(Failed.class, new PlainClient(SaslCredentials.of("u", bad)).start());
        }
    }

    private static String plain(String username, String password, String identity) {
        SaslCredentials credentials = SaslCredentials.of(username, password).actingAs(identity);
        return ((Respond) new PlainClient(credentials).start()).payload();
    }
}
