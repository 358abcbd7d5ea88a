package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.Json;
import im.couplet.session.SessionTranscripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of core and of this module, and recorded traffic, in each engine. */
class BundleTest {
    private static final List<String> XML_FILES = List.of(
            "attributes",
            "cdata",
            "characters",
            "declaration",
            "limits",
            "names",
            "namespaces",
            "references",
            "restricted",
            "tags",
            "utf8");

    /** What was started, each once for all its tests. */
    private static final Map<String, Engine> ENGINES = new HashMap<>();

    @AfterAll
    static void closeEngines() {
        ENGINES.values().forEach(Engine::close);
        ENGINES.clear();
    }

    @TestFactory
    Stream<DynamicContainer> node() {
        return Stream.of(in("Node", NodeEngine::new));
    }

    @TestFactory
    Stream<DynamicContainer> htmlUnit() {
        return Stream.of(in("HtmlUnit", HtmlUnitEngine::new));
    }

    @TestFactory
    Stream<DynamicContainer> chromium() {
        return Stream.of(in("Chromium", ChromiumEngine::new));
    }

    private static DynamicContainer in(String name, Supplier<Engine> makesEngine) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : XML_FILES) {
            tests.add(test(
                    name, "xml/" + file, makesEngine, "xml-cases.js", () -> resource("/cases/xml/" + file + ".json")));
        }
        for (String file : List.of("addresses", "escaping", "nicknames", "precis", "uris")) {
            tests.add(test(
                    name, "jid/" + file, makesEngine, "jid-cases.js", () -> resource("/cases/jid/" + file + ".json")));
        }
        tests.add(test(name, "stanzas", makesEngine, "stanza-cases.js", () -> resource("/cases/stanzas.json")));
        tests.add(test(name, "extensions", makesEngine, "ext-cases.js", BundleTest::extensions));
        for (String file : CaseFiles.in("/cases/helpers").keySet()) {
            tests.add(test(
                    name, "helpers/" + file, makesEngine, "helper-cases.js", () -> resource("/cases/helpers/" + file)));
        }
        tests.add(test(
                name, "conversations", makesEngine, "chat-cases.js", () -> resource("/cases/chat/conversations.json")));
        tests.add(test(name, "descriptions", makesEngine, "sdp-cases.js", () -> resource("/cases/sdp/browsers.json")));
        tests.add(test(name, "roster", makesEngine, "roster-cases.js", BundleTest::roster));
        for (String file : List.of("prepared", "domains")) {
            tests.add(test(
                    name,
                    "jid/" + file,
                    makesEngine,
                    "jid-vectors.js",
                    () -> resource("/cases/jid/" + file + ".json")));
        }
        // HtmlUnit interprets; deriving a key takes it seconds.
        if (!name.equals("HtmlUnit")) {
            tests.add(test(name, "sasl", makesEngine, "sasl-cases.js", () -> resource("/cases/sasl/vectors.json")));
            tests.add(test(name, "sessions", makesEngine, "session-cases.js", () -> SessionTranscripts.json(60)));
        }
        tests.add(test(name, "captures", makesEngine, "captures.js", BundleTest::captures));
        return DynamicContainer.dynamicContainer(name, tests);
    }

    private static DynamicTest test(
            String engineName, String name, Supplier<Engine> makesEngine, String script, Supplier<String> input) {
        return DynamicTest.dynamicTest(name, () -> {
            String given = input.get();
            Engine engine = ENGINES.computeIfAbsent(engineName, unused -> makesEngine.get());
            Map<?, ?> result = (Map<?, ?>) Json.parse(engine.run(Engine.script(script), given));
            assertEquals(List.of(), result.get("failures"));
            assertTrue((Long) result.get("ran") > 0, "nothing was run");
        });
    }

    /** The pairs of all case files of the extensions. */
    private static String extensions() {
        return CaseFiles.in("/cases/ext").values().stream()
                .map(file -> file.substring(file.indexOf('[', file.indexOf("\"pairs\"")) + 1, file.lastIndexOf(']')))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String roster() {
        return "{\"pushes\":" + resource("/cases/roster/pushes.json") + ",\"subscriptions\":"
                + resource("/cases/roster/subscriptions.json") + "}";
    }

    private static String resource(String name) {
        try (var stream = BundleTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What servers sent, with the trees that core makes of it on this machine. */
    private static String captures() {
        Path folder = Path.of(System.getProperty("couplet.shared", "../../shared"), "captures");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recorded traffic beside the checkout");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> captures = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                captures.add(Capture.read(file).toJson());
            }
            return "[" + String.join(",", captures) + "]";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
