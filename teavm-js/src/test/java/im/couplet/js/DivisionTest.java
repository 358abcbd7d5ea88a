package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program that divides what TeaVM wrote ({@code src/divide}), and what it gives. */
class DivisionTest {
    /** Where the build ran it. */
    private static final Path PROGRAM = Path.of("target", "divide").toAbsolutePath();

    @Test
    void passesItsOwnTests() throws Exception {
        NodeProgram.run(Programs.require("node"), PROGRAM, "--test");
    }

    /** The text of all components of a record, with those of dates and numbers, would be in every bundle. */
    @Test
    void hasNoTextsOfRecords() throws Exception {
        String code = Files.readString(Engine.NPM.resolve("full.js"));
        List<String> found = Stream.of("Contact[", "Difference[", "Moment[", "Venue[", "Identity[")
                .filter(text -> code.contains('"' + text))
                .toList();
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"couplet.mjs", "couplet.cjs", "couplet.js", "couplet.umd.js", "couplet.module.js"})
    void leadsFromThePublishedFileToLinesOfJava(String file, @TempDir Path folder) throws Exception {
        String say = "try { couplet.parseElement('<a></b>') } catch (e) { console.log(e.stack) }";
        boolean module = !file.endsWith(".cjs") && !file.endsWith(".umd.js");
        Path program = folder.resolve("a." + (module ? "mjs" : "cjs"));
        // A script by its name, for Node, which takes "couplet.umd.js" for a module as its package is one.
        Path bundle = Engine.NPM.resolve(file);
        String load = module
                ? "const couplet = await import(\"" + bundle.toUri() + "\");"
                : "const couplet = require(\"" + bundle + "\");";
        if (file.endsWith(".umd.js")) {
            Files.copy(bundle, folder.resolve("couplet.umd.cjs"));
            Files.copy(Engine.NPM.resolve(file + ".map"), folder.resolve("couplet.umd.js.map"));
            load = "const couplet = require(\"./couplet.umd.cjs\");";
        }
        Files.writeString(program, load + say);
        String stack = NodeProgram.run(Programs.require("node"), folder, "--enable-source-maps", program.toString());
        assertTrue(stack.contains("im/couplet/js/border/XmlErrors.java:"), stack);
        String place = stack.substring(stack.indexOf("im/couplet/js/Couplet.java:"));
        int line = Integer.parseInt(place.split(":", -1)[1]);
        String source = Files.readAllLines(Path.of("src/main/java/im/couplet/js/Couplet.java"))
                .get(line - 1);
        assertEquals("throw XmlErrors.raise(e);", source.strip());
    }
}
