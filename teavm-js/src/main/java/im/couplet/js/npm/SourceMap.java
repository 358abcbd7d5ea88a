package im.couplet.js.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TeaVM's source map, changed to fit code that was moved down, with the project's own sources in it. */
final class SourceMap {
    private static final Pattern SOURCES = Pattern.compile("\"sources\":\\[(.*?)]", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("\"file\":\"[^\"]*\"");

    private final String json;
    private final List<Path> roots;

    /**
     * Makes a map from TeaVM's.
     *
     * @param json what TeaVM wrote
     * @param roots the folders in which the project's own sources are
     */
    SourceMap(String json, List<Path> roots) {
        this.json = json;
        this.roots = roots;
    }

    /** The map for {@code file}, in which {@code lines} lines stand in front of TeaVM's code. */
    String shifted(String file, int lines) throws IOException {
        Matcher sources = SOURCES.matcher(json);
        if (!sources.find()) {
            throw new IOException("TeaVM's source map names no sources");
        }
        String withContent = sources.replaceFirst(
                Matcher.quoteReplacement(sources.group() + ",\"sourcesContent\":[" + contents(sources.group(1)) + "]"));
        String mappings = "\"mappings\":\"";
        if (!withContent.contains(mappings)) {
            throw new IOException("TeaVM's source map has no mappings");
        }
        String moved = withContent.replace(mappings, mappings + ";".repeat(lines));
        return FILE.matcher(moved).replaceFirst(Matcher.quoteReplacement("\"file\":\"" + file + "\""));
    }

    private String contents(String sources) throws IOException {
        List<String> contents = new ArrayList<>();
        Matcher source = STRING.matcher(sources);
        while (source.find()) {
            contents.add(content(source.group(1)));
        }
        return String.join(",", contents);
    }

    private String content(String source) throws IOException {
        for (Path root : roots) {
            Path file = root.resolve(source);
            if (Files.isRegularFile(file)) {
                return quote(Files.readString(file));
            }
        }
        return "null";
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
