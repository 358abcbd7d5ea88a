package im.couplet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for people link to is there, and so are the tests that they name. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|^\\[[^]]+\\]: (\\S+)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern TEST = Pattern.compile("-Dtest='?([\\w.,*]+)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
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

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "core/EXTENSIONS.md", "demo-site/README.md"})
    void namesTestsThatAreThere(String page) throws IOException {
        Set<String> tests = tests();
        List<String> absent = new ArrayList<>();
        for (Matcher run = TEST.matcher(Files.readString(Path.of("..").resolve(page))); run.find(); ) {
            for (String name : run.group(1).split(",", -1)) {
                Pattern wanted = Pattern.compile(name.replace(".", "\\.").replace("*", "\\w*"));
                if (tests.stream().noneMatch(test -> wanted.matcher(test).find())) {
                    absent.add(name);
                }
            }
        }
        assertEquals(List.of(), absent);
    }

    /** Whoever has other addresses changes the POM, and what this names. */
    @Test
    void haveTheAddressesOfTheProjectFromItsPom() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        Set<String> known = Set.of(
                "pom.xml",
                "core/src/main/resources/im/couplet/couplet.doap",
                "demo-site/src/messenger/account/introduction.ts");
        Set<String> found = new TreeSet<>();
        for (String file : texts()) {
            String text = Files.readString(Path.of("..", file), StandardCharsets.ISO_8859_1);
            if (text.contains(address(pom, "(?m)^ {4}<url>(.*)</url>$"))
                    || text.contains(address(pom, "(?s)<scm\\b.*?<url>(.*?)</url>"))) {
                found.add(file);
            }
        }
        assertEquals(new TreeSet<>(known), found);
    }

    private static String address(String pom, String place) {
        return Pattern.compile(place)
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** All files that people write, seen from the top of the project. */
    private static List<String> texts() throws IOException {
        Path top = Path.of("..");
        Pattern made = Pattern.compile("(?:.*/)?(?:target|node_modules|\\.git)(?:/.*)?");
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> Files.isRegularFile(file))
                    .map(file -> top.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !made.matcher(file).matches())
                    .toList();
        }
    }

    /** The names of all classes in test sources, with their packages. */
    private static Set<String> tests() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("core", "observer", "teavm-js", "demo-site")) {
            Path root = Path.of("..", module, "src", "test", "java");
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".java"))
                        .forEach(file -> names.add(file.replace(".java", "").replaceAll("[/\\\\]", ".")));
            }
        }
        return names;
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
