package im.couplet.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.hash.HashFunction;
import im.couplet.sasl.SaslServerStep.Challenge;
import im.couplet.sasl.SaslServerStep.Failure;
import im.couplet.sasl.SaslServerStep.Success;
import im.couplet.sasl.SaslStep.Completed;
import im.couplet.sasl.SaslStep.DeriveKey;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SaslServerTest {
    private static final byte[] SEED = {7, 7, 7};
    private static final SaslPolicy POLICY = SaslPolicy.of(true);

    private final Map<String, String> passwords =
            new HashMap<>(Map.of("user", "pencil", "\u03C3", "p\u00E4ss \uD83D\uDE00, =", "a=b", "x"));

    /** RFC 5802 section 5. */
    @Test
    void speaksTheExampleOfRfc5802() {
        byte[] salt = Base64.getDecoder().decode("QSXCR+Q6sek8bf92");
        ScramCredentials stored = ScramCredentials.derive(HashFunction.SHA_1, "pencil", salt, 4096);
        SaslServer server = SaslServer.of("SCRAM-SHA-1", (name, hash) -> stored, "3rfcNHYJY1ZVvWVs7j", SEED, null);
        assertNotNull(server);
        SaslServerStep first = server.receive(wire("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"));
        assertEquals(
                "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
                text(assertInstanceOf(Challenge.class, first).payload()));
        SaslServerStep last = server.receive(
                wire("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="));
        assertEquals(new Success("user", null, wire("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=")), last);
        assertInstanceOf(Failure.class, server.receive(wire("n,,n=user,r=x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512", "PLAIN"})
    void agreesWithTheClient(String mechanism) {
        assertEquals("Completed[] Success user", exchange(mechanism, SaslCredentials.of("user", "pencil")));
        assertEquals("Completed[] Success user", exchange(mechanism, SaslCredentials.of("User", "pencil")));
        assertEquals(
                "Completed[] Success \u03C3",
                exchange(mechanism, SaslCredentials.of("\u03A3", "pa\u0308ss\u00A0\uD83D\uDE00, =")));
        assertEquals("Completed[] Success a=b", exchange(mechanism, SaslCredentials.of("a=b", "x")));
        assertEquals(
                "Completed[] Success user as a,b@example.com",
                exchange(mechanism, SaslCredentials.of("user", "pencil").actingAs("a,b@example.com")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512", "PLAIN"})
    void refusesWrongPasswordsAndUnknownAccountsAlike(String mechanism) {
        assertEquals("not-authorized", exchange(mechanism, SaslCredentials.of("user", "pencils")));
        assertEquals("not-authorized", exchange(mechanism, SaslCredentials.of("user", "Pencil")));
        assertEquals("not-authorized", exchange(mechanism, SaslCredentials.of("nobody", "pencil")));
        assertEquals("not-authorized", exchange(mechanism, SaslCredentials.of("not a localpart", "pencil")));
    }

    @Test
    void showsUnknownAccountsAStableSalt() {
        String first = challenge("n,,n=nobody,r=x", SEED);
        assertEquals(first, challenge("n,,n=nobody,r=x", SEED));
        assertNotEquals(first, challenge("n,,n=noone,r=x", SEED));
        assertNotEquals(first, challenge("n,,n=nobody,r=x", new byte[] {1}));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            value = {
                "'' → malformed-request",
                "n,,r=x → malformed-request",
                "n,,n=user → malformed-request",
                "n,,n=user,r= → malformed-request",
                "n,,n=,r=x → malformed-request",
                "n,,n=us=er,r=x → malformed-request",
                "n,,n=us=2cer,r=x → malformed-request",
                "n,,m=x,n=user,r=x → malformed-request",
                "n,,n=user,r=x,junk → malformed-request",
                "n,b=x,n=user,r=x → malformed-request",
                "n,a=,n=user,r=x → malformed-request",
                "n,n=user,r=x → malformed-request",
                "q,,n=user,r=x → malformed-request",
                "p=tls-unique,,n=user,r=x → malformed-request",
                "n,,n=user name,r=x → not-authorized",
            })
    void refusesOtherFirstMessages(String message, String condition) {
        SaslServer server = server("SCRAM-SHA-256");
        assertEquals(new Failure(condition), server.receive(message.isEmpty() ? "=" : wire(message)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            value = {
                "c=biws,r=xy,p=AAAA → not-authorized",
                "c=biws,r=x,p=AAAA → not-authorized",
                "c=eSws,r=xy,p=AAAA → malformed-request",
                "c=biws,p=AAAA → malformed-request",
                "r=xy,p=AAAA → malformed-request",
                "c=biws,r=xy → malformed-request",
                "c=biws,r=xy,p=A → malformed-request",
                "c=biws,r=xy,p=AAAA,x=1 → malformed-request",
            })
    void refusesOtherFinalMessages(String message, String condition) {
        SaslServer server = server("SCRAM-SHA-256");
        assertInstanceOf(Challenge.class, server.receive(wire("n,,n=user,r=x")));
        assertEquals(new Failure(condition), server.receive(wire(message)));
        assertEquals(new Failure("malformed-request"), server.receive(wire("n,,n=user,r=x")));
    }

    @Test
    void asksForAMissingInitialResponse() {
        for (String mechanism : new String[] {"PLAIN", "SCRAM-SHA-1"}) {
            SaslServer server = server(mechanism);
            assertEquals(new Challenge(""), server.receive(""));
            assertInstanceOf(Failure.class, server.receive(""));
        }
    }

    @Test
    void refusesOtherEncodings() {
        assertEquals(new Failure("incorrect-encoding"), server("PLAIN").receive("AHVzZXIAcGVuY2ls="));
        assertEquals(new Failure("incorrect-encoding"), server("SCRAM-SHA-1").receive("!"));
        assertEquals(new Failure("malformed-request"), server("PLAIN").receive("gICA"));
        assertEquals(new Failure("malformed-request"), server("PLAIN").receive(wire("user\0pencil")));
        assertEquals(new Failure("malformed-request"), server("PLAIN").receive(wire("\0user\0pencil\0")));
    }

    @Test
    void knowsNoOtherMechanisms() {
        for (String name : new String[] {"SCRAM-SHA-1-PLUS", "DIGEST-MD5", "plain", ""}) {
            assertNull(SaslServer.of(name, (user, hash) -> null, "y", SEED, null));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> SaslServer.of("SCRAM-SHA-1", (user, hash) -> null, ",", SEED, null));
    }

    @Test
    void storesNoPassword() {
        ScramCredentials stored = ScramCredentials.derive(HashFunction.SHA_256, "pencil", SEED, 4096);
        assertTrue(stored.matches("pencil"));
        assertFalse(stored.matches("pencil "));
        assertFalse(stored.matches(""));
        ScramCredentials restored = ScramCredentials.of(
                stored.hash(), stored.salt(), stored.iterations(), stored.storedKey(), stored.serverKey());
        assertTrue(restored.matches("pencil"));
        assertEquals("ScramCredentials[SHA-256, 4096 iterations]", stored.toString());
    }

    private String exchange(String mechanism, SaslCredentials credentials) {
        SaslClient client =
                SaslMechanisms.client(mechanism, credentials, "x", POLICY, SaslOffer.of(List.of(mechanism)));
        SaslServer server = server(mechanism);
        SaslStep step = client.start();
        while (true) {
            if (step instanceof Failed failed) {
                return failed.reason().toString();
            }
            if (step instanceof DeriveKey request) {
                step = client.derived(request.derive());
                continue;
            }
            SaslServerStep answer = server.receive(((Respond) step).payload());
            if (answer instanceof Failure failure) {
                return failure.condition();
            }
            if (answer instanceof Success success) {
                String as = success.authorization() == null ? "" : " as " + success.authorization();
                SaslStep last = client.success(success.payload());
                assertInstanceOf(Completed.class, last);
                return last + " Success " + success.username() + as;
            }
            step = client.receive(((Challenge) answer).payload());
        }
    }

    private String challenge(String message, byte[] seed) {
        SaslServer server = SaslServer.of("SCRAM-SHA-256", (name, hash) -> null, "y", seed, null);
        assertNotNull(server);
        return text(
                assertInstanceOf(Challenge.class, server.receive(wire(message))).payload());
    }

    private SaslServer server(String mechanism) {
        SaslAccounts accounts = (name, hash) -> {
            String password = passwords.get(name);
            return password == null ? null : ScramCredentials.derive(hash, password, new byte[] {1, 2}, 4096);
        };
        SaslServer server = SaslServer.of(mechanism, accounts, "y", SEED, null);
        assertNotNull(server);
        assertEquals(mechanism, server.mechanism());
        return server;
    }

    private static String wire(String message) {
        return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String payload) {
        return new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    // ---- tokens (XEP-0484)

    private final List<String> given = new ArrayList<>(List.of("newest token", "older token"));
    private final Set<String> expired = new HashSet<>();

    private final SaslTokens tokens = new SaslTokens() {
        @Override
        public List<String> find(String username) {
            return username.equals("user") ? given : List.of();
        }

        @Override
        public boolean take(String username, String token) {
            return !expired.contains(token);
        }
    };

    private SaslServerStep show(String payload) {
        return Objects.requireNonNull(SaslServer.ofToken("HT-SHA-256-NONE", tokens))
                .receive(payload);
    }

    private static String proof(String name, String token) {
        return start("HT-SHA-256-NONE", SaslCredentials.of(SaslCredentials.Kind.HASHED_TOKEN, name, token));
    }

    private static String start(String mechanism, SaslCredentials credentials) {
        SaslClient client = SaslMechanisms.client(
                mechanism, credentials, "nonce", POLICY, new SaslOffer(List.of(mechanism), null, true));
        return assertInstanceOf(Respond.class, client.start()).payload();
    }

    /** HMACs computed by OpenSSL: {@code printf Initiator | openssl dgst -sha256 -hmac 'newest token'}. */
    @Test
    void knowsWhoShowsAToken() {
        String hmac = "0e9e78ed823ec400e72d5d12a847c9e0e9b07c49fc8582db1913733a15763e14";
        byte[] message = "user\0".getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(message, message.length + 32);
        System.arraycopy(HexFormat.of().parseHex(hmac), 0, all, message.length, 32);
        String answer = Base64.getEncoder()
                .encodeToString(
                        HexFormat.of().parseHex("203edfb84a0adfda52f0caca3c4788b0ce868e4b61ddebdd4bca147ac5c89e91"));
        assertEquals(new Success("user", null, answer), show(Base64.getEncoder().encodeToString(all)));
    }

    @Test
    void takesEachTokenThatIsGood() {
        assertInstanceOf(Success.class, show(proof("user", "newest token")));
        assertInstanceOf(Success.class, show(proof("User", "older token")));
        assertEquals(new Failure("not-authorized"), show(proof("user", "another token")));
        assertEquals(new Failure("not-authorized"), show(proof("nobody", "newest token")));
        expired.add("older token");
        assertEquals(new Failure("credentials-expired"), show(proof("user", "older token")));
        assertInstanceOf(Success.class, show(proof("user", "newest token")));
    }

    @Test
    void refusesWhatIsNoProof() {
        assertEquals(new Failure("incorrect-encoding"), show("***"));
        for (String message : List.of("", "user", "\0", "\0proof")) {
            assertEquals(new Failure("malformed-request"), show(wire(message)), message);
        }
        assertEquals(new Failure("not-authorized"), show(wire("user\0")));
        assertNull(SaslServer.ofToken("HT-SHA-256-EXPR", tokens));
        assertNull(SaslServer.ofToken("PLAIN", tokens));
    }
}
