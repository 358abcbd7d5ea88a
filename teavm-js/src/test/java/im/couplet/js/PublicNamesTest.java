package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.cases.Json;
import im.couplet.js.border.PublicNames;
import im.couplet.session.SessionFailure;
import im.couplet.session.SessionState;
import im.couplet.stream.StreamCondition;
import im.couplet.testing.Programs;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names that a page may use are those that the published types have, in {@code src/test/types}. */
class PublicNamesTest {
    /** Names in a text with commas between; or a single one as the last argument of what takes them. */
    private static final Pattern LIST = Pattern.compile(
            "\"[\\w-]+(,[\\w-]+)+,?\"|Options\\.(of|optional|word)\\([^()]*\"[\\w-]+\"\\)|\\.choice\\([^()]*, \"[\\w-]+\"\\)");

    @Test
    void areThoseOfTheTypes() throws Exception {
        List<String> all = new ArrayList<>();
        for (Field field : PublicNames.class.getFields()) {
            String type = field.getAnnotation(PublicNames.Of.class).value();
            all.add(names("PublicNames." + field.getName(), type, List.of(((String) field.get(null)).split(",", -1))));
        }
        all.add(words("Failure['reason']", SessionFailure.Kind.values()));
        all.add(words("Failure['retry']", SessionFailure.Retry.values()));
        all.add(words("SessionState", SessionState.values()));
        all.add(words("StreamErrorCondition", StreamCondition.values()));
        Path folder = NodeProject.prepare("types");
        NodeProject.copy(Engine.NPM, folder.resolve("node_modules").resolve("couplet"));
        Path file = Files.writeString(folder.resolve("names.json"), all.toString());
        String faults = NodeProgram.run(
                Programs.require("node"),
                folder,
                "names.js",
                "couplet/full",
                file.toAbsolutePath().toString());
        assertEquals(List.of(), Json.parse(faults));
    }

    private static String words(String type, Enum<?>... values) {
        List<String> words = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return names(values[0].getDeclaringClass().getSimpleName(), type, words);
    }

    private static String names(String java, String type, List<String> names) {
        return "{\"java\":\"" + java + "\",\"type\":\"" + type + "\",\"names\":[\"" + String.join("\",\"", names)
                + "\"]}";
    }

    @Test
    void standNowhereElse() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "im", "couplet", "js"))) {
            for (Path file : files.filter(PublicNamesTest::isLookedAt).toList()) {
                for (String statement : Files.readString(file).split(";", -1)) {
                    if (LIST.matcher(statement).find() && !statement.contains("JsClass.define")) {
                        found.add(file.getFileName() + ": " + statement.strip());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static boolean isLookedAt(Path file) {
        return file.toString().endsWith(".java")
                && !file.endsWith("PublicNames.java")
                && !file.toString().contains("/npm/");
    }
}
