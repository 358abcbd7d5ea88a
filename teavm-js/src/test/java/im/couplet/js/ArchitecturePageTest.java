package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import im.couplet.architecture.ArchitecturePage;
import im.couplet.architecture.Classes;
import im.couplet.architecture.PackageArrows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ARCHITECTURE.md} says of this module, and of the ways of data through all of them, is there. */
final class ArchitecturePageTest {
    @Test
    void saysWhichPackagesUseWhich() throws IOException {
        PackageArrows real = PackageArrows.of(Classes.ofModuleWith("im.couplet.js.border"), "im.couplet.js");
        assertEquals(real.toString(), ArchitecturePage.read().table("teavm-js").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text to values", "values to text", "session", "observer"})
    void drawsWaysThatDataGoes(String picture) throws IOException {
        List<JavaClass> classes = new ArrayList<>();
        new ClassFileImporter().importPackages("im.couplet").forEach(classes::add);
        List<Map.Entry<String, String>> arrows = ArchitecturePage.read().arrows(picture);
        assertFalse(arrows.isEmpty());
        for (Map.Entry<String, String> arrow : arrows) {
            boolean there = names(classes, arrow.getKey(), arrow.getValue())
                    || names(classes, arrow.getValue(), arrow.getKey());
            assertEquals(true, there, () -> "neither of " + arrow + " names the other");
        }
    }

    /** Whether a class of this name, or one within it, refers to one of the other name. */
    private static boolean names(List<JavaClass> classes, String from, String to) {
        return classes.stream()
                .filter(type -> isOrIsWithin(type, from))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency -> isOrIsWithin(dependency.getTargetClass().getBaseComponentType(), to));
    }

    private static boolean isOrIsWithin(JavaClass type, String name) {
        String own = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        return type.getName().startsWith("im.couplet.") && (own.equals(name) || own.startsWith(name + "$"));
    }
}
