package im.couplet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What core promises of its own shape. {@link RulesTest} shows that each of these rules can fail. */
final class ArchitectureTest {
    /** The layers of core, lowest first: a package uses only those before it. */
    private static final PackageOrder ORDER = new PackageOrder(
            "im.couplet",
            List.of(
                    "text",
                    "hash",
                    "xml",
                    "jid",
                    "schema",
                    "stanza",
                    "stream",
                    "sasl",
                    "session",
                    "ext",
                    "forms",
                    "caps",
                    "richtext",
                    "sdp",
                    "roster",
                    "chat"));

    /** The classes that the browser build replaces and that may therefore use anything of java.base. */
    private static final Set<String> SEAMS =
            Set.of("im.couplet.jid.Unicode", "im.couplet.hash.Hashes", "im.couplet.text.Octets");

    private static final List<JavaClass> CORE = Classes.ofModuleWith("im.couplet.xml");

    @Test
    void packagesKeepTheirOrder() {
        assertNone(ORDER.violations(CORE));
    }

    @Test
    void dependsOnJavaBaseAlone() {
        assertNone(AllowedModules.violations(CORE, "im.couplet"));
    }

    @Test
    void usesOnlyWhatIsCheapInTheBrowser() {
        assertNone(BrowserPlatform.violations(CORE, SEAMS));
    }

    @Test
    void namesNoSeamThatDoesNotExist() {
        var missing = new TreeSet<>(SEAMS);
        CORE.forEach(type -> missing.remove(type.getName()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void looksAtClasses() {
        assertFalse(CORE.isEmpty());
    }

    private static void assertNone(List<String> violations) {
        assertEquals("", String.join("\n", violations));
    }
}
