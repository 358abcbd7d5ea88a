package im.couplet.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/**
 * The programs that some tests need besides Java: browsers, servers, Node. Where one is missing, the test that asks for
 * it is skipped and says so, except with {@code CI=true} in the environment, where it fails.
 */
public final class Programs {
    /** The Debian packages whose names differ from the program's. */
    private static final Map<String, String> PACKAGES =
            Map.of("chromedriver", "chromium-driver", "ejabberdctl", "ejabberd", "node", "nodejs");

    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private final List<Path> folders;
    private final boolean mandatory;

    Programs(List<Path> folders, boolean mandatory) {
        this.folders = folders;
        this.mandatory = mandatory;
    }

    /**
     * Where a program is.
     *
     * @param name the program's file name, such as {@code node}
     * @return its path
     * @throws TestAbortedException if it is missing
     * @throws AssertionError if it is missing and {@code CI=true}
     */
    public static Path require(String name) {
        // Servers are in folders that only the administrator's PATH has.
        var path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/local/sbin:/usr/sbin";
        var folders =
                Stream.of(path.split(File.pathSeparator, -1)).map(Path::of).toList();
        var programs = new Programs(folders, "true".equals(System.getenv("CI")));
        try {
            return programs.find(name);
        } catch (TestAbortedException e) {
            if (REPORTED.add(name)) {
                System.out.println("Skipping tests: " + e.getMessage());
            }
            throw e;
        }
    }

    Path find(String name) {
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                return file;
            }
        }
        String message =
                "\"%s\" is missing (Debian: apt-get install %s)".formatted(name, PACKAGES.getOrDefault(name, name));
        if (mandatory) {
            return Assertions.fail(message + ", and with CI=true no test may be skipped");
        }
        return Assumptions.abort(message);
    }
}
