package im.couplet.demo;

import im.couplet.demo.servers.JabberServer;
import im.couplet.testing.Patience;
import im.couplet.testing.Programs;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.AssertionFailedError;

/** Somebody with a client made with slixmpp, connected to a server over TCP. */
final class SlixmppPeer implements AutoCloseable {
    private static final Path MODULE = Path.of("/usr/lib/python3/dist-packages/slixmpp");

    private final Process process;
    private final Writer commands;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    /** All that happened, in order. */
    final List<JsonObject> events = new ArrayList<>();

    SlixmppPeer(JabberServer server, String jid) {
        Programs.require("python3");
        Assumptions.assumeTrue(
                JabberServer.demand(Files.isDirectory(MODULE), "python3-slixmpp"), "python3-slixmpp is missing");
        try {
            // Debian's, which has Debian's modules.
            process = new ProcessBuilder(
                            "/usr/bin/python3",
                            Path.of("src/test/resources/im/couplet/demo/slixmpp-peer.py")
                                    .toAbsolutePath()
                                    .toString(),
                            jid,
                            JabberServer.PASSWORD,
                            String.valueOf(server.port()),
                            server.certificate())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(() -> {
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(lines::add);
            } catch (IOException e) {
                // It has ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** Has it do something. */
    SlixmppPeer tell(JsonObject command) {
        try {
            commands.write(command.encode() + "\n");
            commands.flush();
            return this;
        } catch (IOException e) {
            throw new AssertionFailedError("It has ended: " + events, e);
        }
    }

    /** Waits until something has happened, now or before. */
    JsonObject await(String what, Predicate<JsonObject> wanted) {
        for (JsonObject event : events) {
            if (wanted.test(event)) {
                return event;
            }
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
        StringBuilder other = new StringBuilder();
        while (System.nanoTime() < end) {
            JsonObject event = next(other);
            if (event != null) {
                events.add(event);
                if (wanted.test(event)) {
                    return event;
                }
            }
        }
        throw new AssertionFailedError("No " + what + " in " + events + " " + other);
    }

    private JsonObject next(StringBuilder other) {
        try {
            String line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && line.startsWith("{\"event\"")) {
                return new JsonObject(line);
            }
            if (line != null) {
                other.append(line).append('\n');
            }
            return null;
        } catch (InterruptedException e) {
            throw new AssertionFailedError("Interrupted", e);
        }
    }

    JsonObject await(String event) {
        return await(event, one -> one.getString("event").equals(event));
    }

    /** Waits until it has logged in so often. */
    void awaitLogins(int times) {
        await(
                times + " logins",
                any -> events.stream()
                                .filter(event -> event.getString("event").equals("online"))
                                .count()
                        >= times);
    }

    /** Waits for a message that has a child of this name. */
    JsonObject awaitMessage(String child, Predicate<JsonObject> fits) {
        return await("message with " + child, one -> child(one, child) != null && fits.test(child(one, child)));
    }

    JsonObject awaitBody(String text) {
        return awaitMessage("body", body -> text.equals(body.getString("text")));
    }

    static JsonObject child(JsonObject event, String name) {
        JsonObject children = event.getJsonObject("children");
        return children == null ? null : children.getJsonObject(name);
    }

    /** The bodies of all messages so far, in order. */
    List<String> bodies() {
        return events.stream()
                .map(event -> child(event, "body"))
                .filter(body -> body != null)
                .map(body -> body.getString("text"))
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
