package im.couplet.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.hash.HashFunction;
import im.couplet.sasl.SaslStep.Completed;
import im.couplet.sasl.SaslStep.DeriveKey;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScramClientTest {
    private static final String NONCE = "rOprNGfwEbeRWgbNEkqO";
    private static final String SERVER_FIRST =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private static final String SERVER_FINAL = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";
    private static final SaslPolicy POLICY = SaslPolicy.of(false);
    private static final SaslOffer OFFER = SaslOffer.of(List.of("SCRAM-SHA-1"));

    /** RFC 5802 section 5. */
    @Test
    void speaksTheExampleOfRfc5802() {
        SaslClient client = client("SCRAM-SHA-1", "user", "pencil", "fyko+d2lbbFgONRv9qkxdawL");
        assertEquals("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL", sent(client.start()));
        SaslStep step = client.receive(wire("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"));
        assertEquals(
                "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
                sent(client.derived(assertInstanceOf(DeriveKey.class, step).derive())));
        assertInstanceOf(Completed.class, client.success(wire("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=")));
    }

    /** RFC 7677 section 3. */
    @Test
    void speaksTheExampleOfRfc7677() {
        SaslClient client = started();
        DeriveKey request = assertInstanceOf(DeriveKey.class, client.receive(wire(SERVER_FIRST)));
        assertEquals(HashFunction.SHA_256, request.hash());
        assertEquals(4096, request.iterations());
        assertEquals(32, request.length());
        assertEquals("pencil", new String(request.password(), StandardCharsets.UTF_8));
        assertEquals(
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                sent(client.derived(request.derive())));
        assertInstanceOf(Completed.class, client.success(wire(SERVER_FINAL)));
        assertFailed(SaslFailure.OUT_OF_ORDER, client.success(wire(SERVER_FINAL)));
    }

    @Test
    void acceptsTheSignatureAsAChallenge() {
        SaslClient client = proved();
        assertEquals(
                "",
                assertInstanceOf(Respond.class, client.receive(wire(SERVER_FINAL)))
                        .payload());
        assertInstanceOf(Completed.class, client.success(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "="})
    void refusesSuccessWithoutSignature(String payload) {
        assertFailed(SaslFailure.MISSING_SERVER_SIGNATURE, proved().success(payload));
    }

    @Test
    void refusesSuccessWithoutData() {
        assertFailed(SaslFailure.MISSING_SERVER_SIGNATURE, proved().success(null));
        assertFailed(SaslFailure.MISSING_SERVER_SIGNATURE, started().success(null));
        assertFailed(SaslFailure.MISSING_SERVER_SIGNATURE, started().success(wire(SERVER_FINAL)));
        assertFailed(
                SaslFailure.OUT_OF_ORDER,
                client("SCRAM-SHA-256", "user", "pencil", NONCE).success(null));
    }

    @Test
    void refusesAnyOtherSignature() {
        byte[] signature = Base64.getDecoder().decode(SERVER_FINAL.substring(2));
        for (int i = 0; i < signature.length * 8; i++) {
            byte[] wrong = signature.clone();
            wrong[i / 8] ^= (byte) (1 << i % 8);
            String message = "v=" + Base64.getEncoder().encodeToString(wrong);
            assertFailed(SaslFailure.WRONG_SERVER_SIGNATURE, proved().success(wire(message)));
            assertFailed(SaslFailure.WRONG_SERVER_SIGNATURE, proved().receive(wire(message)));
        }
        assertFailed(SaslFailure.WRONG_SERVER_SIGNATURE, proved().success(wire("v=AAAA")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            value = {
                "v= → MALFORMED_MESSAGE",
                "v=!!! → MALFORMED_MESSAGE",
                "x → MALFORMED_MESSAGE",
                "V=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4= → MALFORMED_MESSAGE",
                "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=, → MALFORMED_MESSAGE",
                "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=,1=x → MALFORMED_MESSAGE",
                "e=invalid-proof → SERVER_ERROR",
                "e=other-error,x=y → SERVER_ERROR",
            })
    void refusesOtherFinalMessages(String message, SaslFailure reason) {
        assertFailed(reason, proved().success(wire(message)));
        assertFailed(reason, proved().receive(wire(message)));
    }

    @Test
    void ignoresExtensionsOfTheServer() {
        SaslClient client = started();
        SaslStep step = client.receive(wire(SERVER_FIRST + ",d=abc,y=1"));
        assertInstanceOf(DeriveKey.class, step);
        assertInstanceOf(Completed.class, proved().success(wire(SERVER_FINAL + ",x=1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            value = {
                "r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096 → NONCE_MISMATCH",
                "r=rOprNGfwEbeRWgbNEkq,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096 → NONCE_MISMATCH",
                "r=XrOprNGfwEbeRWgbNEkqOy,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096 → NONCE_MISMATCH",
                "r=ROprNGfwEbeRWgbNEkqOyy,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096 → NONCE_MISMATCH",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=4095 → TOO_FEW_ITERATIONS",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=1 → TOO_FEW_ITERATIONS",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=1000001 → TOO_MANY_ITERATIONS",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=99999999999999999999 → TOO_MANY_ITERATIONS",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=4294971392 → TOO_MANY_ITERATIONS",
                "m=x,r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=4096 → UNKNOWN_EXTENSION",
                "e=unknown-user → SERVER_ERROR",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=0 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=04096 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=-4096 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=4096x → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i= → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=4096, → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=4096,junk → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=4096,,x=1 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ==,i=4096,1=1 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ= =,i=4096 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ,i=4096 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=,i=4096 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,i=4096,s=QQ== → MALFORMED_MESSAGE",
                "s=QQ==,r=rOprNGfwEbeRWgbNEkqOx,i=4096 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqO\u00E9,s=QQ==,i=4096 → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx,s=QQ== → MALFORMED_MESSAGE",
                "r=rOprNGfwEbeRWgbNEkqOx → MALFORMED_MESSAGE",
                "r=,s=QQ==,i=4096 → MALFORMED_MESSAGE",
                "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4= → MALFORMED_MESSAGE",
                "r → MALFORMED_MESSAGE",
                "'' → MALFORMED_MESSAGE",
            })
    void refusesOtherFirstMessages(String message, SaslFailure reason) {
        SaslClient client = started();
        assertFailed(reason, client.receive(wire(message)));
        assertFailed(SaslFailure.OUT_OF_ORDER, client.receive(wire(SERVER_FIRST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "cj0", "gICA", "cj0=cj0="})
    void refusesPayloadsThatAreNotText(String payload) {
        assertFailed(SaslFailure.MALFORMED_MESSAGE, started().receive(payload));
        assertFailed(SaslFailure.MALFORMED_MESSAGE, proved().success(payload));
    }

    @Test
    void refusesMessagesOutOfOrder() {
        SaslClient client = client("SCRAM-SHA-256", "user", "pencil", NONCE);
        assertThrows(IllegalStateException.class, () -> client.derived(new byte[32]));
        assertFailed(SaslFailure.OUT_OF_ORDER, client.receive(wire(SERVER_FIRST)));
        assertFailed(SaslFailure.OUT_OF_ORDER, client.start());
        SaslClient twice = started();
        twice.receive(wire(SERVER_FIRST));
        assertFailed(SaslFailure.OUT_OF_ORDER, twice.receive(wire(SERVER_FIRST)));
        SaslClient hasty = started();
        hasty.receive(wire(SERVER_FIRST));
        assertFailed(SaslFailure.MISSING_SERVER_SIGNATURE, hasty.success(wire(SERVER_FINAL)));
        assertThrows(IllegalStateException.class, () -> hasty.derived(new byte[32]));
    }

    @Test
    void checksTheLengthOfTheKey() {
        SaslClient client = started();
        client.receive(wire(SERVER_FIRST));
        assertThrows(IllegalArgumentException.class, () -> client.derived(new byte[20]));
    }

    @Test
    void boundsOfIterationsCanBeSet() {
        SaslPolicy lax = POLICY.withIterations(1, 5_000_000);
        for (String iterations : List.of("1", "5000000")) {
            SaslClient client = SaslMechanisms.client("SCRAM-SHA-1", SaslCredentials.of("u", "p"), "n", lax, OFFER);
            client.start();
            assertInstanceOf(DeriveKey.class, client.receive(wire("r=nn,s=QQ==,i=" + iterations)));
        }
        assertThrows(IllegalArgumentException.class, () -> POLICY.withIterations(0, 1));
        assertThrows(IllegalArgumentException.class, () -> POLICY.withIterations(2, 1));
    }

    @Test
    void escapesUserNames() {
        assertEquals(
                "n,,n=a=2Cb=3D=2C=3D,r=x",
                sent(client("SCRAM-SHA-1", "a,b=,=", "p", "x").start()));
        assertEquals(
                "n,,n=J\u00FCrgen,r=x",
                sent(client("SCRAM-SHA-1", "Ju\u0308rgen", "p", "x").start()));
    }

    @Test
    void sendsTheIdentityToActAs() {
        SaslCredentials credentials = SaslCredentials.of("admin", "p").actingAs("juliet@example.com");
        SaslClient client = SaslMechanisms.client("SCRAM-SHA-1", credentials, "x", POLICY, OFFER);
        assertEquals("n,a=juliet@example.com,n=admin,r=x", sent(client.start()));
        SaslStep step = client.receive(wire("r=xy,s=QQ==,i=4096"));
        String last = sent(client.derived(((DeriveKey) step).derive()));
        assertEquals("c=" + wire("n,a=juliet@example.com,") + ",r=xy", last.substring(0, last.indexOf(",p=")));
    }

    @ParameterizedTest
    @CsvSource({
        "I\u00ADX, IX",
        "user, user",
        "USER, USER",
        "\u00AA, a",
        "\u2168, IX",
        "a\u00A0b, a b",
        "e\u0301, \u00E9"
    })
    void preparesPasswordsBySaslPrep(String typed, String prepared) {
        SaslClient client = client("SCRAM-SHA-1", "u", typed, "x");
        client.start();
        DeriveKey request = (DeriveKey) client.receive(wire("r=xy,s=QQ==,i=4096"));
        assertEquals(prepared, new String(request.password(), StandardCharsets.UTF_8));
    }

    @Test
    void refusesCredentialsThatCannotBePrepared() {
        for (String bad : new String[] {"", "\u00AD", "a\u0007", "a\uD800", "a\uE000", "\uDC00b"}) {
            Failed password = assertFailed(
                    SaslFailure.BAD_CREDENTIALS,
                    client("SCRAM-SHA-1", "u", bad, "x").start());
            assertFalse(password.message().contains("U+"), password.message());
            assertFailed(
                    SaslFailure.BAD_CREDENTIALS,
                    client("SCRAM-SHA-1", bad, "p", "x").start());
        }
    }

    @Test
    void bindsToTheChannel() {
        ChannelBinding binding = ChannelBinding.of("tls-exporter", new byte[] {1, 2, 3});
        SaslPolicy policy = POLICY.withChannelBindings(List.of(binding));
        SaslClient plus = SaslMechanisms.client("SCRAM-SHA-1-PLUS", SaslCredentials.of("u", "p"), "x", policy, OFFER);
        assertEquals("p=tls-exporter,,n=u,r=x", sent(plus.start()));
        DeriveKey request = (DeriveKey) plus.receive(wire("r=xy,s=QQ==,i=4096"));
        String last = sent(plus.derived(request.derive()));
        String bound = "c=" + wire("p=tls-exporter,,\1\2\3") + ",r=xy";
        assertEquals(bound, last.substring(0, last.indexOf(",p=")));
        SaslClient without = SaslMechanisms.client("SCRAM-SHA-1", SaslCredentials.of("u", "p"), "x", policy, OFFER);
        assertEquals("y,,n=u,r=x", sent(without.start()));
        assertThrows(IllegalArgumentException.class, () -> client("SCRAM-SHA-1-PLUS", "u", "p", "x"));
    }

    @Test
    void keepsSecretsOutOfToString() {
        SaslCredentials credentials = SaslCredentials.of("user", "pencil");
        SaslClient client = SaslMechanisms.client("SCRAM-SHA-256", credentials, NONCE, POLICY, OFFER);
        client.start();
        SaslStep request = client.receive(wire(SERVER_FIRST));
        SaslClient plain = SaslMechanisms.client("PLAIN", credentials, NONCE, POLICY, OFFER);
        String shown = "" + credentials + client + request + plain + plain.start();
        assertFalse(shown.contains("pencil"), shown);
        assertFalse(shown.contains(wire("\0user\0pencil")), shown);
    }

    @Test
    void wipesThePasswordOnceTheKeyIsThere() {
        SaslClient client = started();
        DeriveKey request = (DeriveKey) client.receive(wire(SERVER_FIRST));
        client.derived(request.derive());
        assertEquals("\0\0\0\0\0\0", new String(request.password(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "a b", "a\u00E9", "a\n"})
    void refusesNoncesThatCannotBeSent(String nonce) {
        assertThrows(IllegalArgumentException.class, () -> client("SCRAM-SHA-1", "u", "p", nonce));
    }

    private static SaslClient client(String mechanism, String username, String password, String nonce) {
        return SaslMechanisms.client(mechanism, SaslCredentials.of(username, password), nonce, POLICY, OFFER);
    }

    private static SaslClient started() {
        SaslClient client = client("SCRAM-SHA-256", "user", "pencil", NONCE);
        assertEquals("n,,n=user,r=" + NONCE, sent(client.start()));
        return client;
    }

    private static SaslClient proved() {
        SaslClient client = started();
        DeriveKey request = (DeriveKey) client.receive(wire(SERVER_FIRST));
        client.derived(request.derive());
        return client;
    }

    private static Failed assertFailed(SaslFailure reason, SaslStep step) {
        Failed failed = assertInstanceOf(Failed.class, step);
        assertEquals(reason, failed.reason(), failed.message());
        return failed;
    }

    private static String wire(String message) {
        return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }

    private static String sent(SaslStep step) {
        String payload = assertInstanceOf(Respond.class, step).payload();
        return new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
