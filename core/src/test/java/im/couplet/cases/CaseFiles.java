package im.couplet.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The case files of a folder of resources, which may stand in an archive. */
public final class CaseFiles {
    private CaseFiles() {}

    /** The texts of all files called {@code *.json} in {@code folder}, such as {@code /cases/ext}, by name. */
    public static Map<String, String> in(String folder) {
        URL place = Objects.requireNonNull(CaseFiles.class.getResource(folder), folder);
        try {
            URI uri = place.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of())) {
                return read(archive.getPath(folder));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json")) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException(folder + ": no file of cases is there");
        }
        return texts;
    }

    /**
     * The list {@code name} of the JSON object in {@code text}, such as its {@code cases}.
     *
     * @throws IllegalArgumentException if it is missing or empty: a test of no cases would pass
     */
    public static List<?> list(String text, String name) {
        return some(((Map<?, ?>) Json.parse(text)).get(name), name);
    }

    /** The list that is all of {@code text}, with the same rule. */
    public static List<?> list(String text) {
        return some(Json.parse(text), "cases");
    }

    private static List<?> some(@Nullable Object cases, String name) {
        if (!(cases instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("no " + name + " in a file of cases");
        }
        return list;
    }
}
