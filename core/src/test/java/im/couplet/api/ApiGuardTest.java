package im.couplet.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.architecture.Classes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guard names what breaks and for whom. */
final class ApiGuardTest {
    private static final String BEFORE = """
            a.Closed = sealed interface permits One
                abstract int size()
            a.Colour = enum
                constant RED
            a.Open = interface
                abstract void on(String)
            a.Point = record (int x, int y)
                static Point of(String?)
            a.Tool = final class
                int times(int)
                int times(long)
                new(String)
                static final int MOST
            """;

    private static List<String> changes(String now) {
        return ApiChanges.between(Recorded.read(BEFORE), Recorded.read(now), JavaApi.LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abstract int size()    |                              | gone:    | whoever calls or implements it",
                "constant RED           | constant REDDISH             | gone:    | whoever names this constant",
                "static Point of(String?) | static Point of(String)    | changed: | whoever calls it",
                "new(String)            | new(int)                     | changed: | whoever makes one",
                "static final int MOST  | static final long MOST       | changed: | whoever reads this field",
                "int times(long)        | int times(short)             | changed: | whoever calls it",
                "(int x, int y)         | (int y, int x)               | changed: | makes one by its constructor",
                "permits One            | permits One, Two             | changed: | switches over it"
            })
    void namesWhatBreaksAndForWhom(String before, String now, String kind, String whom) {
        String found = String.join("\n", changes(BEFORE.replace(before, now == null ? "" : now)));
        assertTrue(found.startsWith(kind) && found.contains(before) && found.contains(whom), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.Open = interface\\n    abstract int more()  | whoever implements it",
                "a.Open = interface\\n    default int more()   | nobody",
                "a.Closed = sealed interface permits One\\n    abstract int more() | nobody",
                "a.Colour = enum\\n    constant BLUE          | whoever switches over all constants",
                "a.Tool = final class\\n    int more()          | nobody"
            })
    void saysWhetherWhatIsNewBreaksAnything(String added, String whom) {
        String lines = added.replace("\\n", "\n");
        String header = lines.substring(0, lines.indexOf('\n'));
        List<String> found = changes(BEFORE.replace(header, lines));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).startsWith("new: ") && found.get(0).contains("breaks " + whom), found::toString);
    }

    @Test
    void comparesTypesThatComeAndGo() {
        assertEquals(
                List.of("gone:    a.Tool: final class\n         breaks whoever uses, extends or implements it"),
                changes(BEFORE.substring(0, BEFORE.indexOf("a.Tool"))));
        assertEquals(List.of("new:     b.Tool: enum\n         breaks nobody"), changes(BEFORE + "b.Tool = enum\n"));
    }

    @Test
    void readsWhatItWrites(@TempDir Path folder) throws IOException {
        NavigableMap<String, Declaration> read = Recorded.read(BEFORE);
        assertEquals(read, Recorded.read(Recorded.write("Of a test", read)));
        Path file = Files.writeString(folder.resolve("api.txt"), Recorded.write("Of a test", read));
        ApiGuard.compare(file, read, JavaApi.LANGUAGE, "");
        AssertionError error = assertThrows(
                AssertionError.class, () -> ApiGuard.compare(file, new TreeMap<>(), JavaApi.LANGUAGE, "mvn x"));
        assertTrue(error.getMessage().contains("mvn x -Dcouplet.api=accept"), error.getMessage());
    }

    @Test
    void readsSignaturesFromClasses() throws ClassNotFoundException {
        NavigableMap<String, Declaration> api = JavaApi.of(Classes.ofModuleWith("im.couplet.xml"));
        Declaration jid = api.get("im.couplet.jid.Jid");
        assertEquals("final class implements Address, Comparable<Jid>", jid.header());
        assertTrue(jid.members().contains("String? localpart()"), jid::toString);
        assertTrue(jid.members().contains("static Jid parse(String)"), jid::toString);
        assertFalse(jid.members().contains("boolean equals(Object?)"), jid::toString);
        assertTrue(api.get("im.couplet.ext.Delay").header().startsWith("record ("), api::toString);
    }
}
