package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.Json;
import im.couplet.demo.Tamperer.Rule;
import im.couplet.demo.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * What hostile contacts, rooms and servers say to a session with its observers, its list of contacts and its conversations, and
 * what must not come of it: the cases of {@code cases/hostile}, in Java and with the bundle in Chromium. Contacts send through
 * the sandbox; rooms, and contacts whom it would not let in, are the {@link Tamperer}'s, as is the server that lies.
 */
@Timeout(300)
class HostileTrafficTest {
    private static final Map<String, String> FILES = CaseFiles.in("/cases/hostile");
    private static final Set<String> KEYS = Set.of(("name why features sasl2 resume carbons register login ends steps "
                    + "state roster chat room did answers errors told")
            .split(" "));
    private static final Map<String, Victim> VICTIMS = new HashMap<>();

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    private static RunningDemo demo;
    private static Tamperer tamperer;

    @BeforeAll
    static void start() {
        demo = RunningDemo.sandbox();
        tamperer = new Tamperer(demo.port());
    }

    @AfterAll
    static void stop() {
        VICTIMS.values().forEach(Victim::close);
        VICTIMS.clear();
        THREADS.shutdown();
        tamperer.close();
        demo.close();
    }

    @TestFactory
    Stream<DynamicContainer> java() {
        return cases("java", unused -> new JavaVictim());
    }

    @TestFactory
    Stream<DynamicContainer> chromium() {
        return cases("chromium", unused -> new PageVictim(demo.port()));
    }

    private static Stream<DynamicContainer> cases(String name, Function<String, Victim> makes) {
        return FILES.entrySet().stream().map(file -> {
            List<DynamicTest> tests = new ArrayList<>();
            List<?> cases = (List<?>) ((Map<?, ?>) Json.parse(file.getValue())).get("cases");
            for (int i = 0; i < cases.size(); i++) {
                int index = i;
                Map<?, ?> one = (Map<?, ?>) cases.get(i);
                tests.add(DynamicTest.dynamicTest(
                        (String) one.get("name"),
                        () -> play(VICTIMS.computeIfAbsent(name, makes), file.getValue(), index, one)));
            }
            return DynamicContainer.dynamicContainer(file.getKey(), tests);
        });
    }

    private static void play(Victim victim, String file, int index, Map<?, ?> one) {
        assertTrue(KEYS.containsAll(one.keySet()), () -> "A key that cases do not have: " + one.keySet());
        List<Rule> rules = new ArrayList<>();
        for (Object rule : list(one, "login")) {
            rules.add(rule((Map<?, ?>) rule));
        }
        boolean ends = one.get("ends") == Boolean.TRUE;
        // Who is to get what was sent to the client before is gone.
        demo.awaitNoSandboxClients();
        tamperer.begin(rules, ends);
        CompletableFuture<Map<String, Object>> outcome =
                CompletableFuture.supplyAsync(() -> victim.play(file, index, tamperer.port()), THREADS);
        Map<String, PageClient> contacts = new HashMap<>();
        try {
            if (!ends) {
                tamperer.awaitReady(outcome);
                for (Object step : list(one, "steps")) {
                    step((Map<?, ?>) step, contacts, outcome);
                }
                tamperer.say(Tamperer.FENCE);
            }
            Map<String, Object> found = outcome.orTimeout(30, TimeUnit.SECONDS).join();
            assertEquals(describe(wanted(one)), describe(seen(one, found)), () -> String.valueOf(one.get("why")));
        } finally {
            contacts.values().forEach(PageClient::close);
        }
    }

    private static Rule rule(Map<?, ?> rule) {
        boolean asked = rule.containsKey("asked");
        List<String> say = new ArrayList<>();
        for (Object frame : list(rule, "say")) {
            say.add(frame(frame));
        }
        return new Rule(asked, (String) rule.get(asked ? "asked" : "said"), say, rule.get("withhold") == Boolean.TRUE);
    }

    private static void step(Map<?, ?> step, Map<String, PageClient> contacts, CompletableFuture<?> outcome) {
        String by = (String) step.get("by");
        for (Object frame : list(step, "send")) {
            if (by.equals("server") || by.equals("room")) {
                tamperer.say(frame(frame));
            } else {
                PageClient contact = contacts.computeIfAbsent(by, HostileTrafficTest::logIn);
                contact.send(frame(frame));
                contact.send(
                        "<message xmlns='jabber:client' type='headline' to='juliet@localhost/balcony'><marker xmlns='"
                                + Tamperer.MARKER + "'/></message>");
                tamperer.awaitMarker(outcome);
            }
        }
    }

    private static PageClient logIn(String address) {
        String[] parts = address.split("/", 2);
        return PageClient.connect(demo.port()).logIn(parts[0], Sandbox.PASSWORD, parts[1]);
    }

    /** A frame as it goes over a WebSocket: cases leave out the namespace of stanzas. */
    private static String frame(Object written) {
        String frame = (String) written;
        int end =
                frame.startsWith("<message") ? 8 : frame.startsWith("<presence") ? 9 : frame.startsWith("<iq") ? 3 : 0;
        boolean says = end > 0 && frame.substring(0, frame.indexOf('>')).contains(" xmlns=");
        return end == 0 || says ? frame : frame.substring(0, end) + " xmlns='jabber:client'" + frame.substring(end);
    }

    private static Map<String, Object> wanted(Map<?, ?> one) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("state", one.get("state") == null ? "online" : one.get("state"));
        for (String key : List.of("roster", "chat", "room", "did", "answers", "errors")) {
            wanted.put(key, list(one, key));
        }
        if (one.containsKey("told")) {
            wanted.put("told", list(one, "told"));
        }
        return wanted;
    }

    private static Map<String, Object> seen(Map<?, ?> one, Map<String, Object> found) {
        Map<String, Object> seen = new LinkedHashMap<>(found);
        if (!one.containsKey("told")) {
            seen.remove("told");
        }
        return seen;
    }

    private static String describe(Map<String, Object> values) {
        StringBuilder text = new StringBuilder();
        for (String key : List.of("state", "roster", "chat", "room", "did", "answers", "errors", "told")) {
            if (values.containsKey(key)) {
                text.append(key).append(": ").append(values.get(key)).append('\n');
            }
        }
        return text.toString();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) == null ? List.of() : (List<?>) map.get(key);
    }
}
