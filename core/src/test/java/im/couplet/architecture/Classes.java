package im.couplet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Finds the class files that the rules look at. */
public final class Classes {
    private Classes() {}

    /** All classes of the module whose main sources hold the package, found beside its {@code package-info.class}. */
    public static List<JavaClass> ofModuleWith(String packageName) {
        String resource = packageName.replace('.', '/') + "/package-info.class";
        URL url = Objects.requireNonNull(Classes.class.getClassLoader().getResource(resource), resource);
        try {
            Path root = Path.of(url.toURI());
            for (int levels = resource.split("/", -1).length; levels > 0; levels--) {
                root = Objects.requireNonNull(root.getParent());
            }
            return List.copyOf(new ClassFileImporter().importPath(root));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All classes of a package and of those below it. */
    static List<JavaClass> ofPackage(String packageName) {
        return List.copyOf(new ClassFileImporter().importPackages(packageName));
    }

    static JavaClass of(Class<?> type) {
        return new ClassFileImporter().importClass(type);
    }
}
