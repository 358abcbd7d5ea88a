package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Fuzz;
import im.couplet.xml.XmlDifferences.Difference;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Random inputs, good and bad: Couplet must accept what the JDK's StAX and Woodstox accept, with the same tree, and refuse
 * what they refuse, however the input is cut. Where it rightly differs, {@code fuzz/differences.json} says why.
 */
class XmlFuzzTest {
    @Test
    void agreesWithItsPeersOnEveryCaseAndRecording() {
        Stream.concat(XmlCorpus.cases().stream(), XmlCorpus.recordings().stream())
                .distinct()
                .forEach(input -> XmlChecks.check(input, Fuzz.seed()));
    }

    @Test
    void agreesWithItsPeersOnWhatBecomesOfTheCases() {
        XmlMutator mutator = new XmlMutator(XmlCorpus.cases(), new Random(Fuzz.seed()));
        run(mutator::next, Fuzz.inputs(4_000));
    }

    @Test
    void agreesWithItsPeersOnWhatBecomesOfRecordings() {
        XmlMutator mutator = new XmlMutator(XmlCorpus.recordings(), new Random(Fuzz.seed()));
        run(mutator::next, Fuzz.inputs(800));
    }

    @Test
    void agreesWithItsPeersOnGeneratedDocuments() {
        Random random = new Random(Fuzz.seed());
        for (int i = 0; i < Fuzz.inputs(1_000); i++) {
            String document = new XmlGenerator(random).document();
            assertTrue(XmlChecks.check(document, random.nextLong()), document);
        }
    }

    @Test
    void agreesWithItsPeersOnDamagedDocuments() {
        Random random = new Random(Fuzz.seed());
        run(() -> XmlGenerator.damaged(new XmlGenerator(random).document(), random), Fuzz.inputs(4_000));
    }

    private static void run(Supplier<String> inputs, int count) {
        Random random = new Random(Fuzz.seed());
        int good = 0;
        for (int i = 0; i < count; i++) {
            if (XmlChecks.check(inputs.get(), random.nextLong())) {
                good++;
            }
        }
        // Neither kind must be all there is.
        assertTrue(good > count / 20 && good < count * 19 / 20, good + " good of " + count);
    }

    @TestFactory
    Stream<DynamicTest> everyListedDifferenceIsThere() {
        return XmlDifferences.LISTED.stream()
                .map(one -> DynamicTest.dynamicTest(one.peer() + ": " + one.name(), () -> isThere(one)));
    }

    private static void isThere(Difference one) {
        assertTrue(XmlDifferences.matches(one, one.example()), "the example no longer shows it");
        assertTrue(XmlDifferences.explain(one.peer(), one.example()), "it does not explain the example");
    }

    @Test
    void listsNoDifferenceTwice() {
        Set<List<Object>> names = new HashSet<>();
        for (Difference one : XmlDifferences.LISTED) {
            assertTrue(names.add(List.of(one.peer(), one.name())), one.name());
        }
        assertFalse(names.isEmpty());
    }

    @Test
    void inputsFollowFromTheSeed() {
        assertEquals(inputs(1), inputs(1));
        assertNotEquals(inputs(1), inputs(2));
    }

    private static List<String> inputs(long seed) {
        XmlMutator mutator = new XmlMutator(List.of("<a b='1'>x</a>"), new Random(seed));
        return Stream.generate(mutator::next).limit(20).toList();
    }
}
