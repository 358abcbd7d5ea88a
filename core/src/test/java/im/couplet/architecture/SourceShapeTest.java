package im.couplet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long files, methods and lists of parameters may be, and that each top-level type has a name of its own, in all modules. */
final class SourceShapeTest {
    private static final int MOST_LINES = 300;
    private static final int MOST_LINES_OF_METHOD = 40;
    private static final int MOST_PARAMETERS = 5;

    private static final List<SourceFile> SOURCES = SourceFile.ofMainSources();

    @Test
    void isSmall() {
        assertNone(Exceptions.read(SourceShapeTest.class, "large.txt").violations(large(SOURCES)));
    }

    @Test
    void hasOneNameForOneThing() {
        assertNone(Exceptions.read(SourceShapeTest.class, "names.txt").violations(sameNames(SOURCES)));
    }

    @Test
    void looksAtEachModule() {
        for (String module : SourceFile.MODULES) {
            assertTrue(SOURCES.stream().anyMatch(file -> file.name().startsWith(module + "/src/main/java/")), module);
        }
    }

    @Test
    void findsWhatIsLarge(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("Large.java"),
                "class Large {\n" + method("right", "", 40) + method("tall", "", 41)
                        + method("wide", ", int f", 2) + "\n".repeat(300) + "}\n"
                        + "record Data(int a, int b, int c, int d, int e, int f) { Data {} }\n");
        assertEquals(
                List.of("Large", "Large.tall lines", "Large.wide parameters"),
                List.copyOf(large(SourceFile.in(folder, folder)).keySet()));
    }

    @Test
    void findsTwoTypesOfOneName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("One.java"), "class One { class Inner {} } class Same {}");
        Files.writeString(folder.resolve("Two.java"), "class Two { class Inner {} } interface Same {}");
        assertEquals(
                "{Same=One.java, Two.java}",
                sameNames(SourceFile.in(folder, folder)).toString());
    }

    @Test
    void failsForWhatIsListedInVain() {
        Exceptions listed = new Exceptions("list.txt", Map.of("a", "reason"));
        assertEquals(List.of("a: is right by now; take the line out of list.txt"), listed.violations(new TreeMap<>()));
        assertThrows(NullPointerException.class, () -> Exceptions.read(SourceShapeTest.class, "no such list"));
    }

    private static String method(String name, String more, int lines) {
        return "void " + name + "(int a, int b, int c, int d, int e" + more + ") {" + "\n".repeat(lines - 1) + "}\n";
    }

    private static SortedMap<String, String> large(List<SourceFile> files) {
        SortedMap<String, String> found = new TreeMap<>();
        for (SourceFile file : files) {
            if (file.lines() > MOST_LINES) {
                found.put(file.type(), file.lines() + " lines, where " + MOST_LINES + " are allowed");
            }
            for (SourceFile.Method method : file.methods()) {
                String name = method.name();
                if (method.lines() > MOST_LINES_OF_METHOD) {
                    found.put(
                            name + " lines", method.lines() + " lines, where " + MOST_LINES_OF_METHOD + " are allowed");
                }
                if (method.parameters() > MOST_PARAMETERS) {
                    found.put(
                            name + " parameters",
                            method.parameters() + " parameters, where " + MOST_PARAMETERS + " are allowed");
                }
            }
        }
        return found;
    }

    private static SortedMap<String, String> sameNames(List<SourceFile> files) {
        SortedMap<String, String> places = new TreeMap<>();
        for (SourceFile file : files) {
            for (String type : file.isSubstitute() ? List.<String>of() : file.types()) {
                places.merge(type, file.name(), (one, other) -> one + ", " + other);
            }
        }
        places.values().removeIf(place -> !place.contains(", "));
        return places;
    }

    private static void assertNone(List<String> violations) {
        assertEquals("", String.join("\n", violations));
    }
}
