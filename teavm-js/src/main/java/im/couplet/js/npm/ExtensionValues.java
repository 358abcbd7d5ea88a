package im.couplet.js.npm;

import im.couplet.ext.Extensions;
import im.couplet.ext.Extensions.Extension;
import im.couplet.schema.ElementTable;
import im.couplet.stanza.Embedded;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The extensions as values that a page imports from {@code couplet/extensions}: each under its key, and those that one Java type
 * declares together under the name of that, such as {@code receipts}.
 */
final class ExtensionValues {
    /** The name of a type that is declared elsewhere, in what TypeScript has no name for. */
    private static final Pattern TYPE = Pattern.compile("\"[^\"]*\"|\\b(?!Date\\b|Uint8Array\\b|Record\\b)[A-Z]\\w*");

    private final StanzaTypes types;
    /** The keys of extensions that belong together, by what they are called together. */
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    ExtensionValues(Path sources) throws IOException {
        types = StanzaTypes.indexed(sources, Extensions.ALL);
        for (Extension extension : Extensions.ALL) {
            groups.computeIfAbsent(group(types.owner(extension)), unused -> new ArrayList<>())
                    .add(extension.type().key());
        }
        groups.values().removeIf(keys -> keys.size() == 1);
        // An element that is called as what it belongs to has the name for itself.
        groups.keySet().removeIf(name -> Extensions.find(name) != null);
    }

    private static String group(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String name = outermost.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    Map<String, List<String>> groups() {
        return groups;
    }

    /** The tables of the extensions by their keys, each of one alone. */
    static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (Extension extension : Extensions.ALL) {
            tables.put(
                    extension.type().key(),
                    ElementTable.write(
                            Extensions.placed(List.of(extension)),
                            Embedded.STANZA,
                            Message.TYPE,
                            Presence.TYPE,
                            Iq.TYPE));
        }
        return tables;
    }

    /** Where an extension may stand, in the words of {@code ExtensionPlace}. */
    private static String places(Extension extension) {
        return extension.places().stream()
                .map(place -> "\"" + place.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"")
                .collect(Collectors.joining(" | "));
    }

    /** Their TypeScript types. */
    String types() throws IOException {
        StringBuilder values = new StringBuilder();
        TreeSet<String> named = new TreeSet<>(List.of("Extension"));
        for (Extension extension : Extensions.ALL) {
            String type = types.element(extension.type());
            TYPE.matcher(type)
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !name.startsWith("\""))
                    .forEach(named::add);
            String key = extension.type().key();
            values.append(Javadoc.comment(types.documentation(extension), ""));
            values.append(
                    "export const " + key + ": Extension<\"" + key + "\", " + type + ", " + places(extension) + ">;\n");
        }
        groups.forEach((name, keys) -> {
            values.append(Javadoc.comment(
                    keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")) + ".", ""));
            values.append("export const " + name + ": readonly ["
                    + keys.stream().map(key -> "typeof " + key).collect(Collectors.joining(", ")) + "];\n");
        });
        return "import type { " + String.join(", ", named) + " } from \"./full.js\";\n\n" + values;
    }
}
