package im.couplet.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import im.couplet.sasl.SaslStep.Completed;
import im.couplet.sasl.SaslStep.DeriveKey;
import im.couplet.sasl.SaslStep.Failed;
import im.couplet.sasl.SaslStep.Respond;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exchanges of specifications and of independent implementations; how they were made is written beside them. */
final class SaslVectorsTest {
    static List<SaslCase> all() {
        return SaslCase.all();
    }

    static List<SaslCase> proving() {
        return all().stream().filter(one -> one.text("success") != null).toList();
    }

    static List<SaslCase> protectedOnes() {
        return all().stream()
                .filter(one -> one.texts("exchange").size() > 1)
                .filter(one -> decoded(one.texts("exchange").get(1)).contains(",h="))
                .toList();
    }

    private static String decoded(String payload) {
        String text = Payload.text(payload);
        return text == null ? "" : text;
    }

    private static SaslClient client(SaslCase one, SaslOffer offer) {
        return SaslMechanisms.client(one.mechanism(), one.credentials(), one.nonce(), one.policy(), offer);
    }

    private static SaslClient after(SaslCase one) {
        List<String> exchange = one.texts("exchange");
        SaslClient client = client(one, one.offer());
        SaslStep step = client.start();
        assertEquals(exchange.get(0), ((Respond) step).payload());
        for (int i = 1; i + 1 < exchange.size(); i += 2) {
            step = client.receive(exchange.get(i));
            if (step instanceof DeriveKey wanted) {
                step = client.derived(wanted.derive());
            }
            assertEquals(
                    exchange.get(i + 1), assertInstanceOf(Respond.class, step).payload());
        }
        return client;
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatTheVectorSays(SaslCase one) {
        assertInstanceOf(Completed.class, after(one).success(one.text("success")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isChosenWhereItIsOffered(SaslCase one) {
        SaslCredentials credentials = one.credentials();
        assertEquals(one.mechanism(), SaslMechanisms.choose(one.offer(), one.policy(), credentials.kind()));
        if (!credentials.secret().isEmpty()) {
            assertFalse((credentials.toString() + after(one)).contains(credentials.secret()));
        }
    }

    @ParameterizedTest
    @MethodSource("proving")
    void believesNoServerWithoutItsProof(SaslCase one) {
        SaslStep none = after(one).success(null);
        assertEquals(SaslFailure.MISSING_SERVER_SIGNATURE, ((Failed) none).reason());
        String wrong = one.text("success").startsWith("dj") ? "dj1BQUFB" : "AAAA";
        SaslStep other = after(one).success(wrong);
        assertEquals(SaslFailure.WRONG_SERVER_SIGNATURE, ((Failed) other).reason());
    }

    @ParameterizedTest
    @MethodSource("protectedOnes")
    void noticesThatSomethingWasTakenOutOfTheOffer(SaslCase one) {
        SaslOffer offer = one.offer();
        List<String> fewer = offer.mechanisms().stream()
                .filter(name -> !name.equals("PLAIN"))
                .toList();
        List<SaslOffer> changed = List.of(
                new SaslOffer(fewer, offer.channelBindings(), offer.sasl2()),
                new SaslOffer(offer.mechanisms(), List.of("tls-exporter", "x"), offer.sasl2()));
        for (SaslOffer other : changed) {
            SaslClient client = client(one, other);
            client.start();
            SaslStep step = client.receive(one.texts("exchange").get(1));
            assertEquals(SaslFailure.DOWNGRADE, ((Failed) step).reason());
        }
    }
}
