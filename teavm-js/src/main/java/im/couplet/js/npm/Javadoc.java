package im.couplet.js.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The documentation comments of Java sources, as comments for TypeScript: what is documented once serves both.
 *
 * @param text what is described, without tags
 * @param parameters the texts of the {@code @param} tags by name
 */
record Javadoc(String text, Map<String, String> parameters) {
    static final Javadoc NONE = new Javadoc("", Map.of());

    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*(?<comment>.*?)\\*/\\s*(?=(?<declared>(?:(?!/\\*\\*)[^;{])*))", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\{@(code|link)\\s+([^}]*)\\}");

    /** The comment of the class {@code type}; {@link #NONE} when its source has none. */
    static Javadoc of(Class<?> type, Path sources) throws IOException {
        Pattern declaration =
                Pattern.compile("\\b(record|class|enum|interface)\\s+" + Pattern.quote(type.getSimpleName()) + "\\b");
        return find(type, sources, declaration);
    }

    /** The comment of the method without parameters that {@code type} or a class above it declares. */
    static Javadoc of(Class<?> type, String method, Path sources) throws IOException {
        Pattern declaration = Pattern.compile("\\b" + Pattern.quote(method) + "\\(\\)");
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            Javadoc found = find(at, sources, declaration);
            if (!found.text().isEmpty()) {
                return found;
            }
        }
        return NONE;
    }

    private static Javadoc find(Class<?> type, Path sources, Pattern declaration) throws IOException {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path file = sources.resolve(outermost.getName().replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return NONE;
        }
        Matcher comments = COMMENT.matcher(Files.readString(file));
        while (comments.find()) {
            if (declaration.matcher(comments.group("declared")).find()) {
                return parse(comments.group("comment"));
            }
        }
        return NONE;
    }

    private static Javadoc parse(String comment) {
        List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
        for (String line : comment.split("\n", -1)) {
            String text = line.strip().replaceFirst("^\\* ?", "").strip();
            if (text.startsWith("@")) {
                parts.add(new StringBuilder());
            }
            parts.get(parts.size() - 1).append(text).append(' ');
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (StringBuilder part : parts.subList(1, parts.size())) {
            Matcher parameter =
                    Pattern.compile("@param\\s+(\\w+)\\s+(.*)", Pattern.DOTALL).matcher(part);
            if (parameter.matches()) {
                parameters.put(parameter.group(1), plain(parameter.group(2)));
            }
        }
        return new Javadoc(plain(parts.get(0).toString()), parameters);
    }

    /** Without Java's markup; what is null in Java is an absent property in JavaScript, which its type says. */
    private static String plain(String text) {
        String marked = INLINE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement("`" + unqualified(match.group(2)) + "`"));
        return marked.replaceAll("<[^>`]*>(?=[^`]*(`[^`]*`[^`]*)*$)", "")
                .replaceAll("\\s+", " ")
                .replaceAll("null if absent, which", "absent")
                .replaceAll(" Each part is null if absent\\.", " What is not known is absent.")
                .replaceAll("[;,] null if absent\\b(?!,? or)", "")
                .replaceAll("\\bnull\\b", "absent")
                .strip();
    }

    /** A name without its package, or that of its class when it is the class itself. */
    private static String unqualified(String name) {
        return name.replaceFirst("^\\w*#", "").replaceFirst("^(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    /** A comment for TypeScript, indented; empty when there is nothing to say. */
    static String comment(@Nullable String text, String indent) {
        return text == null || text.isEmpty() ? "" : indent + "/** " + text.replace("*/", "*\\/") + " */\n";
    }
}
