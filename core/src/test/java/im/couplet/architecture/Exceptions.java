package im.couplet.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A list of what may break a rule, and why: a line for each, {@code what: the reason}. Empty lines and those that begin with
 * {@code #} are for people.
 *
 * @param file the name of the file, beside this class
 * @param reasons why, by what
 */
public record Exceptions(String file, Map<String, String> reasons) {
    /** Reads a list that is kept beside {@code owner}. */
    public static Exceptions read(Class<?> owner, String file) {
        Map<String, String> reasons = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int colon = line.indexOf(": ");
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (colon < 0 || line.substring(colon + 2).isBlank()) {
                    throw new IllegalStateException(file + ": no reason in \"" + line + "\"");
                }
                if (reasons.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
                    throw new IllegalStateException(file + ": twice " + line.substring(0, colon));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Exceptions(file, reasons);
    }

    /**
     * What breaks the rule and is not listed, and what is listed and does not break it.
     *
     * @param found what breaks it, and how
     */
    public List<String> violations(SortedMap<String, String> found) {
        List<String> violations = new ArrayList<>();
        found.forEach((what, how) -> {
            if (!reasons.containsKey(what)) {
                violations.add(what + ": " + how);
            }
        });
        for (String what : reasons.keySet()) {
            if (!found.containsKey(what)) {
                violations.add(what + ": is right by now; take the line out of " + file);
            }
        }
        return violations;
    }
}
