package im.couplet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import im.couplet.architecture.fixture.Banned;
import im.couplet.architecture.fixture.Plain;
import im.couplet.architecture.fixture.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of this package fail when they should, and only then. */
final class RulesTest {
    static final List<Ban> BANS = BrowserPlatform.BANS;

    private static final List<JavaClass> BANNED = List.of(Classes.of(Banned.class));
    private static final String FIXTURE = "im.couplet.architecture.fixture";

    @Test
    void findsEveryReferenceAgainstTheOrder() {
        var order = new PackageOrder(FIXTURE, List.of("xml", "jid", "session", "ext"));
        var found = order.violations(Classes.ofPackage(FIXTURE + ".xml"));
        for (String kind : List.of("has type", "has return type", "calls constructor", "extends class")) {
            assertTrue(found.stream().anyMatch(text -> text.contains(kind)), kind + " in " + found);
        }
    }

    @Test
    void acceptsReferencesAlongTheOrder() {
        var order = new PackageOrder(FIXTURE, List.of("xml", "jid", "session", "ext"));
        assertEquals(List.of(), order.violations(Classes.ofPackage(FIXTURE + ".jid")));
    }

    @Test
    void holdsSessionAndExtensionsApart() {
        var order = new PackageOrder(FIXTURE, List.of("xml", "jid", "session", "ext"));
        assertEquals(
                1, order.violations(Classes.ofPackage(FIXTURE + ".session")).size());
        assertEquals(List.of(), order.violations(Classes.ofPackage(FIXTURE + ".ext")));
    }

    @Test
    void knowsEveryPackage() {
        var order = new PackageOrder(FIXTURE, List.of("jid"));
        var found = order.violations(Classes.ofPackage(FIXTURE + ".ext"));
        assertTrue(found.get(0).contains("is in none of the packages"), found::toString);
    }

    @Test
    void findsWhatIsOutsideJavaBase() {
        var found = AllowedModules.violations(BANNED, FIXTURE);
        assertTrue(found.stream().anyMatch(text -> text.contains("java.util.logging.Logger")), found::toString);
        assertEquals(List.of(), AllowedModules.violations(List.of(Classes.of(Plain.class)), FIXTURE));
    }

    @ParameterizedTest
    @FieldSource("BANS")
    void findsWhatIsBanned(Ban ban) {
        var found = new ArrayList<String>();
        BrowserPlatform.violations(BANNED.get(0), ban, found);
        assertTrue(!found.isEmpty(), "no line of Banned.java breaks " + ban);
    }

    @Test
    void findsLookupsOfConstantsByName() {
        var found = BrowserPlatform.violations(BANNED, Set.of());
        assertTrue(found.stream().anyMatch(text -> text.contains("Plain$Colour.valueOf")), found::toString);
    }

    @Test
    void leavesSeamsAlone() {
        assertEquals(List.of(), BrowserPlatform.violations(BANNED, Set.of(Banned.class.getName())));
    }

    @Test
    void findsSharedStateEvenInSeams() {
        var shared = List.of(Classes.of(Shared.class));
        assertEquals(
                1,
                BrowserPlatform.violations(shared, Set.of(Shared.class.getName()))
                        .size());
    }

    @Test
    void acceptsOrdinaryJava() {
        assertEquals(List.of(), BrowserPlatform.violations(Classes.ofPackage(FIXTURE + ".xml"), Set.of()));
        var plain = List.of(Classes.of(Plain.class), Classes.of(Plain.Colour.class), Classes.of(Plain.Pair.class));
        assertEquals(List.of(), BrowserPlatform.violations(plain, Set.of()));
    }
}
