package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.cases.CaseFiles;
import im.couplet.schema.ElementType;
import im.couplet.schema.LooseTrees;
import im.couplet.schema.Place;
import im.couplet.schema.PlainObjects;
import im.couplet.schema.Problem;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases of the extensions, one file each: what is read, what JavaScript sees of it, and what is written back. */
class ExtensionCasesTest {
    /** What Java values leave out, as the element has it. */
    private static final Set<String> KEPT = Set.of("unknown", "unknownAttributes", "unknownIn", "more", "childOrder");

    @TestFactory
    Stream<DynamicTest> cases() {
        List<DynamicTest> tests = new ArrayList<>();
        CaseFiles.in("/cases/ext").forEach((file, text) -> {
            for (ExtensionCase one : ExtensionCase.read(file, text)) {
                tests.add(DynamicTest.dynamicTest(file + ": " + one.name(), () -> check(one, one.type())));
            }
        });
        return tests.stream();
    }

    private static <T> void check(ExtensionCase one, ElementType<T> type) {
        List<Problem> problems = new ArrayList<>();
        T value = type.read(one.xml(), problems);
        if (value == null) {
            assertNull(one.object(), () -> "nothing was read; problems: " + problems);
        } else {
            Object object = objects(problems).of(type, value, type.key());
            Object wanted = known(one.object());
            if (wanted instanceof Map<?, ?> map && !one.xml().name().equals(type.name())) {
                assertEquals(one.xml().namespace(), map.remove("xmlns"), "version");
            }
            assertEquals(wanted, object, "read");
            Element written = type.version(one.xml().namespace()).write(value);
            if (known(one.object()).equals(numbers(one.object()))) {
                assertEquals(LooseTrees.normal(one.written()), LooseTrees.normal(written), "written");
            }
            T again = type.read(written, new ArrayList<>());
            assertEquals(object, objects(new ArrayList<>()).of(type, again, type.key()), "read again");
        }
        assertEquals(
                one.problems().stream().sorted().toList(),
                problems.stream().map(Problem::path).sorted().toList(),
                "problems");
    }

    @TestFactory
    Stream<DynamicTest> stanzasKnowWhatIsWrongInThem() {
        List<DynamicTest> tests = new ArrayList<>();
        CaseFiles.in("/cases/ext").forEach((file, text) -> {
            for (ExtensionCase one : ExtensionCase.read(file, text)) {
                tests.add(DynamicTest.dynamicTest(file + ": " + one.name(), () -> checkPlaced(one)));
            }
        });
        return tests.stream();
    }

    /** In a message if it may stand there, else alone; in a message where it may not, nothing is wrong with it. */
    private static void checkPlaced(ExtensionCase one) {
        List<Problem> alone = new ArrayList<>();
        one.type().check(one.xml(), Extensions.TYPES, alone);
        assertEquals(one.problems().stream().sorted().toList(), paths(alone));
        Element message =
                Element.builder("jabber:client", "message").child(one.xml()).build();
        boolean known = Extensions.TYPES.find(one.xml().name(), Place.MESSAGE) != null;
        assertEquals(
                known
                        ? one.problems().stream()
                                .map(path -> "message." + path)
                                .sorted()
                                .toList()
                        : List.of(),
                paths(Stanza.read(message).problems(Extensions.TYPES)));
    }

    private static List<String> paths(List<Problem> problems) {
        return problems.stream().map(Problem::path).sorted().toList();
    }

    private static PlainObjects objects(List<Problem> problems) {
        return new PlainObjects(Extensions.placed(Extensions.ALL), problems);
    }

    /** {@code json} without what is in no Java value. */
    private static Object known(Object json) {
        return mapped(json, KEPT);
    }

    private static Object numbers(Object json) {
        return mapped(json, Set.of());
    }

    private static Object mapped(Object json, Set<String> without) {
        if (json instanceof Number number) {
            return number.doubleValue();
        }
        if (json instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(mapped(item, without)));
            return copy;
        }
        if (json instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            // An element object has properties of its own, which are all data.
            Set<String> left = map.containsKey("xmlns") && map.containsKey("attributes") ? Set.of() : without;
            map.forEach((key, value) -> {
                if (!left.contains(key)) {
                    copy.put((String) key, mapped(value, left));
                }
            });
            return copy;
        }
        return json;
    }

    @Test
    void refusesFilesThatAreNotAsTheyShouldBe() {
        String good = "{\"about\": \"x\", \"pairs\": [{\"name\": \"n\", \"type\": \"ping\","
                + " \"xml\": \"<ping xmlns='urn:xmpp:ping'/>\", \"object\": true}]}";
        assertEquals(1, ExtensionCase.read("0199-ping.json", good).size());
        for (String bad : List.of(
                good.replace("about", "abuot"),
                good.replace("'urn:xmpp:ping'/>", "'urn:xmpp:ping'>"),
                good.replace("\"ping\"", "\"pign\""),
                good.replace("'urn:xmpp:ping'", "'urn:xmpp:pong'"),
                good.replace("\"object\"", "\"objekt\""),
                good.replace("{\"name\"", "{\"why\": 1, \"name\""),
                good.replace("\"x\"", "\"\""),
                "{\"about\": \"x\", \"pairs\": []}")) {
            assertThrows(IllegalArgumentException.class, () -> ExtensionCase.read("0199-ping.json", bad), bad);
        }
    }
}
