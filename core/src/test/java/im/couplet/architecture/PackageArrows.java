package im.couplet.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which packages use which others.
 *
 * @param uses by the name of a package those of the others that it refers to itself
 */
public record PackageArrows(NavigableMap<String, NavigableSet<String>> uses) {
    /** Those of the packages right below {@code root}, where what stands deeper belongs to, and of itself: {@code entries}. */
    public static PackageArrows of(Iterable<JavaClass> classes, String root) {
        NavigableMap<String, NavigableSet<String>> uses = new TreeMap<>();
        for (JavaClass origin : classes) {
            String from = below(origin, root);
            if (from.isEmpty()) {
                continue;
            }
            Set<String> targets = uses.computeIfAbsent(from, name -> new TreeSet<>());
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                String to = below(dependency.getTargetClass().getBaseComponentType(), root);
                if (!to.isEmpty() && !to.equals(from)) {
                    targets.add(to);
                }
            }
        }
        return new PackageArrows(uses);
    }

    private static String below(JavaClass type, String root) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return "entries";
        }
        if (!name.startsWith(root + ".")) {
            return "";
        }
        int dot = name.indexOf('.', root.length() + 1);
        return name.substring(root.length() + 1, dot < 0 ? name.length() : dot);
    }

    /** Without those arrows that a way over others says too; there must be no circle. */
    public PackageArrows withoutDetours() {
        NavigableMap<String, NavigableSet<String>> fewer = new TreeMap<>();
        uses.forEach((from, targets) -> {
            NavigableSet<String> own = new TreeSet<>(targets);
            targets.forEach(target -> own.removeAll(reachable(target)));
            fewer.put(from, own);
        });
        return new PackageArrows(fewer);
    }

    private Set<String> reachable(String from) {
        Set<String> found = new HashSet<>();
        for (String target : uses.getOrDefault(from, new TreeSet<>())) {
            found.add(target);
            found.addAll(reachable(target));
        }
        return found;
    }

    /** A line for each package that uses others, such as {@code jid uses text xml}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, NavigableSet<String>> each : uses.entrySet()) {
            if (!each.getValue().isEmpty()) {
                out.append(each.getKey()).append(" uses ").append(String.join(" ", each.getValue()));
                out.append('\n');
            }
        }
        return out.toString();
    }
}
