package im.couplet.ext;

import im.couplet.cases.Json;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pair of {@code cases/ext}: an element as XML and as the object that JavaScript has for it.
 *
 * @param name what it shows
 * @param type the declaration
 * @param xml the element
 * @param object the object, as JSON; null when the element lacks what it must have
 * @param written what comes back
 * @param problems the paths of what is wrong in it, in order
 */
record ExtensionCase(
        String name, ElementType<?> type, Element xml, Object object, Element written, List<String> problems) {
    private static final Set<String> NEEDED = Set.of("name", "type", "xml", "object");

    /** The pairs of a case file; a file that is not as it should be fails. */
    static List<ExtensionCase> read(String file, String text) {
        try {
            Map<?, ?> json = (Map<?, ?>) Json.parse(text);
            require(file.matches("[a-z0-9]+(-[a-z0-9]+)*\\.json"), "the name must be <number>-<feature>.json");
            require(json.keySet().equals(Set.of("about", "pairs")), "it must have \"about\" and \"pairs\" alone");
            require(!((String) json.get("about")).isEmpty(), "\"about\" is empty");
            List<ExtensionCase> cases = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Object pair : (List<?>) json.get("pairs")) {
                ExtensionCase one = read((Map<?, ?>) pair);
                require(names.add(one.name), "two pairs \"" + one.name + "\"");
                cases.add(one);
            }
            require(!cases.isEmpty(), "no pairs");
            return cases;
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cases/ext/" + file + ": " + e.getMessage(), e);
        }
    }

    private static ExtensionCase read(Map<?, ?> pair) {
        String name = (String) pair.get("name");
        require(name != null && !name.isEmpty(), "a pair has no name");
        require(pair.keySet().containsAll(NEEDED), name + ": a pair needs " + NEEDED);
        Set<Object> others = new HashSet<>(pair.keySet());
        others.removeAll(NEEDED);
        others.removeAll(Set.of("written", "problems"));
        require(others.isEmpty(), name + ": " + others + " means nothing");
        ElementType<?> type = Extensions.find((String) pair.get("type"));
        require(type != null, name + ": no element in the table has the key " + pair.get("type"));
        Element xml = element(name, (String) pair.get("xml"));
        require(type.matches(xml.name()), name + ": " + xml.name() + " is not " + type);
        List<String> problems = new ArrayList<>();
        if (pair.get("problems") instanceof List<?> paths) {
            paths.forEach(path -> problems.add((String) path));
        }
        Element written = pair.get("written") instanceof String other ? element(name, other) : xml;
        return new ExtensionCase(name, type, xml, pair.get("object"), written, problems);
    }

    private static Element element(String name, String xml) {
        try {
            return Element.parse(xml);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
