package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** No example of a XEP that was once understood is lost. */
class CoverageTest {
    private static String resource(String name) throws IOException {
        try (var file = CoverageTest.class.getResourceAsStream("/coverage/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void understandsAsManyExamplesAsTheTableSays() throws IOException {
        Path documents = Path.of(System.getProperty("couplet.shared", "../../shared"), "xeps");
        Assumptions.assumeTrue(Files.isDirectory(documents), "no XEPs beside the checkout");
        Coverage coverage = new Coverage(documents, resource("broken.txt"));
        List<String> fallen = new ArrayList<>();
        for (Map.Entry<String, Coverage.Row> row :
                Coverage.rows(resource("examples.md")).entrySet()) {
            Coverage.Row found = coverage.row(row.getKey());
            if (found.good() < row.getValue().good()) {
                fallen.add(row.getKey() + ": " + found.good() + " of "
                        + row.getValue().good());
            }
        }
        assertEquals(List.of(), fallen);
    }

    @Test
    void countsEveryExtensionOfTheTable() throws IOException {
        SortedMap<String, Coverage.Row> rows = Coverage.rows(resource("examples.md"));
        Extensions.ALL.forEach(extension -> assertTrue(
                extension.specification().startsWith("RFC ") || rows.containsKey(extension.specification()),
                () -> extension.specification() + ": run the program Coverage, see CONTRIBUTING.md"));
    }
}
