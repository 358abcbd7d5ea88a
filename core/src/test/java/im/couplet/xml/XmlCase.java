package im.couplet.xml;

import im.couplet.cases.Json;
import im.couplet.text.Utf8;
import im.couplet.xml.XmlException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One case of {@code cases/xml}, whose README describes the format. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares cases
record XmlCase(
        String name,
        boolean stream,
        XmlLimits limits,
        @Nullable String input,
        byte @Nullable [] octets,
        boolean finish,
        String expected,
        long octetOffset) {
    private static final Set<String> COMMON = Set.of("name", "clause", "mode");

    static List<XmlCase> read(Path file) throws IOException {
        try {
            return read(Json.parse(Files.readString(file)));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    static List<XmlCase> read(Object json) {
        Map<?, ?> file = (Map<?, ?>) json;
        requireKeys(file, Set.of("about", "cases"), Set.of());
        require(!((String) file.get("about")).isEmpty(), "about is empty");
        List<XmlCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object item : (List<?>) file.get("cases")) {
            XmlCase one = readCase((Map<?, ?>) item);
            require(names.add(one.name), "two cases \"" + one.name + "\"");
            cases.add(one);
        }
        require(!cases.isEmpty(), "no cases");
        return cases;
    }

    private static XmlCase readCase(Map<?, ?> json) {
        String name = (String) json.get("name");
        try {
            require(!name.isEmpty() && !((String) json.get("clause")).isEmpty(), "no name or clause");
            String mode = (String) json.get("mode");
            boolean stream = mode.equals("stream");
            require(stream || mode.equals("document"), "mode is " + mode);
            boolean refused = json.containsKey("error");
            Set<String> own = new HashSet<>(COMMON);
            own.addAll(stream ? Set.of("root", "stanzas", "closed") : Set.of());
            own.addAll(refused ? Set.of("error") : stream ? Set.of() : Set.of("tree"));
            boolean octets = json.containsKey("octets");
            own.add(octets ? "octets" : "input");
            requireKeys(json, own, Set.of("limits"));
            boolean finish = refused || !stream || (Boolean) json.get("closed");
            String text = octets ? null : input(json.get("input"));
            byte[] bytes = octets ? HexFormat.ofDelimiter(" ").parseHex((String) json.get("octets")) : encoded(text);
            String expected = expected(json, octets);
            return new XmlCase(
                    name, stream, limits(json), text, bytes, finish, expected, octetOffset(json, text, refused));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + name + "\": " + e.getMessage(), e);
        }
    }

    /** The input as UTF-8; null when it holds half a character. */
    private static byte @Nullable [] encoded(String text) {
        try {
            return Utf8.encode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static long octetOffset(Map<?, ?> json, @Nullable String text, boolean refused) {
        if (!refused) {
            return -1;
        }
        Map<?, ?> error = (Map<?, ?>) json.get("error");
        if (text == null) {
            return (Long) error.get("octetOffset");
        }
        int offset = Math.toIntExact((Long) error.get("offset"));
        // The second half of a pair is two octets behind the first.
        boolean halved = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        byte[] before = encoded(text.substring(0, halved ? offset - 1 : offset));
        return before == null ? -1 : before.length + (halved ? 2 : 0);
    }

    private static XmlLimits limits(Map<?, ?> json) {
        XmlLimits limits = XmlLimits.DEFAULT;
        if (json.containsKey("limits")) {
            for (Map.Entry<?, ?> limit : ((Map<?, ?>) json.get("limits")).entrySet()) {
                int value = Math.toIntExact((Long) limit.getValue());
                limits = switch ((String) limit.getKey()) {
                    case "depth" -> limits.withDepth(value);
                    case "attributes" -> limits.withAttributes(value);
                    case "namespaces" -> limits.withNamespaces(value);
                    case "nameLength" -> limits.withNameLength(value);
                    case "textLength" -> limits.withTextLength(value);
                    case "stanzaLength" -> limits.withStanzaLength(value);
                    default -> throw new IllegalArgumentException("unknown limit " + limit.getKey());
                };
            }
        }
        return limits;
    }

    private static String input(Object json) {
        if (json instanceof String string) {
            return string;
        }
        StringBuilder input = new StringBuilder();
        for (Object part : (List<?>) json) {
            if (part instanceof Map<?, ?> map) {
                requireKeys(map, Set.of("repeat", "times"), Set.of());
                input.append(((String) map.get("repeat")).repeat(Math.toIntExact((Long) map.get("times"))));
            } else {
                input.append((String) part);
            }
        }
        return input.toString();
    }

    private static String expected(Map<?, ?> json, boolean octets) {
        StringBuilder expected = new StringBuilder();
        if (json.containsKey("root")) {
            List<?> root = (List<?>) json.get("root");
            if (root != null) {
                require(root.size() == 2, "root has more than a name and attributes");
                expected.append("root ");
                appendTree(expected, root);
                expected.append('\n');
            }
            for (Object stanza : (List<?>) json.get("stanzas")) {
                appendTree(expected, (List<?>) stanza);
                expected.append('\n');
            }
            if ((Boolean) json.get("closed")) {
                expected.append("closed\n");
            }
        } else if (json.containsKey("tree")) {
            appendTree(expected, (List<?>) json.get("tree"));
            expected.append('\n');
        }
        return json.containsKey("error")
                ? expected + error((Map<?, ?>) json.get("error"), octets)
                : expected.toString();
    }

    private static String error(Map<?, ?> json, boolean octets) {
        Set<String> keys = new HashSet<>(Set.of("reason", "condition", "offset", "line", "column"));
        keys.addAll(octets ? Set.of("octetOffset") : Set.of());
        requireKeys(json, keys, Set.of());
        Reason reason = Reason.valueOf((String) json.get("reason"));
        return "error " + reason + " " + (String) json.get("condition") + " offset " + (Long) json.get("offset")
                + " line " + (Long) json.get("line") + " column " + (Long) json.get("column") + "\n";
    }

    /** Writes a tree of the case file in the form that {@link XmlOutcome} uses. */
    private static void appendTree(StringBuilder to, List<?> tree) {
        to.append('<').append((String) tree.get(0));
        Map<String, String> attributes = new TreeMap<>();
        for (Map.Entry<?, ?> attribute : ((Map<?, ?>) tree.get(1)).entrySet()) {
            attributes.put((String) attribute.getKey(), (String) attribute.getValue());
        }
        XmlOutcome.appendAttributes(to, attributes);
        to.append('>');
        boolean afterText = false;
        for (Object child : tree.subList(2, tree.size())) {
            if (child instanceof String text) {
                require(!text.isEmpty() && !afterText, "text that is empty or cut");
                XmlOutcome.appendText(to, text);
            } else {
                appendTree(to, (List<?>) child);
            }
            afterText = child instanceof String;
        }
        to.append("</>");
    }

    private static void requireKeys(Map<?, ?> object, Set<String> needed, Set<String> allowed) {
        for (String key : needed) {
            require(object.containsKey(key), "no " + key);
        }
        for (Object key : object.keySet()) {
            require(needed.contains(key) || allowed.contains(key), "unknown key " + key);
        }
    }

    private static void require(boolean good, String problem) {
        if (!good) {
            throw new IllegalArgumentException(problem);
        }
    }
}
