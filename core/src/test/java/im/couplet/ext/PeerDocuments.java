package im.couplet.ext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which documents other libraries have: {@code peers.txt}. */
final class PeerDocuments {
    private PeerDocuments() {}

    /** Those of each library, by its name, in the order of the columns: {@code XEP-0045}. */
    static Map<String, Set<String>> byLibrary() throws IOException {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] parts = line.split(" \\| ", -1);
            if (parts.length != 4 || all.put(parts[0], documents(parts[3], line)) != null) {
                throw new IllegalArgumentException(
                        "peers.txt: a line must be \"library | version | source | numbers\", and each library stand there once: "
                                + line);
            }
        }
        return all;
    }

    private static Set<String> documents(String numbers, String line) {
        Set<String> documents = new TreeSet<>();
        for (String number : numbers.split(" ", -1)) {
            if (!number.matches("\\d{4}") || !documents.add("XEP-" + number)) {
                throw new IllegalArgumentException(
                        "peers.txt: " + number + " is no number, or stands there twice: " + line);
            }
        }
        return documents;
    }

    private static List<String> lines() throws IOException {
        try (var in = PeerDocuments.class.getResourceAsStream("/coverage/peers.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
