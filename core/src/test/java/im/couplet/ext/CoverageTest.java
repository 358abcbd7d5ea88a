package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No example of a XEP that was once understood is lost. */
class CoverageTest {
    private static String resource(String name) throws IOException {
        try (var file = CoverageTest.class.getResourceAsStream("/coverage/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The project's own document, and each XEP whose source is at hand. */
    @TestFactory
    Stream<DynamicTest> understandsAsManyExamplesAsTheTableSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("XEP-0000", CoverageTest::countsTheOwnDocument));
        Path documents = XepSources.ofBuild().folder();
        if (documents == null) {
            System.out.println(
                    "The examples of the XEPs are not counted, as their sources are not here; mvn -Pcoverage -pl"
                            + " core -Dcoverage.args=fetch fetches them");
            return tests.stream();
        }
        Coverage coverage = new Coverage(documents, resource("broken.txt"));
        Coverage.rows(resource("examples.md"))
                .forEach((xep, row) -> tests.add(DynamicTest.dynamicTest(xep, () -> check(coverage, xep, row))));
        return tests.stream();
    }

    private static void check(Coverage coverage, String xep, Coverage.Row row) throws IOException {
        assertNotEquals(Coverage.Row.NOT_COUNTED, row, "count them: mvn -Pcoverage -pl core");
        Coverage.Row found = coverage.row(xep);
        assertTrue(found.good() >= row.good(), () -> "were understood: " + row + ", are now: " + found);
    }

    private static void countsTheOwnDocument() throws Exception {
        Path documents = Path.of(CoverageTest.class.getResource("/coverage/own").toURI());
        Coverage coverage = new Coverage(documents, "XEP-0000 6: no such version\n");
        assertEquals(new Coverage.Row(7, 6, 1, 4), coverage.row("XEP-0000"));
        assertEquals(
                List.of(
                        "XEP-0000 3 No XML",
                        "XEP-0000 5 A value that is none",
                        "XEP-0000 6 What is known to be wrong",
                        "| XEP-0000 | 7 | 6 | 1 | 4 |"),
                coverage.faults("XEP-0000").stream()
                        .filter(line -> !line.startsWith("    "))
                        .toList());
    }

    @Test
    void countsEveryDocumentOfTheTables() throws IOException {
        SortedMap<String, Coverage.Row> rows = Coverage.rows(resource("examples.md"));
        OtherDocuments.understood()
                .keySet()
                .forEach(xep -> assertTrue(rows.containsKey(xep), xep + " has no row: run mvn -Pcoverage -pl core"));
        Extensions.ALL.forEach(extension -> assertTrue(
                !extension.specification().startsWith("XEP-") || rows.containsKey(extension.specification()),
                () -> extension.specification() + " has no row: run mvn -Pcoverage -pl core"));
    }
}
