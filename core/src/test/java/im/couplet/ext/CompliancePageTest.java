package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code COMPLIANCE.md} has each line of XEP-0479, for each the evidence, and claims no document that nothing is for. */
class CompliancePageTest {
    private static final Path PAGE = Path.of("COMPLIANCE.md");
    private static final Pattern DOCUMENT = Pattern.compile("\\[((?:XEP-|RFC )\\d{4})\\]");
    private static final Pattern EVIDENCE = Pattern.compile("\\[`[^`]+`\\]\\(([^)]+)\\)");

    /** The features of XEP-0479 0.1.0 and their providers. */
    private static final String SUITES = """
            Core: RFC 6120
            Core: RFC 7590
            Core: XEP-0368
            Core: XEP-0030
            Core: XEP-0115
            Core: XEP-0114
            Core: XEP-0163
            Web: RFC 7395 XEP-0206 XEP-0124
            Web: XEP-0156
            IM: RFC 6121
            IM: XEP-0245
            IM: XEP-0084
            IM: XEP-0398 XEP-0153
            IM: XEP-0054
            IM: XEP-0280
            IM: XEP-0191
            IM: XEP-0045 XEP-0249
            IM: XEP-0048 XEP-0313 XEP-0402 XEP-0410
            IM: XEP-0223
            IM: XEP-0049
            IM: XEP-0198
            IM: XEP-0184
            IM: XEP-0313
            IM: XEP-0085
            IM: XEP-0308
            IM: XEP-0363
            IM: XEP-0234 XEP-0261
            Mobile: XEP-0198
            Mobile: XEP-0352
            Mobile: XEP-0357
            A/V: XEP-0167 XEP-0353
            A/V: XEP-0176
            A/V: XEP-0320
            A/V: XEP-0215
            A/V: XEP-0293 XEP-0294 XEP-0338 XEP-0339
            """;

    @Test
    void hasEachFeatureOfTheSuites() throws IOException {
        assertEquals(SUITES, rows().stream().map(Row::toString).collect(Collectors.joining()));
    }

    @Test
    void namesEvidenceThatIsThere() throws IOException {
        for (Row row : rows()) {
            assertTrue(!row.evidence.isEmpty(), () -> row + "has no evidence");
            for (String path : row.evidence) {
                assertTrue(Files.isRegularFile(Path.of(path)), () -> row + path + " is not there");
            }
        }
    }

    @Test
    void claimsNoDocumentThatNothingIsFor() throws IOException {
        Set<String> known = new TreeSet<>(OtherDocuments.understood().keySet());
        Extensions.ALL.forEach(extension -> known.add(extension.specification()));
        for (Row row : rows()) {
            for (String document : row.documents) {
                assertTrue(
                        document.startsWith("RFC ") || known.contains(document),
                        () -> row + document + " is not known");
            }
        }
    }

    private record Row(String category, List<String> documents, List<String> evidence) {
        @Override
        public String toString() {
            return category + ": " + String.join(" ", documents) + "\n";
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String category = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                category = line.substring(3);
            } else if (line.startsWith("| ") && !line.startsWith("| feature |")) {
                rows.add(new Row(category, all(DOCUMENT, line), all(EVIDENCE, line)));
            }
        }
        return rows;
    }

    private static List<String> all(Pattern pattern, String line) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
