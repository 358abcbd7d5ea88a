package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The references of the documentation have all that is public. */
class ReferenceTest {
    private static final Pattern HEADING = Pattern.compile("<h2 id=\"([^\"]+)\">");
    private static final Pattern EXPORT =
            Pattern.compile("^export (?:interface|type|class|function|const) (\\w+)", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(im\\.couplet\\.[a-z.]+)\\.([A-Z][\\w.]*) = ", Pattern.MULTILINE);

    /** The headings of all pages whose names begin so. */
    private static Set<String> headings(String name) throws IOException {
        Set<String> found = new HashSet<>();
        for (String page : DocsTest.pages()) {
            if (page.matches(Pattern.quote(name) + "(?:-[a-z0-9-]+)?\\.html")) {
                HEADING.matcher(Files.readString(DocsTest.SITE.resolve(page)))
                        .results()
                        .forEach(heading -> found.add(heading.group(1)));
            }
        }
        return found;
    }

    private static Set<String> javaHeadings(String name) {
        try {
            return headings("java-" + name.replace("im.couplet.", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasAllThatTheNpmPackageExports() throws IOException {
        Set<String> headings = headings("js");
        List<String> absent = new ArrayList<>();
        Matcher export = EXPORT.matcher(Files.readString(GuideNodeTest.NPM.resolve("full.d.cts")));
        while (export.find()) {
            if (!headings.contains(export.group(1).toLowerCase(Locale.ROOT))) {
                absent.add(export.group(1));
            }
        }
        assertEquals(List.of(), absent);
        assertFalse(headings.isEmpty());
    }

    @Test
    void hasAllPublicTypesOfJava() throws IOException {
        List<String> absent = new ArrayList<>();
        Map<String, Set<String>> known = new HashMap<>();
        for (String module : List.of("core", "observer")) {
            Matcher type = TYPE.matcher(Files.readString(Path.of("..", module, "api.txt")));
            while (type.find()) {
                Set<String> headings = known.computeIfAbsent(type.group(1), ReferenceTest::javaHeadings);
                if (!headings.contains(type.group(2).toLowerCase(Locale.ROOT))) {
                    absent.add(type.group());
                }
            }
        }
        assertEquals(List.of(), absent);
    }

    /** A public method of a class that is not public itself belongs to the public classes below it. */
    @Test
    void hasWhatComesFromClassesThatAreNotPublic() throws IOException {
        String page =
                Files.readString(DocsTest.SITE.resolve("java-session.html")).replaceAll("<[^>]+>", "");
        assertTrue(page.contains("boolean wantsCarbons()"), "SessionOptions has it of SessionSettings");
        assertTrue(page.contains("CONNECTION_LOST"), "a word of an enum");
    }
}
