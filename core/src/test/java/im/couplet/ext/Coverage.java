package im.couplet.ext;

import im.couplet.xml.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts, per XEP, how many examples of the document become typed values without problems and unknown parts, and come back
 * as equal trees. Order of children with different names, white space between children and dots that stand for what was left
 * out do not count, nor does the form of a value ({@code 1} for {@code true}).
 *
 * <p>As a program it writes the table {@code coverage/examples.md}, and the {@link DocumentTables}; with numbers of XEPs as arguments it says instead what is
 * wrong with each of their other examples.
 */
final class Coverage {
    private static final Path RESOURCES = Path.of("src/test/resources/coverage");

    /**
     * A row of the table.
     *
     * @param xml how many examples are XML
     * @param broken how many of these are broken in the document
     * @param good how many of the others become typed values and come back
     */
    record Row(int examples, int xml, int broken, int good) {
        @Override
        public String toString() {
            return "| " + examples + " | " + xml + " | " + broken + " | " + good + " |";
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
                    throw new IllegalArgumentException("broken.txt: " + line);
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
                    throw new IllegalStateException(xep + " " + example.number() + " is listed as broken, but is not");
                }
                bad += listed ? 1 : 0;
                good += whole ? 1 : 0;
            }
        }
        return new Row(examples.size(), xml, bad, good);
    }

    private List<DocumentExamples> examples(String xep) throws IOException {
        return DocumentExamples.of(documents.resolve(xep.toLowerCase(Locale.ROOT) + ".xml"));
    }

    /** The XEPs of {@code table} and of the table of extensions. */
    static List<String> documents(String table) {
        Stream<String> known = rows(table).keySet().stream();
        Stream<String> declared = Extensions.ALL.stream().map(Extensions.Extension::specification);
        return Stream.concat(known, declared.filter(name -> name.startsWith("XEP-")))
                .distinct()
                .sorted()
                .toList();
    }

    /** The rows of {@code table}. */
    static SortedMap<String, Row> rows(String table) {
        SortedMap<String, Row> rows = new TreeMap<>();
        for (String line :
                table.lines().filter(line -> line.startsWith("| XEP-")).toList()) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            rows.put(
                    cells[1],
                    new Row(
                            Integer.parseInt(cells[2]),
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4]),
                            Integer.parseInt(cells[5])));
        }
        return rows;
    }

    /** {@code table} counted anew. */
    String table(String table) throws IOException {
        StringBuilder out = new StringBuilder(table.substring(0, table.indexOf("| XEP-")));
        Row sum = new Row(0, 0, 0, 0);
        for (String xep : documents(table)) {
            Row row = row(xep);
            sum = new Row(sum.examples + row.examples, sum.xml + row.xml, sum.broken + row.broken, sum.good + row.good);
            out.append("| ").append(xep).append(' ').append(row).append('\n');
        }
        return out.append("| all ").append(sum).append('\n').toString();
    }

    private void explain(String xep) throws IOException {
        for (DocumentExamples example : examples(xep)) {
            Element root = example.root();
            List<String> faults = root == null ? List.of("no XML: " + example.error()) : check.faults(root);
            if (!faults.isEmpty()) {
                System.out.println(xep + " " + example.number() + " " + example.caption());
                String listed = broken.get(xep + " " + example.number());
                (listed == null ? faults : List.of(listed)).forEach(fault -> System.out.println("    " + fault));
            }
        }
        System.out.println("| " + xep + " " + row(xep));
    }

    /** See the description of the class. The property {@code couplet.shared} names the folder with the XEPs in it. */
    public static void main(String[] arguments) throws IOException {
        Path shared = Path.of(System.getProperty("couplet.shared", "../../shared"), "xeps");
        Coverage coverage = new Coverage(shared, Files.readString(RESOURCES.resolve("broken.txt")));
        List<String> wanted = new ArrayList<>(List.of(arguments));
        wanted.removeIf(String::isEmpty);
        if (wanted.isEmpty()) {
            Path file = RESOURCES.resolve("examples.md");
            String table = coverage.table(Files.readString(file));
            Files.writeString(file, table);
            Files.writeString(DocumentTables.README, DocumentTables.readme(Files.readString(DocumentTables.README)));
            Files.createDirectories(DocumentTables.DOAP.getParent());
            Path sources = Path.of("src/main/java/im/couplet/ext");
            Files.writeString(DocumentTables.DOAP, DocumentTables.doap(sources, rows(table)));
            System.out.print(table);
        }
        for (String number : wanted) {
            coverage.explain("XEP-" + number);
        }
    }
}
