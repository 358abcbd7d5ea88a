package im.couplet.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Packages in layers: a class refers only to its own package and to those earlier in the list. A subpackage belongs to
 * its parent. An order admits no cycles.
 *
 * @param root the package that holds the listed ones
 * @param packages simple names, lowest layer first
 */
public record PackageOrder(String root, List<String> packages) {
    /** Every reference against the order, and every class outside the listed packages; empty when the order holds. */
    public List<String> violations(Iterable<JavaClass> classes) {
        var found = new ArrayList<String>();
        for (JavaClass origin : classes) {
            int from = layer(origin);
            if (from < 0) {
                found.add(origin.getName() + " is in none of the packages " + packages);
                continue;
            }
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getName().startsWith(root + ".") && (layer(target) < 0 || layer(target) > from)) {
                    found.add("against the order: " + dependency.getDescription());
                }
            }
        }
        return found;
    }

    private int layer(JavaClass type) {
        for (int i = 0; i < packages.size(); i++) {
            String name = root + "." + packages.get(i);
            if (type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".")) {
                return i;
            }
        }
        return -1;
    }
}
