package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The published types, held against TypeScript's compiler: {@code src/test/types}. Which compiler is pinned in its {@code
 * package-lock.json}; {@code npm ci} fetches it into {@code target}.
 */
class TypesTest {
    /** A comment with a constant of Java in it, in front of a type with the word that it stands for. */
    private static final Pattern CONSTANT = Pattern.compile("`([A-Z_]+)`.*\n.*: .*");

    @Test
    void callWordsAsTheyStandAndNotByTheirConstantsInJava() throws Exception {
        List<String> found = new ArrayList<>();
        Matcher documented = CONSTANT.matcher(Files.readString(Engine.NPM.resolve("full.d.ts")));
        while (documented.find()) {
            String word = documented.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
            if (documented.group().contains("\"" + word + "\"")) {
                found.add(documented.group());
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void followFromDeclarationsWithoutAugmentation() throws Exception {
        Path node = Programs.require("node");
        Path folder = NodeProject.prepare("types");
        NodeProject.copy(Engine.NPM, folder.resolve("node_modules").resolve("couplet"));
        NodeProgram.run(node, folder, "node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
    }
}
