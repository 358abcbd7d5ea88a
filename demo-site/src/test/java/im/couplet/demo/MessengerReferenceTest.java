package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The README names all that a page can set, call, hear and style of the messenger, as its sources have it. */
class MessengerReferenceTest {
    private static final Path SOURCES = Path.of("src", "messenger");

    private static String all(String folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".ts")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static Set<String> words(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find(); ) {
            found.addAll(Set.of(matcher.group(1).trim().split("\\s+")));
        }
        return found;
    }

    /** Which of these the README does not have as code. */
    private static Set<String> missing(Set<String> words) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## The messenger"), readme.indexOf("## A shop"));
        words.removeIf(word -> Pattern.compile("`" + Pattern.quote(word) + "[`(]")
                .matcher(section)
                .find());
        return words;
    }

    @Test
    void saysHowLargeItIs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            Files.copy(Path.of("target", "messenger", "couplet-chat.js"), gzip);
        }
        Matcher said = Pattern.compile("All of it is at most (\\d+) kB gzipped")
                .matcher(Files.readString(Path.of("README.md")));
        assertTrue(said.find());
        assertTrue(packed.size() <= 1000 * Integer.parseInt(said.group(1)), packed.size() + " bytes");
    }

    @Test
    void namesAttributesPropertiesAndMethods() throws IOException {
        String element = Files.readString(SOURCES.resolve("element").resolve("couplet-chat.ts"));
        int begin = element.indexOf("static override properties");
        String properties = element.substring(begin, element.indexOf("};", begin));
        Set<String> names = words("\n    (\\w+): \\{(?![^}]*attribute: \")", properties);
        names.addAll(words("attribute: \"([^\"]+)\"", properties));
        assertEquals(Set.of(), missing(names));
        String api =
                element.substring(element.indexOf("---- what the page can do"), element.indexOf("---- what it is of"));
        assertEquals(Set.of(), missing(words("\n  (\\w+)\\(", api)));
    }

    @Test
    void namesEventsPartsAndFeatures() throws IOException {
        String views = all("views");
        String features = all("features");
        String element = all("element");
        Set<String> events = words("\\btell\\(\"([a-z]+)\"", views + features + element);
        events.addAll(words("\\btell\\(failure \\? \"([a-z]+)\"", element));
        assertEquals(Set.of(), missing(events));
        assertEquals(Set.of(), missing(words("\\bpart=\"([a-z -]+)", views + features)));
        assertEquals(Set.of(), missing(words("\n  name: \"([a-z-]+)\"", features)));
    }
}
