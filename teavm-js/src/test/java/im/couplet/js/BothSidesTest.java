package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import im.couplet.architecture.Classes;
import im.couplet.architecture.Exceptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What stands on both sides. A class of core whose code no bundle has is either of use in Java alone, or JavaScript does its work
 * over again: the list says which, and by what. What is new on both sides so fails here until somebody answers for it.
 *
 * <p>The source maps say which classes a bundle has code of. A declaration of {@code im.couplet.ext} is in the bundles as a line
 * of a table; it counts here if it computes anything, which public static methods tell.
 */
final class BothSidesTest {
    private static final Pattern SOURCES = Pattern.compile("\"sources\"\\s*:\\s*\\[(?<sources>[^\\]]*)]");
    private static final Pattern SOURCE = Pattern.compile("\"[^\"]*?(?<path>im/couplet/[^\"]*)\\.java\"");
    private static final Pattern DOUBLE = Pattern.compile("in JavaScript by (?<names>[\\w., ]+?)(;.*|)");

    @Test
    void isListedWithTheReason() throws IOException {
        Exceptions listed = Exceptions.read(BothSidesTest.class, "both-sides.txt");
        assertEquals("", String.join("\n", listed.violations(missing())));
    }

    /** Each reason names what does it in JavaScript, and that is there; or says that it is for Java alone, and why. */
    @Test
    void namesTheDoubles() {
        Set<String> here = new HashSet<>();
        Classes.ofModuleWith("im.couplet.js.border").forEach(type -> here.add(type.getName()));
        for (Map.Entry<String, String> line :
                Exceptions.read(BothSidesTest.class, "both-sides.txt").reasons().entrySet()) {
            Matcher names = DOUBLE.matcher(line.getValue());
            assertTrue(
                    names.matches() || line.getValue().startsWith("for Java alone: "),
                    () -> line + ": begins with neither \"in JavaScript by\" nor \"for Java alone: \"");
            if (names.matches()) {
                for (String name : names.group("names").split(", ", -1)) {
                    assertTrue(
                            here.contains("im.couplet.js." + name) || here.contains(name),
                            () -> line.getKey() + ": there is no " + name);
                }
            }
        }
    }

    /** The classes of core with code that no bundle has. */
    private static SortedMap<String, String> missing() throws IOException {
        Set<String> bundled = bundled();
        SortedMap<String, String> missing = new TreeMap<>();
        for (JavaClass type : Classes.ofModuleWith("im.couplet.xml")) {
            String name = topLevel(type);
            if (isCode(type) && !bundled.contains(name)) {
                missing.put(
                        name.substring("im.couplet.".length()),
                        "no bundle has it; does JavaScript do the same over again?");
            }
        }
        return missing;
    }

    private static String topLevel(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }

    private static boolean isCode(JavaClass type) {
        boolean declaration = type.getPackageName().equals("im.couplet.ext");
        for (JavaMethod method : type.getMethods()) {
            Set<JavaModifier> modifiers = method.getModifiers();
            boolean ofEnum =
                    method.getName().equals("values") || method.getName().equals("valueOf");
            boolean generated = modifiers.contains(JavaModifier.SYNTHETIC) || (type.isEnum() && ofEnum);
            boolean counts = declaration
                    ? modifiers.contains(JavaModifier.STATIC) && modifiers.contains(JavaModifier.PUBLIC)
                    : !modifiers.contains(JavaModifier.ABSTRACT);
            if (counts && !generated) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> bundled() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(Engine.NPM)) {
            for (Path map :
                    files.filter(file -> file.toString().endsWith(".map")).toList()) {
                Matcher sources = SOURCES.matcher(Files.readString(map));
                if (sources.find()) {
                    Matcher source = SOURCE.matcher(sources.group("sources"));
                    while (source.find()) {
                        boolean substitute = source.group().contains("js/im/couplet/");
                        String name = source.group("path").replace('/', '.');
                        names.add(substitute ? "js." + name : name);
                    }
                }
            }
        }
        assertTrue(names.contains("im.couplet.xml.XmlParser"), () -> "no source map tells anything: " + names.size());
        return names;
    }
}
