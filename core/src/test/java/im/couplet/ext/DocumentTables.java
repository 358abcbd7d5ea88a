package im.couplet.ext;

import im.couplet.ext.Extensions.Extension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people and programs read of the table of extensions: the rows in {@code EXTENSIONS.md}, and the description of the project. */
final class DocumentTables {
    static final Path PAGE = Path.of("EXTENSIONS.md");
    static final Path DOAP = Path.of("src", "main", "resources", "im", "couplet", "couplet.doap");

    /** The version that all documents are in from the first. */
    private static final String FIRST = "0.1.0";

    private static final String START = "<!-- extensions -->\n";
    private static final String END = "<!-- /extensions -->";
    private static final Pattern VERSION =
            Pattern.compile("XEP-(\\d{4}),?\\s+(?:version\\s+)?(\\d+(?:\\.\\d+)+)\\s+\\(\\d{4}-\\d\\d-\\d\\d\\)");

    private DocumentTables() {}

    /** The extensions by their documents, in the order of the table. */
    private static Map<String, List<Extension>> documents() {
        return Extensions.ALL.stream()
                .collect(Collectors.groupingBy(Extension::specification, TreeMap::new, Collectors.toList()));
    }

    /** {@code page} with the table as it should be. */
    static String page(String page) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Map<String, String> peers = peers();
        documents().forEach((document, extensions) -> {
            String titles = extensions.stream().map(Extension::title).distinct().collect(Collectors.joining(", "));
            String keys = extensions.stream()
                    .map(extension -> "`" + extension.type().key() + "`")
                    .collect(Collectors.joining(" "));
            String bundle = extensions.stream()
                    .map(Extension::bundle)
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .path();
            rows.put(document, row(document, titles, keys, "`" + bundle + "`", peers));
        });
        OtherDocuments.understood()
                .forEach((document, other) ->
                        rows.put(document, row(document, other.title(), other.means(), "", peers)));
        int from = page.indexOf(START) + START.length();
        return page.substring(0, from)
                + "\n| document | | properties | bundle | "
                + String.join(" | ", PeerDocuments.byLibrary().keySet())
                + " |\n|---|---|---|---|"
                + ":-:|".repeat(PeerDocuments.byLibrary().size())
                + "\n"
                + String.join("", rows.values())
                + "\n"
                + page.substring(page.indexOf(END));
    }

    private static String row(
            String document, String title, String properties, String bundle, Map<String, String> peers) {
        return "| [" + document + "](" + address(document) + ") | " + title + " | " + properties + " | " + bundle + " |"
                + peers.getOrDefault(document, peers.get("")) + "\n";
    }

    /** The cells that say which other libraries have a document, by its name; those of none under an empty name. */
    private static Map<String, String> peers() throws IOException {
        Map<String, Set<String>> libraries = PeerDocuments.byLibrary();
        Map<String, String> cells = new HashMap<>();
        Set<String> all = new TreeSet<>(Set.of(""));
        libraries.values().forEach(all::addAll);
        for (String document : all) {
            cells.put(
                    document,
                    libraries.values().stream()
                            .map(documents -> documents.contains(document) ? " ✓ |" : " |")
                            .collect(Collectors.joining()));
        }
        return cells;
    }

    private static String address(String document) {
        String number = document.substring(4);
        if (document.equals("MUC Light")) {
            return "https://xmpp.org/extensions/inbox/muc-light.html";
        }
        return document.startsWith("RFC ")
                ? "https://www.rfc-editor.org/rfc/rfc" + number
                : "https://xmpp.org/extensions/xep-" + number + ".html";
    }

    /**
     * The description of the project in RDF, with a status for each XEP: complete when all examples of its document are
     * understood.
     *
     * @param sources the folder of the declarations, whose comments say the versions
     * @param examples the rows of {@code examples.md}
     */
    static String doap(Path sources, Map<String, Coverage.Row> examples) throws IOException {
        Map<String, String> versions = versions(sources);
        OtherDocuments.understood().forEach((document, other) -> versions.put(document.substring(4), other.version()));
        Set<String> names = new TreeSet<>(documents().keySet());
        names.addAll(OtherDocuments.understood().keySet());
        StringBuilder xeps = new StringBuilder();
        for (String document : names) {
            if (document.startsWith("XEP-")) {
                xeps.append(supported(document, examples, versions.get(document.substring(4))));
            }
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns="http://usefulinc.com/ns/doap#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:xmpp="https://linkmauve.fr/ns/xmpp-doap#">
                  <Project>
                    <name>Couplet</name>
                    <shortdesc xml:lang="en">Parses and generates XMPP in the browser and on the JVM</shortdesc>
                    <description xml:lang="en">A library without a transport: stanzas, streams, logins and what the documents define as computations, as plain objects in JavaScript and records in Java.</description>
                    <homepage rdf:resource="URL"/>
                    <download-page rdf:resource="REPOSITORY/releases"/>
                    <bug-database rdf:resource="REPOSITORY/issues"/>
                    <repository>
                      <GitRepository>
                        <browse rdf:resource="REPOSITORY"/>
                        <location rdf:resource="REPOSITORY.git"/>
                      </GitRepository>
                    </repository>
                    <os>Android</os>
                    <os>Browser</os>
                    <os>Linux</os>
                    <os>macOS</os>
                    <os>Windows</os>
                    <programming-language>Java</programming-language>
                    <programming-language>JavaScript</programming-language>
                    <license rdf:resource="https://spdx.org/licenses/Apache-2.0"/>
                    <category rdf:resource="https://linkmauve.fr/ns/xmpp-doap#category-library"/>
                    <implements rdf:resource="https://www.rfc-editor.org/info/rfc6120"/>
                    <implements rdf:resource="https://www.rfc-editor.org/info/rfc6121"/>
                    <implements rdf:resource="https://www.rfc-editor.org/info/rfc7395"/>
                    <implements rdf:resource="https://www.rfc-editor.org/info/rfc7622"/>
                """.replace("URL", pom("(?m)^ {4}<url>(.*)</url>$"))
                        .replace("REPOSITORY", pom("(?s)<scm\\b.*?<url>(.*?)</url>"))
                + xeps + "  </Project>\n</rdf:RDF>\n";
    }

    /** An address of the project, which stands in its POM alone. */
    private static String pom(String place) throws IOException {
        Matcher address = Pattern.compile(place).matcher(Files.readString(Path.of("..", "pom.xml")));
        return address.results().findFirst().orElseThrow().group(1);
    }

    private static String supported(String document, Map<String, Coverage.Row> examples, @Nullable String version) {
        Coverage.Row row = examples.getOrDefault(document, Coverage.Row.NOT_COUNTED);
        return "    <implements>\n      <xmpp:SupportedXep>\n        <xmpp:xep rdf:resource=\"" + address(document)
                + "\"/>\n        <xmpp:status>" + (row.isComplete() ? "complete" : "partial") + "</xmpp:status>\n"
                + (version == null ? "" : "        <xmpp:version>" + version + "</xmpp:version>\n")
                + "        <xmpp:since>" + FIRST + "</xmpp:since>\n"
                + "      </xmpp:SupportedXep>\n    </implements>\n";
    }

    /** The versions that the comments in the sources name first for each XEP. */
    private static Map<String, String> versions(Path sources) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
        }
        Map<String, String> versions = new HashMap<>();
        for (Path file : all) {
            String comments = Files.readString(file).replaceAll("\n\\s*\\*\\s*", " ");
            Matcher version = VERSION.matcher(comments);
            while (version.find()) {
                versions.putIfAbsent(version.group(1), version.group(2));
            }
        }
        return versions;
    }
}
