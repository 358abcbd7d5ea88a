package im.couplet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for people link to is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|^\\[[^]]+\\]: (\\S+)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "core/EXTENSIONS.md",
                "core/src/test/resources/cases/xml/README.md",
                "demo-site/README.md",
                "teavm-js/bench/README.md",
                "teavm-js/src/npm/README.md"
            })
    void linksToWhatIsThere(String page) throws IOException {
        Path file = Path.of("..").resolve(page);
        Matcher link = LINK.matcher(prose(file));
        List<String> broken = new ArrayList<>();
        while (link.find()) {
            String target = Objects.requireNonNullElse(link.group(1), link.group(2));
            if (!target.contains(":") && !isThere(file, target)) {
                broken.add(target);
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean isThere(Path page, String target) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file = path.isEmpty() ? page : page.resolveSibling(path);
        return Files.exists(file) && (hash < 0 || anchors(file).contains(target.substring(hash + 1)));
    }

    /** What GitHub calls the headings. */
    private static Set<String> anchors(Path page) throws IOException {
        assertFalse(Files.isDirectory(page), page + " has no headings");
        try (Stream<String> headings = HEADING.matcher(prose(page)).results().map(heading -> heading.group(1))) {
            return headings.map(heading -> heading.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        }
    }

    private static String prose(Path page) throws IOException {
        return CODE.matcher(Files.readString(page)).replaceAll("");
    }
}
