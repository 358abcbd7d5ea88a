package im.couplet.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import im.couplet.sasl.SaslStep.DeriveKey;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import im.couplet.stream.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Logins of other clients. Recordings do not tell the passwords, so the proofs are not compared: everything before them is,
 * and that the recorded server signature is refused by whoever derived another key.
 */
final class RecordedLoginsTest {
    static List<Recording> recordings() throws IOException {
        return Recording.all();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void sendsWhatTheRecordedClientSent(Recording recording) {
        List<String> texts = recording.messages().stream()
                .map(Recording.Message::data)
                .filter(text -> !text.isEmpty())
                .toList();
        assertNotEquals(0, replay(texts), "nobody logs in");
    }

    private static int replay(List<String> texts) {
        int logins = 0;
        for (int i = 0; i + 3 < texts.size(); i++) {
            if (texts.get(i).startsWith("<auth ") && texts.get(i + 1).startsWith("<challenge ")) {
                replay(texts.get(i), content(texts.get(i + 1)), content(texts.get(i + 2)), texts.get(i + 3));
                logins++;
            }
        }
        return logins;
    }

    private static void replay(String auth, String challenge, String response, String outcome) {
        String mechanism = auth.replaceFirst(".*mechanism=[\"']([^\"']+).*", "$1");
        String first = decoded(content(auth));
        String username = first.replaceFirst(".*n=([^,]+),.*", "$1");
        String nonce = first.replaceFirst(".*,r=", "");
        SaslClient client = SaslMechanisms.client(
                mechanism,
                SaslCredentials.of(username, "another password"),
                nonce,
                SaslPolicy.of(false),
                SaslOffer.of(List.of(mechanism)));
        assertEquals(
                first, decoded(assertInstanceOf(Respond.class, client.start()).payload()));
        DeriveKey request = assertInstanceOf(DeriveKey.class, client.receive(challenge));
        String last = decoded(assertInstanceOf(Respond.class, client.derived(request.derive()))
                .payload());
        assertEquals(withoutProof(decoded(response)), withoutProof(last));
        if (outcome.startsWith("<success ")) {
            Failed failed = assertInstanceOf(Failed.class, client.success(content(outcome)));
            assertEquals(SaslFailure.WRONG_SERVER_SIGNATURE, failed.reason());
        }
    }

    private static String content(String element) {
        return element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
    }

    private static String decoded(String payload) {
        return new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    private static String withoutProof(String message) {
        return message.substring(0, message.indexOf(",p="));
    }
}
