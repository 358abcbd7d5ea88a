package im.couplet.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.hash.HashFunction;
import im.couplet.sasl.SaslCredentials.Kind;
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
        assertEquals("SCRAM-SHA-256", SaslMechanisms.choose(SaslOffer.of(offered), CLEAR, Kind.PASSWORD));
        assertEquals("SCRAM-SHA-256", SaslMechanisms.choose(SaslOffer.of(offered), ENCRYPTED, Kind.PASSWORD));
        assertEquals(
                "SCRAM-SHA-1",
                SaslMechanisms.choose(SaslOffer.of(List.of("PLAIN", "SCRAM-SHA-1")), ENCRYPTED, Kind.PASSWORD));
        assertEquals(
                "SCRAM-SHA-512",
                SaslMechanisms.choose(SaslOffer.of(List.of("SCRAM-SHA-512", "SCRAM-SHA-1")), ENCRYPTED, Kind.PASSWORD));
        SaslPolicy bound = ENCRYPTED.withChannelBindings(List.of(ChannelBinding.of("tls-exporter", new byte[1])));
        assertEquals("SCRAM-SHA-256-PLUS", SaslMechanisms.choose(SaslOffer.of(offered), bound, Kind.PASSWORD));
        assertEquals(
                "SCRAM-SHA-1-PLUS",
                SaslMechanisms.choose(
                        SaslOffer.of(List.of("SCRAM-SHA-512", "SCRAM-SHA-1-PLUS")), bound, Kind.PASSWORD));
    }

    @Test
    void takesPlainOnlyWhenTheCallerSaysSo() {
        List<String> offered = List.of("PLAIN");
        assertNull(SaslMechanisms.choose(SaslOffer.of(offered), ENCRYPTED, Kind.PASSWORD));
        assertEquals(
                "the server offers only PLAIN; PLAIN would hand the password itself to whoever is at the other end, which takes"
                        + " the option plain",
                SaslMechanisms.refusal(SaslOffer.of(offered), ENCRYPTED, Kind.PASSWORD));
        assertEquals("PLAIN", SaslMechanisms.choose(SaslOffer.of(offered), ENCRYPTED.withPlain(), Kind.PASSWORD));
        assertNull(SaslMechanisms.choose(SaslOffer.of(offered), CLEAR, Kind.PASSWORD));
        assertNull(SaslMechanisms.choose(SaslOffer.of(offered), CLEAR.withMechanisms(List.of("PLAIN")), Kind.PASSWORD));
        assertEquals("PLAIN", SaslMechanisms.choose(SaslOffer.of(offered), CLEAR.withPlainInTheClear(), Kind.PASSWORD));
        assertEquals(
                "the server offers only PLAIN; PLAIN would send the password over a connection that is not encrypted, which takes"
                        + " the option plainInTheClear",
                SaslMechanisms.refusal(SaslOffer.of(offered), CLEAR, Kind.PASSWORD));
    }

    @Test
    void takesPlainBeforeScramOnlyWhenAsked() {
        List<String> offered = List.of("PLAIN", "SCRAM-SHA-1");
        assertEquals(
                "SCRAM-SHA-1",
                SaslMechanisms.choose(SaslOffer.of(offered), ENCRYPTED.withPlainInTheClear(), Kind.PASSWORD));
        SaslPolicy asked = ENCRYPTED.withMechanisms(List.of("PLAIN", "SCRAM-SHA-1"));
        assertEquals("PLAIN", SaslMechanisms.choose(SaslOffer.of(offered), asked, Kind.PASSWORD));
        assertNull(SaslMechanisms.choose(
                SaslOffer.of(List.of("SCRAM-SHA-1")), ENCRYPTED.withMechanisms(List.of("PLAIN")), Kind.PASSWORD));
    }

    @Test
    void saysWhyNothingFits() {
        assertNull(SaslMechanisms.choose(SaslOffer.of(List.of()), ENCRYPTED, Kind.PASSWORD));
        assertEquals(
                "the server offers no mechanism",
                SaslMechanisms.refusal(SaslOffer.of(List.of()), ENCRYPTED, Kind.PASSWORD));
        List<String> foreign = List.of("DIGEST-MD5", "GSSAPI");
        assertNull(SaslMechanisms.choose(SaslOffer.of(foreign), ENCRYPTED, Kind.PASSWORD));
        assertEquals(
                "the server offers only DIGEST-MD5, GSSAPI; none of them can be used",
                SaslMechanisms.refusal(SaslOffer.of(foreign), ENCRYPTED, Kind.PASSWORD));
        assertNull(SaslMechanisms.choose(SaslOffer.of(foreign), ENCRYPTED.withMechanisms(foreign), Kind.PASSWORD));
    }

    @Test
    void makesAClientForEachKnownMechanism() {
        SaslPolicy bound = ENCRYPTED.withChannelBindings(List.of(
                ChannelBinding.of("tls-exporter", new byte[1]),
                ChannelBinding.of("tls-server-end-point", new byte[1]),
                ChannelBinding.of("tls-unique", new byte[1])));
        for (String name : SaslMechanisms.known()) {
            SaslClient client = SaslMechanisms.client(
                    name,
                    SaslCredentials.of(SaslMechanisms.kindOf(name), "u", "p"),
                    "n",
                    bound,
                    SaslOffer.of(List.of(name)));
            assertEquals(name, client.mechanism());
            assertInstanceOf(Respond.class, client.start());
        }
        SaslCredentials some = SaslCredentials.of("u", "p");
        assertThrows(
                IllegalArgumentException.class,
                () -> SaslMechanisms.client("GSSAPI", some, "n", bound, SaslOffer.of(List.of())));
    }

    /** RFC 4616 section 4. */
    @Test
    void sendsPlainAsTheRfcShows() {
        assertEquals("AHRpbQB0YW5zdGFhZnRhbnN0YWFm", plain("tim", "tanstaaftanstaaf", null));
        assertEquals("VXJzZWwAS3VydAB4aXBqM3BsbXE=", plain("Kurt", "xipj3plmq", "Ursel"));
    }

    @Test
    void plainEndsWithSuccessAndKnowsNoChallenge() {
        SaslClient client = new OneMessageClient("PLAIN", SaslCredentials.of("u", "p"));
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
            assertInstanceOf(Failed.class, new OneMessageClient("PLAIN", SaslCredentials.of(bad, "p")).start());
            assertInstanceOf(Failed.class, new OneMessageClient("PLAIN", SaslCredentials.of("u", bad)).start());
        }
    }

    private static final ChannelBinding EXPORTER = ChannelBinding.of("tls-exporter", new byte[] {1});
    private static final ChannelBinding END_POINT = ChannelBinding.of("tls-server-end-point", new byte[] {2});

    private static String choose(List<String> types, boolean sasl2, SaslPolicy policy, String... mechanisms) {
        return SaslMechanisms.choose(new SaslOffer(List.of(mechanisms), types, sasl2), policy, Kind.PASSWORD);
    }

    /** XEP-0474 0.5 section 5.3. */
    @Test
    void digestsTheOfferAsTheXepShows() {
        SaslOffer offer = new SaslOffer(
                List.of("SCRAM-SHA-1", "SCRAM-SHA-1-PLUS"), List.of("tls-server-end-point", "tls-exporter"), true);
        assertEquals("G6k/rBLDqgOhRRaCuuatSDFkJ08=", offer.digest(HashFunction.SHA_1));
    }

    /** XEP-0440 0.4 section 3, rules 4, 5 and 7. */
    @Test
    void takesTheChannelBindingThatBothSidesKnow() {
        SaslPolicy both = ENCRYPTED.withChannelBindings(List.of(EXPORTER, END_POINT));
        SaslOffer offer =
                new SaslOffer(List.of("SCRAM-SHA-1-PLUS"), List.of("tls-server-end-point", "tls-unique"), true);
        assertEquals(END_POINT, offer.usable(both.channelBindings()));
        assertEquals(EXPORTER, SaslOffer.of(List.of("SCRAM-SHA-1-PLUS")).usable(both.channelBindings()));
        List<String> none = List.of();
        assertNull(choose(none, true, both, "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS"));
        assertNull(choose(null, true, both, "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS"));
        assertEquals("SCRAM-SHA-1-PLUS", choose(null, false, both, "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS"));
        assertNull(choose(List.of("tls-exporter"), true, both, "SCRAM-SHA-1"));
        assertNull(choose(List.of("tls-exporter"), false, both, "SCRAM-SHA-1"));
        assertEquals("SCRAM-SHA-1", choose(List.of("tls-exporter"), true, ENCRYPTED, "SCRAM-SHA-1"));
        assertEquals("SCRAM-SHA-1", choose(none, true, both, "SCRAM-SHA-1"));
        assertEquals(
                "the server names types of channel binding and offers no mechanism with it: somebody may be listening"
                        + " in between",
                SaslMechanisms.refusal(
                        new SaslOffer(List.of("SCRAM-SHA-1"), List.of("tls-exporter"), true), both, Kind.PASSWORD));
    }

    @Test
    void goesOnWithoutACommonChannelBindingOnlyWhenTheServerProvesItsOffer() {
        SaslPolicy policy = ENCRYPTED.withChannelBindings(List.of(EXPORTER));
        List<String> mechanisms = List.of("SCRAM-SHA-1", "SCRAM-SHA-1-PLUS");
        SaslOffer strange = new SaslOffer(mechanisms, List.of("tls-invented"), true);
        assertEquals("SCRAM-SHA-1", SaslMechanisms.choose(strange, policy, Kind.PASSWORD));
        SaslClient client = SaslMechanisms.client("SCRAM-SHA-1", SaslCredentials.of("u", "p"), "n", policy, strange);
        assertEquals("n,,n=u,r=n", Payload.text(((Respond) client.start()).payload()));
        Failed failed = (Failed) client.receive(Payload.of("r=nn,s=QQ==,i=4096"));
        assertEquals(SaslFailure.DOWNGRADE, failed.reason());
    }

    @Test
    void takesOnlyWhatCanBeShown() {
        SaslOffer all = SaslOffer.of(SaslMechanisms.known());
        assertEquals("OAUTHBEARER", SaslMechanisms.choose(all, ENCRYPTED, Kind.BEARER_TOKEN));
        assertEquals("HT-SHA-512-NONE", SaslMechanisms.choose(all, ENCRYPTED, Kind.HASHED_TOKEN));
        assertEquals("EXTERNAL", SaslMechanisms.choose(all, CLEAR, Kind.CERTIFICATE));
        assertEquals("ANONYMOUS", SaslMechanisms.choose(all, CLEAR, Kind.ANONYMOUS));
        assertNull(SaslMechanisms.choose(all, CLEAR, Kind.BEARER_TOKEN));
        assertNull(SaslMechanisms.choose(all, CLEAR, Kind.HASHED_TOKEN));
        SaslPolicy bound = ENCRYPTED.withChannelBindings(List.of(END_POINT));
        assertEquals("HT-SHA-512-ENDP", SaslMechanisms.choose(all, bound, Kind.HASHED_TOKEN));
        assertThrows(
                IllegalArgumentException.class,
                () -> SaslMechanisms.client("OAUTHBEARER", SaslCredentials.of("u", "p"), "n", bound, all));
        assertNull(SaslMechanisms.kindOf("HT-SHA-256-XXXX"));
        assertNull(SaslMechanisms.kindOf("HT-MD5-NONE"));
    }

    /** RFC 7628 section 3.2.3. */
    @Test
    void oauthbearerHearsWhyTheServerRefuses() {
        SaslCredentials credentials = SaslCredentials.of(Kind.BEARER_TOKEN, "u@example.com", "t");
        SaslClient client = SaslMechanisms.client("OAUTHBEARER", credentials, "n", ENCRYPTED, SaslOffer.of(List.of()));
        client.start();
        assertNull(client.report());
        assertEquals("AQ==", ((Respond) client.receive(Payload.of("{\"status\":\"invalid_token\"}"))).payload());
        assertEquals("{\"status\":\"invalid_token\"}", client.report());
        assertInstanceOf(Failed.class, client.success(null));
        assertInstanceOf(Failed.class, client.receive(""));
    }

    private static String plain(String username, String password, String identity) {
        SaslCredentials credentials = SaslCredentials.of(username, password).actingAs(identity);
        return ((Respond) new OneMessageClient("PLAIN", credentials).start()).payload();
    }
}
