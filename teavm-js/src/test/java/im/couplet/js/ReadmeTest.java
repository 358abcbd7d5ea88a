package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JavaScript in the README of the project and in that of the package runs and prints what its comments say. */
class ReadmeTest {
    /** An example in JavaScript. */
    static final Pattern BLOCK = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);

    private static final Pattern IMPORT = Pattern.compile("import (\\{[^}]*\\}) from \"couplet\";");
    private static final Pattern PRINTED = Pattern.compile("console\\.log\\(.*\\); // (.*)");

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "src/npm/README.md"})
    void printsWhatItsCommentsSay(String file) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(Path.of(file)));
        while (matcher.find()) {
            if (matcher.group(1).contains("console.log(") && !matcher.group(1).contains("WebSocket")) {
                blocks.add(matcher.group(1));
            }
        }
        assertFalse(blocks.isEmpty(), "no example to run");
        try (Engine node = new NodeEngine()) {
            for (String block : blocks) {
                String body = IMPORT.matcher(block).replaceAll("const $1 = Couplet;");
                String script = "function (Couplet) { const printed = [];"
                        + "const console = { log: (...values) => printed.push(values.join(\" \")) };\n" + body
                        + "\nreturn printed.join(\"\\n\"); }";
                List<String> printed = node.run(script, "").lines().toList();
                List<String> said = new ArrayList<>();
                Matcher comments = PRINTED.matcher(block);
                while (comments.find()) {
                    said.add(comments.group(1));
                }
                assertEquals(
                        said,
                        printed.stream().filter(line -> !line.startsWith("<")).toList(),
                        block);
            }
        }
    }
}
