package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import im.couplet.cases.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code cases/jid} that other libraries have answered. */
final class IndependentVectorsTest {
    @TestFactory
    Stream<DynamicTest> preparesTexts() throws IOException {
        return tests(
                "prepared",
                List.of(
                        Precis::usernameCaseMapped,
                        Precis::opaqueString,
                        Precis::nickname,
                        Precis::nicknameForComparison));
    }

    @TestFactory
    Stream<DynamicTest> preparesDomains() throws IOException {
        return tests("domains", List.of(text -> Jid.parse(text).domainpart()));
    }

    @TestFactory
    Stream<DynamicTest> preparesPasswordsOfScram() throws IOException {
        return tests("saslprep", List.of(SaslPrep::prepare));
    }

    private static Stream<DynamicTest> tests(String file, List<UnaryOperator<String>> functions) throws IOException {
        Map<?, ?> all = read(file);
        Map<Object, List<?>> differences = new HashMap<>();
        for (Object difference : (List<?>) all.get("differences")) {
            List<?> right = (List<?>) ((Map<?, ?>) difference).get("right");
            differences.put(right.get(0), right);
        }
        List<DynamicTest> tests = new ArrayList<>();
        assertFalse(((Map<?, ?>) all.get("vectors")).isEmpty());
        ((Map<?, ?>) all.get("vectors"))
                .forEach((group, vectors) -> tests.add(DynamicTest.dynamicTest(
                        file + ": " + group,
                        () -> assertEquals(List.of(), wrong((List<?>) vectors, differences, functions)))));
        return tests.stream();
    }

    private static Map<?, ?> read(String file) throws IOException {
        try (InputStream stream = IndependentVectorsTest.class.getResourceAsStream("/cases/jid/" + file + ".json")) {
            return (Map<?, ?>)
                    Json.parse(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> wrong(
            List<?> vectors, Map<Object, List<?>> differences, List<UnaryOperator<String>> functions) {
        assertFalse(vectors.isEmpty());
        List<String> wrong = new ArrayList<>();
        for (Object one : vectors) {
            String given = (String) ((List<?>) one).get(0);
            List<?> wanted = differences.getOrDefault(given, (List<?>) one);
            List<Object> found = new ArrayList<>();
            found.add(given);
            for (UnaryOperator<String> function : functions) {
                found.add(result(function, given));
            }
            if (!found.equals(wanted)) {
                wrong.add(wanted + " was " + found);
            }
        }
        return wrong;
    }

    /** What it gives; true for the same again, false when it is refused. */
    private static Object result(UnaryOperator<String> function, String given) {
        try {
            String prepared = function.apply(given);
            return prepared.equals(given) ? true : prepared;
        } catch (PreparationException | JidException e) {
            return false;
        }
    }
}
