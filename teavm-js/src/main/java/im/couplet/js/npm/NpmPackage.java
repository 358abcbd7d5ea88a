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

/**
 * Writes the folder that {@code npm pack} makes the package of.
 *
 * <p>Arguments: the folder that TeaVM wrote to, the files of the package that are written by hand, the folder to fill, the version of
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
    private static final List<String> CHAT =
            List.of("Caps", "Color", "Conversation", "Fallback", "Forms", "MucStatus", "Paging", "RichText");
    private static final List<String> FULL = List.of("Caps2", "FormCheck", "Sdp", "Xhtml");

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
        npm.bundles(Path.of(arguments[0]), roots);
        npm.types(roots);
        Files.writeString(npm.target.resolve("LICENSE"), Files.readString(Path.of(arguments[4])));
        npm.copy("README.md");
        npm.copy("package.json");
        Path doap = sourcesOfCore(roots).resolveSibling("resources/im/couplet/couplet.doap");
        Files.writeString(npm.target.resolve("couplet.doap"), Files.readString(doap));
    }

    private void bundles(Path compiled, List<Path> roots) throws IOException {
        for (Extensions.Bundle each : Extensions.Bundle.values()) {
            String name = name(each);
            String code = Files.readString(compiled.resolve(name + ".js"))
                    .replaceFirst("\n//# sourceMappingURL=\\S+\\s*$", "\n");
            SourceMap map = new SourceMap(Files.readString(compiled.resolve(name + ".js.map")), roots);
            String table = ElementTable.write(
                    Extensions.types(Extensions.of(each)), Embedded.STANZA, Message.TYPE, Presence.TYPE, Iq.TYPE);
            Bundle bundle = new Bundle(code, FUNCTIONS, classes(each), table);
            write(name + ".js", bundle.module(), map);
            write(name + ".cjs", bundle.common(), map);
            write(name + ".umd.js", bundle.universal(), map);
        }
    }

    /** What the bundle exports beside functions; {@code Additions} of each says the same in Java. */
    private static List<String> classes(Extensions.Bundle bundle) {
        List<String> all = new ArrayList<>(CLASSES);
        if (bundle != Extensions.Bundle.CORE) {
            all.addAll(CHAT);
        }
        if (bundle == Extensions.Bundle.FULL) {
            all.addAll(FULL);
        }
        return all;
    }

    /** What the files of a bundle are called. */
    private static String name(Extensions.Bundle bundle) {
        return bundle.path().substring(bundle.path().indexOf('/') + 1);
    }

    private void write(String name, String code, SourceMap map) throws IOException {
        Files.writeString(target.resolve(name), ascii(code) + "//# sourceMappingURL=" + name + ".map\n");
        Files.writeString(target.resolve(name + ".map"), map.shifted(name, Bundle.LINES_BEFORE));
    }

    /** The code in ASCII, for pages in any encoding: only texts and regular expressions hold anything else. */
    private static String ascii(String code) {
        StringBuilder ascii = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c <= '~') {
                ascii.append(c);
            } else {
                ascii.append(String.format("\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }

    private void types(List<Path> roots) throws IOException {
        String engine = Files.readString(written.resolve("core.d.ts")) + "\n";
        String chat = Files.readString(written.resolve("chat.d.ts")) + "\n";
        String full = Files.readString(written.resolve("full.d.ts")) + "\n";
        for (Extensions.Bundle each : Extensions.Bundle.values()) {
            String own = each == Extensions.Bundle.CORE ? "" : each == Extensions.Bundle.FULL ? chat + full : chat;
            String types = engine + own + StanzaTypes.generate(sourcesOfCore(roots), Extensions.of(each));
            Files.writeString(target.resolve(name(each) + ".d.ts"), types);
            Files.writeString(target.resolve(name(each) + ".d.cts"), types);
        }
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
