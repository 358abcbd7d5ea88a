package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.api.ApiGuard;
import im.couplet.api.Declaration;
import im.couplet.cases.Json;
import im.couplet.ext.Extensions;
import im.couplet.schema.Place;
import im.couplet.testing.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published types, held against TypeScript's compiler: {@code src/test/types}. Which compiler is pinned in its {@code
 * package-lock.json}; {@code npm ci} fetches it into {@code target}.
 */
class TypesTest {
    /** A comment with a constant of Java in it, in front of a type with the word that it stands for. */
    private static final Pattern CONSTANT = Pattern.compile("`([A-Z_]+)`.*\n.*: .*");

    /** An example of the guide, with what says how it runs. */
    private static final Pattern GUIDE_BLOCK = Pattern.compile("```js[^\n]*\n(.*?)```", Pattern.DOTALL);

    @Test
    void callWordsAsTheyStandAndNotByTheirConstantsInJava() throws Exception {
        List<String> found = new ArrayList<>();
        Matcher documented = CONSTANT.matcher(Files.readString(Engine.NPM.resolve("full.d.cts")));
        while (documented.find()) {
            String word = documented.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
            if (documented.group().contains("\"" + word + "\"")) {
                found.add(documented.group());
            }
        }
        assertEquals(List.of(), found);
    }

    /** TypeScript 5, which is written in JavaScript, and TypeScript 7, which is not. */
    @ParameterizedTest
    @ValueSource(strings = {"typescript", "typescript7"})
    void followFromDeclarationsWithoutAugmentation(String compiler) throws Exception {
        run("node_modules/" + compiler + "/bin/tsc", "-p", "tsconfig.json");
    }

