package im.couplet.js.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the folder that {@code npm pack} makes the package of.
 *
 * <p>Arguments: what TeaVM wrote, the files of the package that are written by hand, the folder to fill, the version of
 * the project, its licence, and the folders of its sources.
 */
public final class NpmPackage {
    private static final List<String> FUNCTIONS = List.of(
            "parse",
            "serialize",
            "parseElement",
            "serializeElement",
            "find",
            "findAll",
            "createCodec",
            "parseHostMeta");
    private static final List<String> CLASSES = List.of(
            "Jid", "StreamParser", "Bosh", "Session", "Observer", "xml", "reply", "errorReply", "inLanguage", "Roster");

    private final Path written;
    private final Path target;
    private final String version;

    private NpmPackage(Path written, Path target, String version) {
        this.written = written;
        this.target = target;
        this.version = version;
    }

    /** Writes the package; see the description of the class. */
    public static void main(String[] arguments) throws IOException {
        NpmPackage npm = new NpmPackage(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
        Files.createDirectories(npm.target);
        List<Path> roots = List.of(arguments).subList(5, arguments.length).stream()
                .map(Path::of)
                .toList();
        npm.bundle(Path.of(arguments[0]), roots);
        npm.types(roots);
        Files.writeString(npm.target.resolve("LICENSE"), Files.readString(Path.of(arguments[4])));
        npm.copy("README.md");
        npm.copy("package.json");
    }

    private void bundle(Path compiled, List<Path> roots) throws IOException {
        String code = Files.readString(compiled).replaceFirst("\n//# sourceMappingURL=\\S+\\s*$", "\n");
        Path mapFile = compiled.resolveSibling(compiled.getFileName() + ".map");
        SourceMap map = new SourceMap(Files.readString(mapFile), roots);
        Bundle bundle = new Bundle(code, FUNCTIONS, CLASSES);
        write("couplet.js", bundle.module(), map);
        write("couplet.cjs", bundle.common(), map);
        write("couplet.umd.js", bundle.universal(), map);
    }

    private void write(String name, String code, SourceMap map) throws IOException {
        Files.writeString(target.resolve(name), code + "//# sourceMappingURL=" + name + ".map\n");
        Files.writeString(target.resolve(name + ".map"), map.shifted(name, Bundle.LINES_BEFORE));
    }

    private void types(List<Path> roots) throws IOException {
        String types =
                Files.readString(written.resolve("couplet.d.ts")) + "\n" + StanzaTypes.generate(sourcesOfCore(roots));
        Files.writeString(target.resolve("couplet.d.ts"), types);
        Files.writeString(target.resolve("couplet.d.cts"), types);
    }

    private static Path sourcesOfCore(List<Path> roots) {
        for (Path root : roots) {
            if (Files.isDirectory(root.resolve("im/couplet/ext"))) {
                return root;
            }
        }
        throw new IllegalArgumentException("None of " + roots + " holds the sources of core");
    }

    private void copy(String name) throws IOException {
        String text = Files.readString(written.resolve(name));
        Files.writeString(target.resolve(name), text.replace("${version}", version));
    }
}
