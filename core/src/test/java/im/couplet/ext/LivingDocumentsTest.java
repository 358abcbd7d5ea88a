package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each document that is in force is declared, understood by other means, or left out with a reason; none is two of these. */
class LivingDocumentsTest {
    private static final Set<String> LIVING = Set.of("Active", "Draft", "Experimental", "Final", "Proposed", "Stable");

    private static Set<String> declared() {
        return Extensions.ALL.stream().map(Extensions.Extension::specification).collect(Collectors.toSet());
    }

    @Test
    void eachIsDeclaredUnderstoodOrLeftOut() throws IOException {
        Path folder = XepSources.ofBuild().folder();
        if (folder == null) {
            System.out.println("Which XEPs are in force is not known, as their sources are not here");
            return;
        }
        Set<String> known = declared();
        known.addAll(OtherDocuments.understood().keySet());
        known.addAll(OtherDocuments.leftOut().keySet());
        List<String> forgotten = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("xep-\\d{4}\\.xml") && isLiving(Files.readString(file))) {
                    forgotten.add("XEP-" + name.substring(4, 8));
                }
            }
        }
        forgotten.removeAll(known);
        assertEquals(List.of(), forgotten, "in force, and in none of the tables");
    }

    private static boolean isLiving(String document) {
        int from = document.indexOf("<status>");
        return from >= 0 && LIVING.contains(document.substring(from + 8, document.indexOf("</status>", from)));
    }

    @Test
    void noneIsInTwoOfTheTables() throws IOException {
        Set<String> twice = new HashSet<>(declared());
        twice.retainAll(OtherDocuments.understood().keySet());
        Set<String> leftOut = new HashSet<>(OtherDocuments.leftOut().keySet());
        Set<String> there = declared();
        there.addAll(OtherDocuments.understood().keySet());
        leftOut.retainAll(there);
        twice.addAll(leftOut);
        assertEquals(Set.of(), twice);
    }
}
