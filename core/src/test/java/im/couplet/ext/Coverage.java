package im.couplet.ext;

import im.couplet.xml.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts, per XEP, how many examples of the document become typed values without problems and unknown parts, and come back
 * as equal trees. Order of children with different names, white space between children and dots that stand for what was left
 * out do not count, nor does the form of a value ({@code 1} for {@code true}).
 */
final class Coverage {
    /**
     * A row of the table.
     *
     * @param xml how many examples are XML
     * @param broken how many of these are broken in the document
     * @param good how many of the others become typed values and come back
     */
    record Row(int examples, int xml, int broken, int good) {
        /** Of a document whose source was not at hand when its row was written. */
        static final Row NOT_COUNTED = new Row(-1, -1, -1, -1);

        private static final String UNKNOWN = "| ? | ? | ? | ? |";

        static Row parse(String cells) {
            if (cells.equals(UNKNOWN)) {
                return NOT_COUNTED;
            }
            String[] numbers = cells.substring(2).split("\\s*\\|\\s*", -1);
            return new Row(
                    Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]),
                    Integer.parseInt(numbers[2]),
                    Integer.parseInt(numbers[3]));
        }

        /** Whether all examples are understood that can be. */
        boolean isComplete() {
            return !equals(NOT_COUNTED) && good >= xml - broken;
        }

        @Override
        public String toString() {
            return equals(NOT_COUNTED) ? UNKNOWN : "| " + examples + " | " + xml + " | " + broken + " | " + good + " |";
        }
    }

    private final Path documents;
    private final Map<String, String> broken;
    private final ExampleCheck check = new ExampleCheck();

    Coverage(Path documents, String broken) {
        this.documents = documents;
        this.broken = broken(broken);
    }

    /** Examples that are wrong in their document: {@code XEP-0045 12} to the reason. */
    private static SortedMap<String, String> broken(String text) {
        SortedMap<String, String> reasons = new TreeMap<>();
        for (String line : text.lines().toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                if (!line.matches("XEP-\\d{4} \\d+: .+") || reasons.put(line.substring(0, colon), line) != null) {
                    throw new IllegalArgumentException(
                            "broken.txt: a line must be \"XEP-0045 12: reason\", and each example stand there once: "
                                    + line);
                }
            }
        }
        return reasons;
    }

    /** The row of a XEP, such as {@code XEP-0203}. */
    Row row(String xep) throws IOException {
        int xml = 0;
        int bad = 0;
        int good = 0;
        List<DocumentExamples> examples = examples(xep);
        for (DocumentExamples example : examples) {
            Element root = example.root();
            if (root != null) {
                xml++;
                boolean listed = broken.containsKey(xep + " " + example.number());
                boolean whole = check.faults(root).isEmpty();
                if (listed && whole) {
                    throw new IllegalStateException(
                            "broken.txt: " + xep + " " + example.number() + " is understood; take its line out");
                }
                bad += listed ? 1 : 0;
                good += whole ? 1 : 0;
            }
        }
        return new Row(examples.size(), xml, bad, good);
    }

    private List<DocumentExamples> examples(String xep) throws IOException {
        Path document = documents.resolve(xep.toLowerCase(Locale.ROOT) + ".xml");
        if (!Files.exists(document)) {
            throw new IllegalArgumentException("there is no " + xep + " among the sources: " + document);
        }
        return DocumentExamples.of(document);
    }

    /** The XEPs of the table of extensions, and those that are understood without it. */
    private static Set<String> documents() throws IOException {
        Set<String> all = new TreeSet<>(OtherDocuments.understood().keySet());
        for (Extensions.Extension extension : Extensions.ALL) {
            if (extension.specification().startsWith("XEP-")) {
                all.add(extension.specification());
            }
        }
        return all;
    }

    /** The rows of {@code table}. */
    static SortedMap<String, Row> rows(String table) {
        SortedMap<String, Row> rows = new TreeMap<>();
        for (String line :
                table.lines().filter(line -> line.startsWith("| XEP-")).toList()) {
            int second = line.indexOf('|', 1);
            rows.put(line.substring(2, second).trim(), Row.parse(line.substring(second)));
        }
        return rows;
    }

    /** {@code table} counted anew. */
    String table(String table) throws IOException {
        SortedMap<String, Row> rows = new TreeMap<>();
        for (String xep : documents()) {
            rows.put(xep, row(xep));
        }
        return table(table, rows);
    }

    /** {@code table} with the rows that it has, and with empty ones for other documents. */
    static String uncounted(String table) throws IOException {
        SortedMap<String, Row> rows = rows(table);
        documents().forEach(xep -> rows.putIfAbsent(xep, Row.NOT_COUNTED));
        return table(table, rows);
    }

    private static String table(String table, SortedMap<String, Row> rows) {
        StringBuilder out = new StringBuilder(table.substring(0, table.indexOf("| XEP-")));
        Row sum = new Row(0, 0, 0, 0);
        for (Row row : rows.values()) {
            if (row.equals(Row.NOT_COUNTED)) {
                continue;
            }
            sum = new Row(sum.examples + row.examples, sum.xml + row.xml, sum.broken + row.broken, sum.good + row.good);
        }
        rows.forEach((xep, row) ->
                out.append("| ").append(xep).append(' ').append(row).append('\n'));
        return out.append("| all ").append(sum).append('\n').toString();
    }

    /** What is wrong with those examples of a XEP that are not understood, and its row. */
    List<String> faults(String xep) throws IOException {
        List<String> lines = new ArrayList<>();
        for (DocumentExamples example : examples(xep)) {
            Element root = example.root();
            List<String> faults = root == null ? List.of("no XML: " + example.error()) : check.faults(root);
            if (!faults.isEmpty()) {
                lines.add(xep + " " + example.number() + " " + example.caption());
                String listed = broken.get(xep + " " + example.number());
                (listed == null ? faults : List.of(listed)).forEach(fault -> lines.add("    " + fault));
            }
        }
        lines.add("| " + xep + " " + row(xep));
        return lines;
    }
}
