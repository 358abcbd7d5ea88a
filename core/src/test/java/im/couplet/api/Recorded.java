package im.couplet.api;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The form of a list of declarations in a file: {@code NAME = HEADER}, below it the members, indented. */
final class Recorded {
    private static final String INDENT = "    ";

    private Recorded() {}

    static String write(String comment, NavigableMap<String, Declaration> declarations) {
        StringBuilder out = new StringBuilder("# ").append(comment).append('\n');
        for (Map.Entry<String, Declaration> each : declarations.entrySet()) {
            Declaration declaration = each.getValue();
            out.append('\n').append(each.getKey()).append(" = ").append(declaration.header());
            out.append('\n');
            declaration
                    .members()
                    .forEach(member -> out.append(INDENT).append(member).append('\n'));
        }
        return out.toString();
    }

    static NavigableMap<String, Declaration> read(String text) {
        NavigableMap<String, Declaration> declarations = new TreeMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(INDENT)) {
                Objects.requireNonNull(declarations.get(name)).members().add(line.strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                name = line.substring(0, equals);
                declarations.put(name, new Declaration(line.substring(equals + 3), new TreeSet<>()));
            }
        }
        return declarations;
    }
}
