package im.couplet.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the guide compiles, runs, and prints what it says. */
class GuideJavaTest {
    @TempDir
    private Path folder;

    @Test
    void printWhatTheySay() throws Exception {
        List<GuideExample> examples = GuideExample.in("java");
        assertFalse(examples.isEmpty(), "no example to run");
        compile(examples);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            for (GuideExample example : examples) {
                assertNull(example.fault(printed(loader.loadClass(className(example)))));
            }
        }
    }

    private static String className(GuideExample example) {
        return "Example" + example.name().replace("-", "");
    }

    /** Imports as they stand, the rest in a method. */
    private static String source(GuideExample example) {
        String imports = example.code()
                .lines()
                .filter(line -> line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        String rest = example.code()
                .lines()
                .filter(line -> !line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        return imports + "\npublic class " + className(example) + " { public static void run() {\n" + rest + "\n}}\n";
    }

    private void compile(List<GuideExample> examples) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources = new ArrayList<>();
        for (GuideExample example : examples) {
            sources.add(Files.writeString(folder.resolve(className(example) + ".java"), source(example)));
        }
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            assertEquals(true, task.call(), messages::toString);
        }
    }

    private static List<String> printed(Class<?> example) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            example.getMethod("run").invoke(null);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