    /** Each block of JavaScript in what people read is a module that TypeScript takes as it stands, {@code --strict}. */
    @ParameterizedTest
    @ValueSource(strings = {"typescript", "typescript7"})
    void takeTheExamplesOfTheDocumentation(String compiler) throws Exception {
        Path folder = prepare();
        Path snippets = Files.createDirectories(folder.resolve("snippets"));
        for (Path file : List.of(Path.of("../README.md"), Engine.NPM.resolve("README.md"))) {
            Matcher block = ReadmeTest.BLOCK.matcher(Files.readString(file));
            String name = file.startsWith("..") ? "project" : "package";
            for (int i = 1; block.find(); i++) {
                Files.writeString(snippets.resolve(name + i + ".ts"), block.group(1) + "\nexport {};\n");
            }
        }
        Files.copy(
                folder.resolve("snippets.json"),
                snippets.resolve("tsconfig.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                folder.resolve("snippets.d.ts"),
                snippets.resolve("snippets.d.ts"),
                StandardCopyOption.REPLACE_EXISTING);
        NodeProgram.run(Programs.require("node"), folder, "node_modules/" + compiler + "/bin/tsc", "-p", "snippets");
    }

    /** The examples of the guide are JavaScript as it stands: what they do not say of types TypeScript need not know. */
    @ParameterizedTest
    @ValueSource(strings = {"typescript", "typescript7"})
    void takeTheExamplesOfTheGuide(String compiler) throws Exception {
        Path folder = prepare();
        Path guide = Files.createDirectories(folder.resolve("guide"));
        try (Stream<Path> pages = Files.list(Path.of("..", "demo-site", "src", "docs", "guide"))) {
            for (Path page : pages.sorted().toList()) {
                Matcher block = GUIDE_BLOCK.matcher(Files.readString(page));
                String name = page.getFileName().toString().replace(".md", "");
                for (int i = 1; block.find(); i++) {
                    Files.writeString(guide.resolve(name + i + ".ts"), block.group(1) + "\nexport {};\n");
                }
            }
        }
        Files.copy(folder.resolve("guide.json"), guide.resolve("tsconfig.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                folder.resolve("snippets.d.ts"), guide.resolve("snippets.d.ts"), StandardCopyOption.REPLACE_EXISTING);
        NodeProgram.run(Programs.require("node"), folder, "node_modules/" + compiler + "/bin/tsc", "-p", "guide");
    }

    /** Where TypeScript 7 has no resolution of Node 10 any more, TypeScript 5 still has. */
    @ParameterizedTest
    @CsvSource({
        "typescript, CommonJS, Node10",
        "typescript, Node16, Node16",
        "typescript, NodeNext, NodeNext",
        "typescript, ESNext, Bundler",
        "typescript7, Node16, Node16",
        "typescript7, NodeNext, NodeNext",
        "typescript7, ESNext, Bundler"
    })
    void areFoundWhereverACompilerLooks(String compiler, String module, String resolution) throws Exception {
        Path folder = prepare();
        Path consumer = folder.resolve("consumer");
        Files.writeString(consumer.resolve("tsconfig.json"), """
                { "extends": "../tsconfig.json",
                  "compilerOptions": { "module": "%s", "moduleResolution": "%s", "moduleDetection": "legacy" },
                  "files": ["consumer.ts", "script.ts"%s] }
                """.formatted(
                        module, resolution, module.startsWith("Node") ? ", \"required.cts\"" : ""));
        NodeProgram.run(Programs.require("node"), folder, "node_modules/" + compiler + "/bin/tsc", "-p", "consumer");
    }

    /** What is read stands in the types: each extension that an entry knows where it may stand, and nowhere else. */
    @Test
    void nameEachExtensionWhereItStands() throws Exception {
        Map<String, String> pages = new TreeMap<>();
        for (Extensions.Bundle bundle : Extensions.Bundle.values()) {
            pages.put(bundle.name().toLowerCase(Locale.ROOT), placed(bundle));
        }
        compile("places", pages);
    }

    /** Those of {@code couplet/extensions} are in what a codec with all of them gives, where they may stand and nowhere else. */
    @Test
    void nameEachExtensionThatACodecIsGivenWhereItStands() throws Exception {
        String all = Extensions.ALL.stream()
                .map(each -> "values." + each.type().key())
                .collect(Collectors.joining(", "));
        StringBuilder page = new StringBuilder("""
                import * as values from "couplet/extensions";
                import { createCodec } from "couplet/core";
                const codec = createCodec({ extensions: [%s] });
                const inMessage = codec.parseMessage("");
                const inPresence = codec.parsePresence("");
                const inIq = codec.parseIq("");
                const inError = inMessage.error!;
                const any = codec.parse("");
                """.formatted(all));
        Map<String, Place> places = new TreeMap<>(Map.of(
                "inMessage", Place.MESSAGE, "inPresence", Place.PRESENCE, "inIq", Place.IQ, "inError", Place.ERROR));
        for (Extensions.Extension extension : Extensions.ALL) {
            look(page, places, extension);
        }
        page.append("if (any.kind === \"features\") {\n");
        // The features have a property of this name for themselves.
        Extensions.ALL.stream()
                .filter(each -> !each.type().key().equals("clientState"))
                .forEach(each -> look(page, Map.of("any", Place.FEATURES), each));
        page.append("} else if (any.kind === \"error\") {\n");
        Extensions.ALL.forEach(each -> look(page, Map.of("any", Place.STREAM_ERROR), each));
        compile("given", Map.of("all", page + "}\nexport {};\n"));
    }

    /** Looks at an extension in what stands in each place, and expects an error where it may not be. */
    private static void look(StringBuilder page, Map<String, Place> places, Extensions.Extension extension) {
        places.forEach((value, place) -> page.append(
                        extension.places().contains(place) ? "" : "// @ts-expect-error it stands elsewhere\n")
                .append("void " + value + "." + extension.type().key() + ";\n"));
    }

    /** Compiles pages, by their names, as the snippets of the documentation are. */
    private static void compile(String name, Map<String, String> pages) throws Exception {
        Path folder = prepare();
        Path made = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(made.resolve(page.getKey() + ".ts"), page.getValue());
        }
        Files.copy(folder.resolve("snippets.json"), made.resolve("tsconfig.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(folder.resolve("snippets.d.ts"), made.resolve("snippets.d.ts"), StandardCopyOption.REPLACE_EXISTING);
        NodeProgram.run(Programs.require("node"), folder, "node_modules/typescript/bin/tsc", "-p", name);
    }

    /** A page that looks at each extension in each place, and expects an error where none may be. */
    private static String placed(Extensions.Bundle bundle) {
        Map<String, Place> types = new TreeMap<>(Map.of(
                "Message", Place.MESSAGE,
                "Presence", Place.PRESENCE,
                "Iq", Place.IQ,
                "StanzaError", Place.ERROR,
                "SaslMechanisms", Place.MECHANISMS,
                "StreamErrorEvent", Place.STREAM_ERROR));
        if (bundle != Extensions.Bundle.CORE) {
            types.put("PubSubItem", Place.ITEM);
        }
        StringBuilder page = new StringBuilder();
        page.append("import type { OtherElement, StreamFeatures, ").append(String.join(", ", types.keySet()));
        page.append(" } from \"").append(bundle.path()).append("\";\n");
        page.append("declare const features: StreamFeatures, other: OtherElement;\n");
        Map<String, Place> values = new TreeMap<>();
        types.forEach((type, place) -> {
            page.append("declare const in" + type + ": " + type + ";\n");
            values.put("in" + type, place);
        });
        for (Extensions.Extension extension : Extensions.of(bundle)) {
            String key = extension.type().key();
            page.append("void other.").append(key).append(";\n");
            if (extension.places().contains(Place.FEATURES)) {
                page.append("void features.").append(key).append(";\n");
            }
            look(page, values, extension);
        }
        return page + "export {};\n";
    }

    /** An editor shows what a member is without the page that one would have to look for. */
    @Test
    void sayOfEachMemberWhatItIs() throws Exception {
        assertEquals("", run("documented.js", "node_modules/couplet"));
    }

    @Test
    void nameWhatIsThereAndStayAsTheyAreRecorded() throws Exception {
        Map<?, ?> read = (Map<?, ?>) Json.parse(run("signatures.js", "node_modules/couplet"));
        assertEquals(List.of(), read.get("faults"));
        NavigableMap<String, Declaration> now = new TreeMap<>();
        for (Object each : (List<?>) Objects.requireNonNull(read.get("declarations"))) {
            Map<?, ?> declaration = (Map<?, ?>) each;
            NavigableSet<String> members = new TreeSet<>();
            ((List<?>) Objects.requireNonNull(declaration.get("members")))
                    .forEach(member -> members.add((String) member));
            now.put((String) declaration.get("name"), new Declaration((String) declaration.get("header"), members));
        }
        ApiGuard.hold(
                Path.of("api.txt"),
                "What the npm package exports, with its types",
                now,
                new TypeScriptLanguage(),
                "mvn -pl teavm-js -am verify -Dtest=TypesTest -Dsurefire.failIfNoSpecifiedTests=false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "interface A; body?: string; ; whoever reads or writes it",
                "interface A; parse(text: string): B; parse(text: number): B; whoever calls it",
                "interface A; ; body?: string; nobody",
                "interface A; ; body: string; whoever makes such an object",
                "class A; ; close(): void; nobody",
                "type A; | \"a\"; ; whoever uses this word",
                "type A; ; | \"a\"; whoever switches over all words, without a default",
                "exports; Jid.parse; ; whoever imports or calls it",
                "interface A; interface A; interface A extends B; whoever imports it"
            })
    void breakForSomebodyWhomTheGuardNames(String header, String before, String now, String whom) {
        assertEquals(whom, new TypeScriptLanguage().whom(header, before, now));
    }

    private static String run(String... arguments) throws Exception {
        return NodeProgram.run(Programs.require("node"), prepare(), arguments);
    }

    private static Path prepare() throws Exception {
        Path folder = NodeProject.prepare("types");
        NodeProject.copy(Engine.NPM, folder.resolve("node_modules").resolve("couplet"));
        return folder;
    }
}
