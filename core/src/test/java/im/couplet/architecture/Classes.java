package im.couplet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/** Finds the class files that the rules look at. */
public final class Classes {
    private Classes() {}

    /** All classes of the module whose main sources hold the package, in its folder or jar, found by its {@code package-info.class}. */
    public static List<JavaClass> ofModuleWith(String packageName) {
        String resource = packageName.replace('.', '/') + "/package-info.class";
        URL url = Objects.requireNonNull(Classes.class.getClassLoader().getResource(resource), resource);
        String place = url.toString();
        try {
            URL root = URI.create(place.substring(0, place.length() - resource.length()))
                    .toURL();
            return List.copyOf(new ClassFileImporter().importUrl(root));
        } catch (MalformedURLException e) {
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
