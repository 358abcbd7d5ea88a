package im.couplet.js.npm;

import im.couplet.ext.Extensions;
import im.couplet.schema.ElementTable;
import im.couplet.stanza.Embedded;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the files of the npm package that are no code, and what {@link NodeBuild} makes the code of beside what TeaVM wrote: the
 * tables of extensions.
 *
 * <p>Arguments: the folder that TeaVM wrote to, the files of the package that are written by hand, the folder to fill, the version of
 * the project, its address and that of its repository, its licence, and the folders of its sources.
 */
public final class NpmPackage {
    private final Path written;
    private final Path target;
    private final Map<String, String> project;

    private NpmPackage(Path written, Path target, Map<String, String> project) {
        this.written = written;
        this.target = target;
        this.project = project;
    }

    /** Writes the files; see the description of the class. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> project =
                Map.of("${version}", arguments[3], "${url}", arguments[4], "${repository}", arguments[5]);
        NpmPackage npm = new NpmPackage(Path.of(arguments[1]), Path.of(arguments[2]), project);
        Files.createDirectories(npm.target);
        List<Path> roots = List.of(arguments).subList(7, arguments.length).stream()
                .map(Path::of)
                .toList();
        ExtensionValues values = new ExtensionValues(sourcesOfCore(roots));
        tables(Path.of(arguments[0]), values);
        npm.allTypes(roots);
        npm.types("extensions", values.types());
        Files.writeString(npm.target.resolve("LICENSE"), Files.readString(Path.of(arguments[6])));
        npm.copy("README.md");
        npm.copy("package.json");
        Path doap = sourcesOfCore(roots).resolveSibling("resources/im/couplet/couplet.doap");
        Files.writeString(npm.target.resolve("couplet.doap"), Files.readString(doap));
    }

    /** What {@link NodeBuild} is told of extensions. */
    private static void tables(Path folder, ExtensionValues values) throws IOException {
        List<String> tables = new ArrayList<>();
        for (Extensions.Bundle each : Extensions.Bundle.values()) {
            String table = ElementTable.write(
                    Extensions.placed(Extensions.of(each)), Embedded.STANZA, Message.TYPE, Presence.TYPE, Iq.TYPE);
            tables.add(quoted(name(each)) + ": " + quoted(table));
        }
        List<String> single = new ArrayList<>();
        ExtensionValues.tables().forEach((key, table) -> single.add(quoted(key) + ": " + quoted(table)));
        List<String> groups = new ArrayList<>();
        values.groups().forEach((name, keys) -> groups.add(quoted(name) + ": " + quoted(String.join(" ", keys))));
        Files.writeString(
                folder.resolve("extensions.json"),
                "{\"entries\": " + object(tables) + ", \"values\": " + object(single) + ", \"groups\": "
                        + object(groups) + "}\n");
    }

    private static String object(List<String> properties) {
        return "{\n" + String.join(",\n", properties) + "\n}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** What the files of an entry are called. */
    private static String name(Extensions.Bundle bundle) {
        return bundle.path().substring(bundle.path().indexOf('/') + 1);
    }

    private void allTypes(List<Path> roots) throws IOException {
        String engine = Files.readString(written.resolve("core.d.ts")) + "\n";
        String chat = Files.readString(written.resolve("chat.d.ts")) + "\n";
        String full = Files.readString(written.resolve("full.d.ts")) + "\n";
        for (Extensions.Bundle each : Extensions.Bundle.values()) {
            String own = each == Extensions.Bundle.CORE ? "" : each == Extensions.Bundle.FULL ? chat + full : chat;
            String types = engine + own + StanzaTypes.generate(sourcesOfCore(roots), Extensions.of(each));
            types(name(each), types);
        }
        types("xml", Files.readString(written.resolve("xml.d.ts")));
        types("elements", Files.readString(written.resolve("elements.d.ts")));
        types("browser", Files.readString(written.resolve("browser.d.ts")));
        types("testing", Files.readString(written.resolve("testing.d.ts")));
    }

    /** Writes the types of what is required, which {@link NodeBuild} has all other kinds of modules take over. */
    private void types(String name, String types) throws IOException {
        Files.writeString(target.resolve(name + ".d.cts"), types.replace(".js\";", ".cjs\";"));
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
        for (Map.Entry<String, String> each : project.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        Files.writeString(target.resolve(name), text);
    }
}
