package im.couplet.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;

/** The code refers to its own packages, to JSpecify's annotations and to what java.base exports to everybody. */
public final class AllowedModules {
    private static final String ANNOTATIONS = "org.jspecify.annotations";

    private AllowedModules() {}

    /** Every reference to anything else; {@code own} is a package that counts with all below it. */
    public static List<String> violations(Iterable<JavaClass> classes, String own) {
        var found = new ArrayList<String>();
        for (JavaClass origin : classes) {
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String name = target.getPackageName();
                boolean allowed = target.isPrimitive()
                        || name.equals(own)
                        || name.startsWith(own + ".")
                        || name.equals(ANNOTATIONS)
                        || isExportedByJavaBase(name);
                if (!allowed) {
                    found.add("outside java.base: " + dependency.getDescription());
                }
            }
        }
        return found;
    }

    private static boolean isExportedByJavaBase(String name) {
        return Object.class.getModule().getDescriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .anyMatch(name::equals);
    }
}
