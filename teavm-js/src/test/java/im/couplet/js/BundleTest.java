package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.Json;
import im.couplet.ext.AddressPlaces;
import im.couplet.ext.Extensions;
import im.couplet.ext.PlacedExamples;
import im.couplet.schema.ElementType;
import im.couplet.schema.Place;
import im.couplet.schema.RandomStanzas;
import im.couplet.session.SessionTranscripts;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import im.couplet.stream.Recording;
import im.couplet.testing.Fuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of core and of this module, and recorded traffic, in each engine. */
class BundleTest {
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
        CaseFiles.in("/cases/xml").forEach((file, text) -> {
            // No page sees what the XML layer reports of a stream.
            if (!file.equals("streams.json")) {
                tests.add(test(name, "xml/" + file, makesEngine, "xml-cases.js", () -> text));
            }
        });
        for (String file : List.of("addresses", "escaping", "nicknames", "precis", "uris")) {
            tests.add(test(
                    name, "jid/" + file, makesEngine, "jid-cases.js", () -> resource("/cases/jid/" + file + ".json")));
        }
        tests.add(test(name, "stanzas", makesEngine, "stanza-cases.js", () -> resource("/cases/stanzas.json")));
        tests.add(test(
                name,
                "addresses",
                makesEngine,
                "address-cases.js",
                () -> AddressPlaces.json(
                        resource("/cases/address/unreadable.json"), name.equals("HtmlUnit") ? 31 : 1)));
        CaseFiles.in("/cases/ext")
                .forEach((file, text) -> tests.add(test(
                        name,
                        "ext/" + file,
                        makesEngine,
                        "ext-cases.js",
                        () -> "{\"around\":" + PlacedExamples.json() + ","
                                + text.substring(text.indexOf("\"pairs\"")))));
        tests.add(test(
                name,
                "round trips",
                makesEngine,
                "round-trips.js",
                () -> stanzas(name.equals("HtmlUnit") ? 25 : 2000)));
        // HtmlUnit interprets: what is long takes it a minute.
        String longest = name.equals("HtmlUnit") ? "\"longest\":500," : "";
        CaseFiles.in("/cases/helpers")
                .forEach((file, text) -> tests.add(test(
                        name,
                        "helpers/" + file,
                        makesEngine,
                        "helper-cases.js",
                        () -> "{" + longest + text.substring(text.indexOf('{') + 1))));
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
        tests.add(test(name, "observers", makesEngine, "observer-cases.js", () -> ""));
        tests.add(test(
                name,
                "provenance",
                makesEngine,
                "provenance-cases.js",
                () -> resource("/cases/provenance/stanzas.json")));
        tests.add(test(name, "models", makesEngine, "model-cases.js", BundleTest::models));
        tests.add(test(name, "wrong arguments", makesEngine, "border-cases.js", () -> ""));
        // HtmlUnit interprets; deriving a key takes it seconds, and its stack has no end.
        if (!name.equals("HtmlUnit")) {
            tests.add(test(name, "cut off", makesEngine, "poison-cases.js", () -> ""));
            tests.add(test(
                    name,
                    "bounds of models",
                    makesEngine,
                    "model-bounds.js",
                    () -> name.equals("Chromium") ? "12000" : "30000"));
            tests.add(test(name, "sasl", makesEngine, "sasl-cases.js", () -> resource("/cases/sasl/vectors.json")));
            tests.add(test(name, "sessions", makesEngine, "session-cases.js", () -> SessionTranscripts.json(60)));
        }
        for (Recording recording : recordings()) {
            tests.add(test(
                    name, "recordings/" + recording, makesEngine, "recordings.js", () -> Recorded.json(recording)));
            String jid = Recorded.jid(recording);
            if (jid != null) {
                tests.add(test(
                        name,
                        "models of recordings/" + recording,
                        makesEngine,
                        "recorded-models.js",
                        () -> Recorded.stanzas(recording, jid)));
            }
        }
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

    /** So many random stanzas. */
    private static String stanzas(int count) {
        RandomStanzas random = new RandomStanzas(
                Map.of(
                        "message", often(Place.MESSAGE),
                        "presence", often(Place.PRESENCE),
                        "iq", often(Place.IQ)),
                new Random(Fuzz.seed()));
        return Stream.generate(() -> random.next(List.of(Message.TYPE, Presence.TYPE, Iq.TYPE))
                        .toString())
                .limit(Fuzz.inputs(count))
                .map(Quoted::of)
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** All extensions, and those that stand in {@code place} several times more. */
    private static List<ElementType<?>> often(Place place) {
        List<ElementType<?>> types = new ArrayList<>(Extensions.types());
        for (Extensions.Extension extension : Extensions.ALL) {
            if (extension.places().contains(place)) {
                types.addAll(Collections.nCopies(4, extension.type()));
            }
        }
        return types;
    }

    private static String roster() {
        return "{\"pushes\":" + resource("/cases/roster/pushes.json") + ",\"subscriptions\":"
                + resource("/cases/roster/subscriptions.json") + "}";
    }

    private static String models() {
        return CaseFiles.in("/cases/models").entrySet().stream()
                .map(file -> Quoted.of(file.getKey()) + ":" + Quoted.of(file.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String resource(String name) {
        try (var stream = BundleTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Recording> recordings() {
        try {
            return Recording.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
