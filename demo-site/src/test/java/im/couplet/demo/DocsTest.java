package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The documentation site as it is built: its links, and its pages in Chromium. */
@Timeout(300)
class DocsTest {
    static final Path SITE = Path.of("target", "docs");

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

    /** Runs axe-core, which is there, and gives what it finds, each with its places. */
    private static final String AXE = """
            const [contrast, done] = arguments;
            const rules = { "color-contrast": { enabled: contrast } };
            axe.run(document, { resultTypes: ["violations"], preload: false, rules }).then(({ violations }) =>
              done(violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join("; "))));
            """;

    /** Of the pages of a reference, those whose colours are looked at: the others have the same. */
    private static final Set<String> COLOURED = Set.of("js-classes.html", "java-jid.html", "java-packages.html");

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(SITE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void linksToWhatIsThere() throws IOException {
        Map<String, Set<String>> ids = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (String page : pages()) {
            Set<String> found = new HashSet<>();
            for (Matcher id = ID.matcher(Files.readString(SITE.resolve(page))); id.find(); ) {
                if (!found.add(id.group(1))) {
                    broken.add(page + " has twice #" + id.group(1));
                }
            }
            ids.put(page, found);
        }
        for (String page : pages()) {
            for (Matcher link = LINK.matcher(Files.readString(SITE.resolve(page))); link.find(); ) {
                if (!isThere(page, link.group(1), ids)) {
                    broken.add(page + " links to " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean isThere(String page, String target, Map<String, Set<String>> ids) {
        if (target.matches("https?:.*|mailto:.*")) {
            return true;
        }
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String name = file.isEmpty() ? page : file;
        if (!Files.exists(SITE.resolve(name)) || name.startsWith("/")) {
            return false;
        }
        return hash < 0
                || name.equals("playground.html")
                || ids.getOrDefault(name, Set.of()).contains(target.substring(hash + 1));
    }

    /** Any web server will do, under any path: links are relative, and the policy is in the page too. */
    @Test
    void asksNoOtherServerForAnything() throws IOException {
        Pattern loaded = Pattern.compile("<(?:script|link|img|iframe)[^>]*(?:https?:)?//[^>]*>");
        for (String page : pages()) {
            String html = Files.readString(SITE.resolve(page));
            assertFalse(loaded.matcher(html).find(), page);
            assertTrue(
                    html.contains(
                            "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'"),
                    page);
            assertFalse(html.contains("<style") || html.contains(" style=") || html.contains("<script>"), page);
        }
    }

    @Test
    void isServedByTheDemoWithItsPolicy() throws Exception {
        try (RunningDemo demo = RunningDemo.sandbox()) {
            var page = MainTest.get(demo.port(), "/docs/");
            assertEquals(200, page.statusCode());
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.contains("connect-src 'self';"), policy);
            assertTrue(policy.contains("trusted-types couplet-docs"), policy);
            var folder = MainTest.get(demo.port(), "/docs");
            assertEquals(301, folder.statusCode());
            assertEquals("/docs/", folder.headers().firstValue("Location").orElseThrow());
            assertEquals(200, MainTest.get(demo.port(), "/docs/style.css").statusCode());
            for (String path :
                    List.of("/docs/../index.html", "/docs/x/", "/docs//index.html", "/docs/.html", "/docs/no.html")) {
                assertEquals(404, MainTest.get(demo.port(), path).statusCode(), path);
            }
            assertTrue(MainTest.get(demo.port(), "/").body().contains("href=\"docs/\""));
        }
    }

    /** No finding of axe-core on a desk in the light and on a telephone in the dark; nothing that the browser complains of. */
    @Test
    void isForEverybody() throws Exception {
        Path axe = Path.of("target", "docs-build", "node_modules", "axe-core", "axe.min.js");
        List<String> found = new ArrayList<>();
        try (RunningDemo demo = RunningDemo.sandbox();
                Browser browser = new Browser()) {
            Browser.Tab tab = browser.open(demo.port(), "/docs/")
                    .before(Files.readString(axe))
                    .go("/docs/");
            tab.run("document.documentElement.removeAttribute('lang'); arguments[0]();");
            assertEquals(1, ((List<?>) tab.run(AXE, false)).size(), "a page without a language");
            boolean phone = false;
            for (String page : pages()) {
                // The pages of a reference are alike, so that each is looked at once.
                boolean once = page.matches("(js|java)-.*");
                phone = once && !phone;
                tab.go("/docs/" + page);
                found.addAll(findings(browser.look(phone, tab), page, !once || COLOURED.contains(page)));
                if (!once) {
                    found.addAll(findings(browser.look(true, tab), page, true));
                }
            }
            assertEquals(List.of(), found);
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static List<String> findings(Browser.Tab tab, String page, boolean contrast) {
        List<String> found = new ArrayList<>();
        for (Object each : (List<?>) tab.run(AXE, contrast)) {
            found.add(page + " " + each);
        }
        if (!tab.fits()) {
            found.add(page + " is wider than the window");
        }
        return found;
    }
}
