package im.couplet.api;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;

/**
 * Compares what others can use with what was recorded of it. With {@code -Dcouplet.api=accept} the record becomes what is there
 * now.
 */
public final class ApiGuard {
    private ApiGuard() {}

    /**
     * Fails if the two differ.
     *
     * @param file the record
     * @param what what is recorded in it, in English
     * @param now what is there
     * @param language says for whom a change breaks something
     * @param command runs the test that calls this, alone
     */
    public static void hold(
            Path file, String what, NavigableMap<String, Declaration> now, Language language, String command)
            throws IOException {
        if ("accept".equals(System.getProperty("couplet.api"))) {
            String comment = what + ", as a test holds it; " + command + " -Dcouplet.api=accept writes it anew.";
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Recorded.write(comment, now));
        } else {
            compare(file, now, language, command);
        }
    }

    static void compare(Path file, NavigableMap<String, Declaration> now, Language language, String command)
            throws IOException {
        List<String> changes = ApiChanges.between(Recorded.read(Files.readString(file)), now, language);
        if (!changes.isEmpty()) {
            fail("Not as recorded in " + file + ":\n\n" + String.join("\n", changes)
                    + "\n\nIf that is meant, say so in CHANGELOG.md and accept it:\n    " + command
                    + " -Dcouplet.api=accept\n");
        }
    }
}
