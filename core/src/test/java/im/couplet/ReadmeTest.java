package im.couplet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README is short, and its Java compiles and runs. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final Path README = Path.of("..", "README.md");

    @TempDir
    private Path folder;

    @Test
    void isShort() throws Exception {
        long length = Files.size(README);
        assertTrue(
                length <= 9000,
                "of 9,000 bytes it has " + length + ": what is only for some stands on a page of its own");
    }

    @Test
    void itsJavaRuns() throws Exception {
        Matcher block = BLOCK.matcher(Files.readString(README));
        assertEquals(true, block.find(), "no example to run");
        Path source = Files.writeString(
                folder.resolve("Example.java"),
                "import im.couplet.ext.*; import im.couplet.stanza.*; import im.couplet.xml.*;\n"
                        + "public class Example { public static String run() {\n"
                        + block.group(1).replace("reply.toString(); ", "return reply.toString(); ") + "}}");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertEquals(true, compiled, messages::toString);
        }
        try (var loader =
                new java.net.URLClassLoader(new java.net.URL[] {folder.toUri().toURL()})) {
            Object reply = loader.loadClass("Example").getMethod("run").invoke(null);
            assertEquals(
                    "<message xmlns=\"jabber:client\" to=\"juliet@capulet.lit\" type=\"chat\"><body>Hello</body>"
                            + "<active xmlns=\"http://jabber.org/protocol/chatstates\"/></message>",
                    reply);
        }
    }
}
