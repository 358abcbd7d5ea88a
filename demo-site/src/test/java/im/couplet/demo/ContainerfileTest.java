package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Patience;
import im.couplet.testing.Ports;
import im.couplet.testing.Programs;
import io.vertx.core.json.JsonArray;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of {@code deploy/Containerfile}, done without an engine: the archives go where it puts them, below a folder in place of the
 * root, and its command runs there as its user, where the test may become that, until its signal ends it. What an engine adds is left
 * out: the Java of the base image, and walls.
 */
@Timeout(120)
class ContainerfileTest {
    /** Beginnings of the names of the archives that the relay needs, beside those of the project. */
    private static final String[] LIBRARIES = {"vertx-", "netty-", "prometheus-", "jackson-", "jspecify-"};

    @TempDir
    private Path root;

    /** The instructions, each of which is there once. */
    private static Map<String, String> instructions() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("deploy", "Containerfile"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                assertEquals(null, all.put(line.substring(0, space), line.substring(space + 1)), line);
            }
        }
        return all;
    }

    @Test
    void saysWhatAnImageShould() throws IOException {
        Map<String, String> all = instructions();
        assertEquals(
                List.of("FROM", "COPY", "USER", "EXPOSE", "STOPSIGNAL", "ENTRYPOINT", "CMD"),
                List.copyOf(all.keySet()));
        // A registry, a name, and a version that is not whatever is newest.
        assertTrue(all.get("FROM").matches("[a-z.]+/[a-z/-]+:17[a-z0-9.-]*"), all.get("FROM"));
        assertTrue(all.get("USER").matches("[1-9]\\d*:[1-9]\\d*"), all.get("USER"));
        assertEquals("SIGTERM", all.get("STOPSIGNAL"));
    }

    @Test
    void runsByItsStepsAndEndsByItsSignal() throws Exception {
        Map<String, String> all = instructions();
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        copyArchives(all.get("COPY"));
        int admin = Ports.unused();
        Path options = Files.createDirectories(root.resolve("etc/couplet")).resolve("relay.conf");
        Files.writeString(
                options,
                Files.readString(Path.of("deploy", "relay.conf")).replace("127.0.0.1:9222", "127.0.0.1:" + admin)
                        + "port = 0\n");
        List<String> before = files();
        List<String> command = new ArrayList<>(user(all.get("USER")));
        for (String instruction : new String[] {"ENTRYPOINT", "CMD"}) {
            for (Object word : new JsonArray(all.get(instruction))) {
                command.add(there(String.valueOf(word)));
            }
        }
        Process relay = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "container.log").toFile())
                .start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
            while (!isReady(admin)) {
                assertTrue(relay.isAlive() && System.nanoTime() < end, () -> "It does not start: " + log());
                LoadPeer.pause(TimeUnit.MILLISECONDS.toNanos(50));
            }
            relay.destroy();
            assertTrue(relay.waitFor(10, TimeUnit.SECONDS), "It goes on running");
        } finally {
            relay.destroyForcibly();
        }
        assertEquals(before, files(), "It has written something");
    }

    /** A word of the command, with files where they are here; what is open to all in a container is open to this machine alone. */
    private String there(String word) {
        String file = word.startsWith("/") ? root + word : word;
        return file.equals("0.0.0.0")
                ? "127.0.0.1"
                : file.equals("java") ? DemoProcess.tool("java").toString() : file;
    }

    private static List<String> user(String user) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        int colon = user.indexOf(':');
        return List.of(
                Programs.require("setpriv").toString(),
                "--reuid=" + user.substring(0, colon),
                "--regid=" + user.substring(colon + 1),
                "--clear-groups",
                "--no-new-privs",
                "--bounding-set=-all");
    }

    private void copyArchives(String copy) throws Exception {
        assertEquals("--chmod=0444 *.jar /opt/couplet/", copy);
        Path folder = Files.createDirectories(root.resolve("opt/couplet"));
        int count = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            if (name.equals("classes") && !entry.contains("teavm-js")) {
                jar(path, folder.resolve("module-" + count++ + ".jar"));
            } else if (name.endsWith(".jar") && isNeeded(name)) {
                Files.copy(path, folder.resolve(name));
            }
        }
        try (Stream<Path> archives = Files.list(folder)) {
            for (Path archive : archives.toList()) {
                Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("r--r--r--"));
            }
        }
    }

    private static boolean isNeeded(String name) {
        return (name.startsWith("couplet-core") && !name.contains("tests"))
                || Stream.of(LIBRARIES).anyMatch(name::startsWith);
    }

    private static void jar(Path classes, Path archive) throws Exception {
        Process jar = new ProcessBuilder(
                        DemoProcess.tool("jar").toString(),
                        "--create",
                        "--file",
                        archive.toString(),
                        "-C",
                        classes.toString(),
                        ".")
                .inheritIO()
                .start();
        assertEquals(0, jar.waitFor());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(path -> path + " " + path.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isReady(int admin) {
        try {
            return MainTest.get(admin, "/ready").statusCode() == 200;
        } catch (Exception e) {
            return false;
        }
    }

    private static String log() {
        try {
            return Files.readString(Path.of("target", "container.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
