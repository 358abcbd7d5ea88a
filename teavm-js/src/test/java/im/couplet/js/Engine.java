package im.couplet.js;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something that runs JavaScript with the published bundle. A script is one expression, a function of the bundle and of one
 * string that gives a string; the same script runs in each engine.
 */
interface Engine extends AutoCloseable {
    /** The folder that is published. */
    Path NPM = Path.of("target", "npm").toAbsolutePath();

    /** What the script gives for {@code input}. */
    String run(String script, String input);

    @Override
    void close();

    /** A script from the resources of the tests. */
    static String script(String name) {
        try (var stream = Engine.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no script " + name);
            }
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the published folder. */
    static String published(String name) {
        try {
            return Files.readString(NPM.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
