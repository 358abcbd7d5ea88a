package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.cases.Json;
import im.couplet.text.Octets;
import im.couplet.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every case of {@code cases/xml} whole, by character, and cut in two at every position. */
class XmlCasesTest {
    private static final int LONGEST_TO_CUT = Integer.getInteger("couplet.cases.cut", 4000);
    /** Whether all cases of a file are one test, as to start each alone takes longer than to run it. */
    private static final boolean BY_FILE = Boolean.getBoolean("couplet.cases.byFile");

    private static final int LONGEST_BY_CHARACTER = 1000 * LONGEST_TO_CUT;

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(XmlCasesTest.class.getResource("/cases/xml"))
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertEquals(12, found.size(), "files of cases");
            return found.stream().map(file -> {
                Stream<DynamicTest> tests = BY_FILE
                        ? Stream.of(
                                DynamicTest.dynamicTest("all", () -> read(file).forEach(XmlCasesTest::run)))
                        : read(file).stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one)));
                return DynamicContainer.dynamicContainer(file.getFileName().toString(), tests);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'about': 'x', 'cases': []}",
                "{'about': 'x'}",
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'document', 'input': '<a/>'}]}",
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'other', 'input': '<a/>', 'tree': ['a',"
                        + " {}]}]}",
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'document', 'input': 1, 'tree': ['a',"
                        + " {}]}]}",
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'document', 'input': '', 'tree':"
                        + " ['a']}]}",
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'document', 'input': '', 'tree': ['a',"
                        + " {}], 'x': 1}]}",
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'document', 'input': '', 'tree': ['a',"
                        + " {}, '']}]}",
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'document', 'input': '', 'error':"
                        + " {'reason': 'NO_SUCH', 'condition': 'x', 'offset': 0, 'line': 1, 'column': 1}}]}",
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'document', 'limits': {'x': 1},"
                        + " 'input': '', 'tree': ['a', {}]}]}",
                "{'about': 'x', 'about': 'y', 'cases': []}",
                "{'about': 'x', 'cases': [}",
                "{'about': 'x', 'cases': []} x",
            })
    void malformedCaseFileFailsTheRun(String file) {
        assertThrows(RuntimeException.class, () -> XmlCase.read(Json.parse(file.replace('\'', '"'))));
    }

    @Test
    void wellFormedCaseFileIsRead() {
        String file =
                "{'about': 'x', 'cases': [{'name': 'n', 'clause': 'c', 'mode': 'document', 'limits': {'depth': 7},"
                        + " 'input': ['<', {'repeat': 'a', 'times': 3}, '/>'], 'tree': ['aaa', {'b': '\\u00e9'}, 'x',"
                        + " ['{u}c', {}]]}]}";
        XmlCase one = XmlCase.read(Json.parse(file.replace('\'', '"'))).get(0);
        assertEquals("<aaa/>", one.input());
        assertEquals(7, one.limits().depth());
        assertEquals("<aaa b=\"\\u00e9\">\"x\"<{u}c></></>\n", one.expected());
    }

    private static List<XmlCase> read(Path file) {
        try {
            return XmlCase.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(XmlCase one) {
        if (one.input() != null) {
            runAsText(one, one.input());
        }
        if (one.octets() != null) {
            runAsOctets(one, one.octets());
        }
    }

    private static void runAsText(XmlCase one, String input) {
        if (one.finish() && !one.stream()) {
            assertEquals(one.expected(), start(one).parse(Text.of(input)).seen(), "as a document");
            XmlOutcome again = start(one).feed("<a b='").parse(Text.of("<b>\r")).forget();
            assertEquals(one.expected(), again.parse(Text.of(input)).seen(), "as another document");
        }
        assertEquals(one.expected(), end(one, start(one).feed(input)), "whole");
        XmlOutcome byCharacter = start(one);
        if (input.length() <= LONGEST_BY_CHARACTER) {
            for (int i = 0; i < input.length(); i++) {
                byCharacter.feed(input.substring(i, i + 1));
            }
            assertEquals(one.expected(), end(one, byCharacter), "by character");
        }
        for (int cut = 1; cut < input.length() && input.length() <= LONGEST_TO_CUT; cut++) {
            XmlOutcome outcome = start(one).feed(input.substring(0, cut)).feed(input.substring(cut));
            assertEquals(one.expected(), end(one, outcome), "cut at " + cut);
        }
    }

    private static void runAsOctets(XmlCase one, byte[] octets) {
        if (one.finish() && !one.stream()) {
            XmlOutcome document = start(one).parse(Octets.of(octets));
            assertEquals(one.expected(), document.seen(), "as a document of octets");
            assertEquals(one.octetOffset(), document.octetOffset(), "as a document of octets");
        }
        assertOctets(one, start(one).feed(Octets.of(octets)), "whole, as octets");
        XmlOutcome byOctet = start(one).feed(Octets.of(octets, 0, 0));
        for (int i = 0; i < octets.length; i++) {
            byOctet.feed(Octets.of(octets, i, i + 1));
        }
        assertOctets(one, byOctet, "by octet");
        for (int cut = 1; cut < octets.length && octets.length <= LONGEST_TO_CUT; cut++) {
            XmlOutcome outcome = start(one).feed(Octets.of(octets, 0, cut)).feed(Octets.of(octets, cut, octets.length));
            assertOctets(one, outcome, "cut at octet " + cut);
        }
    }

    private static void assertOctets(XmlCase one, XmlOutcome outcome, String how) {
        assertEquals(one.expected(), end(one, outcome), how);
        assertEquals(one.octetOffset(), outcome.octetOffset(), how);
    }

    private static XmlOutcome start(XmlCase one) {
        return new XmlOutcome(one.stream(), one.limits());
    }

    private static String end(XmlCase one, XmlOutcome outcome) {
        return (one.finish() ? outcome.finish() : outcome).seen();
    }
}
