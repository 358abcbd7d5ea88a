package im.couplet.ext;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code mvn -Pcoverage -pl core}: writes the table {@code coverage/examples.md}, and the {@link DocumentTables}. With numbers of
 * XEPs as arguments it says instead what is wrong with those of their examples that are not understood, with {@code fetch} it
 * only sees to it that the sources of the XEPs are there. Without the sources it writes what can be written.
 */
final class CoverageProgram {
    private static final Path TABLE = Path.of("src/test/resources/coverage/examples.md");
    private static final Path BROKEN = Path.of("src/test/resources/coverage/broken.txt");
    private static final Path DECLARATIONS = Path.of("src/main/java/im/couplet/ext");

    private final XepSources sources;
    private final Path core;
    private final PrintStream out;

    /** A run that writes into the folder {@code core}. */
    CoverageProgram(XepSources sources, Path core, PrintStream out) {
        this.sources = sources;
        this.core = core;
        this.out = out;
    }

    /** See the description of the class. The current folder must be that of core. */
    public static void main(String[] arguments) {
        List<String> wanted =
                Stream.of(arguments).filter(argument -> !argument.isEmpty()).toList();
        int status = new CoverageProgram(XepSources.ofBuild(), Path.of(""), System.out).run(wanted);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Whether it worked: 0, or after it has said why not 1, or 2 where what was fetched is not what it should be. */
    int run(List<String> arguments) {
        try {
            if (arguments.equals(List.of("fetch"))) {
                fetch();
            } else if (arguments.isEmpty()) {
                write();
            } else {
                explain(arguments);
            }
            return 0;
        } catch (XepSources.Unavailable e) {
            out.println("The sources of the XEPs are not there: " + e.getMessage() + ".");
            out.println(
                    "Without them examples cannot be counted or explained. Put the files xep-0001.xml and so on into "
                            + sources.shared().toAbsolutePath().normalize()
                            + ", or name another archive of them by -Dcoverage.archive=ADDRESS.");
        } catch (XepSources.Forged e) {
            out.println("Nothing was written: " + e.getMessage());
            return 2;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            out.println("Nothing was written: " + e.getMessage());
        }
        return 1;
    }

    private void fetch() throws IOException {
        try {
            out.println("The sources of the XEPs are in " + sources.fetch());
        } catch (XepSources.Unavailable e) {
            out.println("Going on without the sources of the XEPs: " + e.getMessage());
        }
    }

    private void write() throws IOException {
        Path file = core.resolve(TABLE);
        String before = Files.readString(file);
        String table;
        try {
            table = coverage().table(before);
            out.print(table);
        } catch (XepSources.Unavailable e) {
            table = Coverage.uncounted(before);
            out.println("The sources of the XEPs are not there: " + e.getMessage() + ".");
            out.println(
                    "The examples are not counted: rows of the table stay as they were, new ones say \"?\". All else is"
                            + " written. Whoever has the sources runs this again.");
        }
        Files.writeString(file, table);
        Path page = core.resolve(DocumentTables.PAGE);
        Files.writeString(page, DocumentTables.page(Files.readString(page)));
        Path doap = core.resolve(DocumentTables.DOAP);
        Files.createDirectories(doap.getParent());
        Files.writeString(doap, DocumentTables.doap(DECLARATIONS, Coverage.rows(table)));
    }

    private void explain(List<String> numbers) throws IOException, XepSources.Unavailable {
        for (String number : numbers) {
            if (!number.matches("\\d{4}")) {
                throw new IllegalArgumentException(
                        "\"" + number + "\" is no number of a XEP: these have four digits, such as 0203");
            }
        }
        Coverage coverage = coverage();
        for (String number : numbers) {
            coverage.faults("XEP-" + number).forEach(out::println);
        }
    }

    private Coverage coverage() throws IOException, XepSources.Unavailable {
        return new Coverage(sources.fetch(), Files.readString(core.resolve(BROKEN)));
    }
}
