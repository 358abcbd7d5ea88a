package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What other libraries have is here too, or is left out with a reason. */
class PeerDocumentsTest {
    @Test
    void nothingOfTheirsIsMissing() throws IOException {
        Set<String> known = new TreeSet<>(OtherDocuments.understood().keySet());
        known.addAll(OtherDocuments.leftOut().keySet());
        Extensions.ALL.forEach(extension -> known.add(extension.specification()));
        Map<String, Set<String>> missing = new TreeMap<>();
        PeerDocuments.byLibrary().forEach((library, documents) -> {
            Set<String> rest = new TreeSet<>(documents);
            rest.removeAll(known);
            if (!rest.isEmpty()) {
                missing.put(library, rest);
            }
        });
        assertEquals(Map.of(), missing);
    }

    @Test
    void eachLibraryHasAColumn() throws IOException {
        assertEquals(
                List.of("StanzaJS", "slixmpp", "Smack", "QXmpp", "Converse"),
                List.copyOf(PeerDocuments.byLibrary().keySet()));
        PeerDocuments.byLibrary().forEach((library, documents) -> assertTrue(documents.size() > 50, library));
    }
}
