package im.couplet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.xml.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What {@code ARCHITECTURE.md} says of core and of the modules is there, and nothing else is. */
final class ArchitecturePageTest {
    private static final String MAVEN = "http://maven.apache.org/POM/4.0.0";
    private static final List<String> MODULES = List.of("core", "observer", "teavm-js", "demo-site");

    @Test
    void saysWhichPackagesOfCoreUseWhich() throws IOException {
        PackageArrows real = PackageArrows.of(Classes.ofModuleWith("im.couplet.xml"), "im.couplet");
        ArchitecturePage page = ArchitecturePage.read();
        assertEquals(real.toString(), page.table("core").toString());
        assertEquals(
                real.withoutDetours().toString(), page.picture("core, drawn").toString());
    }

    @Test
    void saysWhichModulesUseWhich() throws IOException {
        NavigableMap<String, NavigableSet<String>> uses = new TreeMap<>();
        for (String module : MODULES) {
            String xml = Files.readString(Path.of("..", module, "pom.xml"));
            Element pom = Element.parse(xml.replaceAll("(?s)<!--.*?-->", ""));
            NavigableSet<String> targets = new TreeSet<>();
            for (Element dependency : pom.allAt("dependencies/dependency")) {
                String artifact = child(dependency, "artifactId");
                if (artifact.startsWith("couplet-")
                        && !child(dependency, "scope").equals("test")) {
                    targets.add(name(artifact.substring("couplet-".length())));
                }
            }
            uses.put(name(child(pom, "artifactId").substring("couplet-".length())), targets);
        }
        assertEquals(
                new PackageArrows(uses).withoutDetours().toString(),
                ArchitecturePage.read().picture("modules").toString());
    }

    private static String child(Element element, String name) {
        Element child = element.child(MAVEN, name);
        return child == null ? "" : child.text();
    }

    /** The names of modules as the picture has them. */
    private static String name(String artifact) {
        return artifact.equals("js") ? "teavm_js" : artifact.replace('-', '_');
    }
}
