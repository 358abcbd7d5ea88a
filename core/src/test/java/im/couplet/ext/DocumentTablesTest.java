package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.xml.Element;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is written from the table of extensions says what the table says; {@code mvn -Pcoverage -pl core} writes it anew. */
class DocumentTablesTest {
    @Test
    void thePageHasARowForEachDocument() throws Exception {
        String page = Files.readString(DocumentTables.PAGE);
        assertEquals(DocumentTables.page(page), page);
    }

    @Test
    void theDescriptionOfTheProjectNamesEachXepAndItsVersion() throws Exception {
        String doap = Files.readString(DocumentTables.DOAP);
        String examples = Files.readString(Path.of("src/test/resources/coverage/examples.md"));
        Path sources = Path.of("src/main/java/im/couplet/ext");
        assertEquals(DocumentTables.doap(sources, Coverage.rows(examples)), doap);
        Element.parse(doap);
    }
}
