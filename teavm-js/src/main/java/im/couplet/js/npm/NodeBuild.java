package im.couplet.js.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a program for Node that is a part of the build: the one that makes the code of the npm package of what TeaVM wrote, and the one
 * that makes the documentation site. It is copied to where {@code npm ci} may fetch what its {@code package-lock.json} names; what was
 * fetched once is not fetched again.
 *
 * <p>Arguments: the folder of the program, the folder to copy it to, and the arguments of its {@code build.js}.
 */
public final class NodeBuild {
    private NodeBuild() {}

    /** Runs the program; see the description of the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path sources = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        copy(sources, folder);
        Path lock = sources.resolve("package-lock.json");
        Path fetched = folder.resolve("fetched-package-lock.json");
        if (!Files.exists(fetched) || Files.mismatch(lock, fetched) >= 0) {
            run(folder, List.of("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"));
            Files.write(fetched, Files.readAllBytes(lock));
        }
        List<String> command = new ArrayList<>(List.of("node", "build.js"));
        command.addAll(List.of(arguments).subList(2, arguments.length));
        run(folder, command);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            line.addAll(0, List.of("cmd", "/c"));
        }
        int code;
        try {
            code = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IOException("The build needs Node 20 or later: " + e.getMessage(), e);
        }
        if (code != 0) {
            throw new IOException(String.join(" ", command.subList(0, 2)) + " failed");
        }
    }
}
