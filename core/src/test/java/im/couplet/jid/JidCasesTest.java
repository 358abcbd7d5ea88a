package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.cases.CaseFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code cases/jid}, which are calls of the functions for JavaScript. */
final class JidCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : List.of("addresses", "escaping", "nicknames", "precis", "uris")) {
            for (Object one : CaseFiles.list(read(file), "cases")) {
                Map<?, ?> given = (Map<?, ?>) one;
                tests.add(DynamicTest.dynamicTest(file + ": " + given, () -> run(given)));
            }
        }
        return tests.stream();
    }

    private static String read(String file) throws IOException {
        try (InputStream stream = JidCasesTest.class.getResourceAsStream("/cases/jid/" + file + ".json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(Map<?, ?> one) {
        boolean refused = one.containsKey("refused");
        assertEquals(Set.of("clause", "call", "given", refused ? "refused" : "gives"), one.keySet());
        String call = (String) one.get("call");
        List<?> arguments = (List<?>) one.get("given");
        if (!refused) {
            assertEquals(one.get("gives"), call(call, arguments.get(0), arguments.get(arguments.size() - 1)));
            return;
        }
        RuntimeException e = assertThrows(RuntimeException.class, () -> call(call, arguments.get(0), arguments.get(0)));
        Map<String, Object> found = new LinkedHashMap<>();
        if (e instanceof JidException jid) {
            found.put("part", jid.part().text());
            found.put("reason", jid.reason());
        } else {
            found.put("reason", ((PreparationException) e).reason());
        }
        assertEquals(one.get("refused"), found);
    }

    private static Object call(String name, Object given, Object second) {
        return switch (name) {
            case "parse" -> parts(Jid.parse((String) given));
            case "escape" -> Jid.escape((String) given);
            case "unescape" -> Jid.unescape((String) given);
            case "nickname" -> Precis.nickname((String) given);
            case "equalNicknames" ->
                Precis.nicknameForComparison((String) given).equals(Precis.nicknameForComparison((String) second));
            case "parseUri" -> parts(XmppUri.parse((String) given));
            case "uri" -> uri((Map<?, ?>) given).toString();
            case "iri" -> uri((Map<?, ?>) given).toIri();
            default -> throw new IllegalArgumentException("no function " + name);
        };
    }

    private static Map<String, Object> parts(Jid jid) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "local", jid.localpart());
        put(parts, "domain", jid.domainpart());
        put(parts, "resource", jid.resourcepart());
        return parts;
    }

    private static Map<String, Object> parts(XmppUri uri) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "jid", uri.jid());
        put(parts, "account", uri.account());
        put(parts, "action", uri.action());
        put(parts, "fragment", uri.fragment());
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (XmppUri.Parameter parameter : uri.parameters()) {
            parameters.putIfAbsent(parameter.key(), parameter.value());
            assertEquals(parameters.get(parameter.key()), uri.parameter(parameter.key()));
        }
        parts.put("parameters", parameters);
        return parts;
    }

    private static void put(Map<String, Object> parts, String key, Object value) {
        if (value != null) {
            parts.put(key, value.toString());
        }
    }

    private static XmppUri uri(Map<?, ?> parts) {
        List<XmppUri.Parameter> parameters = new ArrayList<>();
        ((Map<?, ?>) parts.get("parameters"))
                .forEach((key, value) -> parameters.add(new XmppUri.Parameter((String) key, (String) value)));
        return new XmppUri(
                jid(parts.get("jid")), (String) parts.get("action"), parameters, jid(parts.get("account")), (String)
                        parts.get("fragment"));
    }

    private static Jid jid(Object text) {
        return text == null ? null : Jid.parse((String) text);
    }
}
