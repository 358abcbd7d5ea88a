package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import im.couplet.architecture.Classes;
import im.couplet.architecture.PackageOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the JavaScript side promises of its own shape. */
final class ArchitectureTest {
    /** The layers below the entries, lowest first: a package uses only those before it. */
    private static final PackageOrder ORDER = new PackageOrder(
            "im.couplet.js", List.of("border", "tree", "typed", "stream", "tools", "models", "testing"));

    /** The entries, which use all of these, stand in the package itself; what makes the npm package never runs in a browser. */
    private static final List<JavaClass> LAYERS = Classes.ofModuleWith("im.couplet.js.border").stream()
            .filter(type -> type.getPackageName().startsWith("im.couplet.js.")
                    && !type.getPackageName().equals("im.couplet.js.npm"))
            .toList();

    @Test
    void packagesKeepTheirOrder() {
        assertEquals("", String.join("\n", ORDER.violations(LAYERS)));
    }

    @Test
    void looksAtClasses() {
        assertFalse(LAYERS.isEmpty());
    }
}
