package im.couplet.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ARCHITECTURE.md} says that can be compared with the code: tables and pictures, each behind a mark of its own. */
public final class ArchitecturePage {
    private static final Pattern ARROW = Pattern.compile("\\s*(\\w+)(?:\\[.*])? -->(?:\\|.*\\|)? (\\w+)(?:\\[.*])?");
    private static final Pattern ROW = Pattern.compile("\\| `([\\w-]+)` \\|.*\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([\\w-]+)`");

    private final String text;

    private ArchitecturePage(String text) {
        this.text = text;
    }

    /** The page of this checkout, for tests of any module. */
    public static ArchitecturePage read() throws IOException {
        return new ArchitecturePage(Files.readString(Path.of("..", "ARCHITECTURE.md")));
    }

    /** From the mark {@code <!-- NAME -->} to the next mark or heading. */
    private String part(String mark) {
        String line = "<!-- " + mark + " -->\n";
        int from = text.indexOf(line);
        if (from < 0) {
            throw new IllegalStateException("ARCHITECTURE.md has no mark " + line);
        }
        String rest = text.substring(from + line.length());
        Matcher end = Pattern.compile("^(<!-- |#)", Pattern.MULTILINE).matcher(rest);
        return end.find() ? rest.substring(0, end.start()) : rest;
    }

    /** What the rows of a table say in their last column that the one in their first uses. */
    public PackageArrows table(String mark) {
        NavigableMap<String, NavigableSet<String>> uses = new TreeMap<>();
        for (String line : part(mark).lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                NavigableSet<String> targets = new TreeSet<>();
                NAME.matcher(row.group(2)).results().forEach(name -> targets.add(name.group(1)));
                uses.put(row.group(1), targets);
            }
        }
        return new PackageArrows(uses);
    }

    /** The arrows of the Mermaid picture, in their order: {@code A --> B} or {@code A -->|label| B}. */
    public List<Map.Entry<String, String>> arrows(String mark) {
        List<Map.Entry<String, String>> arrows = new ArrayList<>();
        for (String line : part(mark).lines().toList()) {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.matches()) {
                arrows.add(Map.entry(arrow.group(1), arrow.group(2)));
            } else if (line.contains("--")) {
                throw new IllegalStateException("not an arrow that can be compared: " + line);
            }
        }
        return arrows;
    }

    /** The same arrows as uses. */
    public PackageArrows picture(String mark) {
        NavigableMap<String, NavigableSet<String>> uses = new TreeMap<>();
        for (Map.Entry<String, String> arrow : arrows(mark)) {
            uses.computeIfAbsent(arrow.getKey(), name -> new TreeSet<>()).add(arrow.getValue());
        }
        return new PackageArrows(uses);
    }
}
