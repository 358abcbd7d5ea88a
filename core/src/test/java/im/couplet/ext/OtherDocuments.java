package im.couplet.ext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Documents without a line in the table of extensions. */
final class OtherDocuments {
    /**
     * A document that is understood without elements of its own.
     *
     * @param means what there is for it
     */
    record Understood(String version, String title, String means) {}

    private OtherDocuments() {}

    /** Those that are understood, by their names: {@code XEP-0082}. */
    static SortedMap<String, Understood> understood() throws IOException {
        SortedMap<String, Understood> all = new TreeMap<>();
        for (String line : lines("understood.txt")) {
            String[] parts = line.split(" \\| ", -1);
            boolean right = parts.length == 4 && parts[0].matches("XEP-\\d{4}") && parts[1].matches("\\d+(\\.\\d+)+");
            if (!right || all.put(parts[0], new Understood(parts[1], parts[2], parts[3])) != null) {
                throw new IllegalArgumentException(
                        "understood.txt: a line must be \"XEP-0082 | 1.1.1 | title | means\","
                                + " and each document stand there once: " + line);
            }
        }
        return all;
    }

    /** Those that nothing is for, by their names, with the reason. */
    static SortedMap<String, String> leftOut() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        for (String line : lines("left-out.txt")) {
            if (!line.matches("XEP-\\d{4}: .+") || all.put(line.substring(0, 8), line.substring(10)) != null) {
                throw new IllegalArgumentException(
                        "left-out.txt: a line must be \"XEP-0001: reason\", and each document stand there once: "
                                + line);
            }
        }
        return all;
    }

    /** The examples that are wrong in their document: {@code XEP-0045 128}. */
    static Set<String> broken() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String line : lines("broken.txt")) {
            all.add(line.substring(0, line.indexOf(':')));
        }
        return all;
    }

    private static Iterable<String> lines(String file) throws IOException {
        try (var in = OtherDocuments.class.getResourceAsStream("/coverage/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
