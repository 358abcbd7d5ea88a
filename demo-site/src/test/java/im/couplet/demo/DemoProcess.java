package im.couplet.demo;

import im.couplet.testing.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;

/** The demo as a program of its own, which a test can ask to end as an operator does. */
final class DemoProcess implements AutoCloseable {
    private final Process process;
    private final String said;
    private final int port;

    private DemoProcess(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                tool("java").toString(),
                "-Xmx" + System.getProperty("couplet.demo.heap", "256m"),
                "-cp",
                System.getProperty("java.class.path"),
                "im.couplet.demo.Main"));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            StringBuilder lines = new StringBuilder();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            String line = output.readLine();
            while (line != null && !line.startsWith("Open http://")) {
                lines.append(line).append('\n');
                line = output.readLine();
            }
            said = lines.toString();
            if (line == null) {
                throw new AssertionFailedError("The demo did not start: " + said);
            }
            port = Integer.parseInt(line.replaceAll(".*:(\\d+)/.*", "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, and waits until it listens. */
    static DemoProcess start(String... arguments) {
        return new DemoProcess(List.of(arguments));
    }

    /** A program of the JDK that runs the test. */
    static Path tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** What it said before it listened. */
    String said() {
        return said;
    }

    /** Asks it to end, by SIGTERM, without waiting. */
    DemoProcess terminate() {
        process.destroy();
        return this;
    }

    /** Ends it at once, as when its machine fails. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits until it has ended. */
    void awaitEnd() {
        try {
            if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionFailedError("The demo goes on running");
            }
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    /** Its resident memory in bytes, as the system counts. */
    long residentBytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionFailedError("No VmRSS");
    }

    /** What is left on its heap after a collection, in bytes. */
    long liveBytes() {
        return histogram().values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is left on its heap after a collection, in bytes, by class. */
    Map<String, Long> histogram() {
        try {
            Process jcmd = new ProcessBuilder(tool("jcmd").toString(), String.valueOf(pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            Map<String, Long> bytes = new TreeMap<>();
            try (InputStream in = jcmd.getInputStream()) {
                // As in "   1:     42069     3034496  [B (java.base@17.0.9)".
                Pattern row = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                    Matcher found = row.matcher(line);
                    if (found.matches()) {
                        bytes.merge(found.group(2), Long.valueOf(found.group(1)), Long::sum);
                    }
                });
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
