package im.couplet.observer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import im.couplet.architecture.AllowedModules;
import im.couplet.architecture.BrowserPlatform;
import im.couplet.architecture.Classes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the observer promises of its own shape. */
final class ArchitectureTest {
    /** What the bundle does not reach: JavaScript has promises. */
    private static final Set<String> JVM_ONLY = Set.of(
            "im.couplet.observer.Stages",
            "im.couplet.observer.Stages$Future",
            "im.couplet.observer.model.ArchiveStages");

    private static final List<JavaClass> OBSERVER = Classes.ofModuleWith("im.couplet.observer");

    @Test
    void dependsOnCoreAndJavaBaseAlone() {
        assertEquals("", String.join("\n", AllowedModules.violations(OBSERVER, "im.couplet")));
    }

    @Test
    void usesOnlyWhatIsCheapInTheBrowser() {
        assertEquals("", String.join("\n", BrowserPlatform.violations(OBSERVER, JVM_ONLY)));
    }
}
