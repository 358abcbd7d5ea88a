package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.Json;
import im.couplet.chat.Entry;
import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code cases/models}: what came and went, what a page shows then, and of what it was told on the way. */
class ModelCasesTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");

    @TestFactory
    Stream<DynamicNode> cases() {
        return CaseFiles.in("/cases/models").entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(),
                        all(file.getValue())
                                .map(one -> DynamicTest.dynamicTest(
                                        (String) one.get("name"),
                                        () -> play(file.getKey().replace(".json", ""), one)))));
    }

    private static Stream<Map<?, ?>> all(String file) {
        Map<?, ?> read = (Map<?, ?>) Json.parse(file);
        return ((List<?>) read.get("cases")).stream().map(one -> (Map<?, ?>) one);
    }

    private static void play(String kind, Map<?, ?> one) {
        Played played = new Played(kind);
        ((List<?>) one.get("steps")).forEach(step -> played.step((String) step));
        Object current = PortableMap.of(played.model.current());
        if (one.get("shown") instanceof List<?> shown) {
            List<String> lines = new ArrayList<>();
            played.model.current().all().forEach(each -> show((LiveConversation<?, ?, ?>) each, lines));
            assertEquals(String.join("\n", lines(shown)), String.join("\n", lines), String.valueOf(one.get("why")));
        } else {
            assertEquals(text(one.get("current")), text(current), String.valueOf(one.get("why")));
            assertEquals(String.join("\n", lines((List<?>) one.get("changes"))), String.join("\n", played.changes));
        }
        Model<?> again = Models.make(kind, played.basis, PortableMap.from((Map<?, ?>) current));
        assertEquals(played.model.current(), again.current(), "read and written");
        assertEquals(lasting(text(current)), text(PortableMap.of(again.current())), "read and written");
    }

    /** Without what the last message did. */
    private static String lasting(String text) {
        return text.replaceAll(", outcome=[a-z]*", "").replaceAll("index=[0-9.]*, ", "");
    }

    private static List<String> lines(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    private static void show(LiveConversation<?, ?, ?> conversation, List<String> lines) {
        lines.add(conversation.key());
        conversation.timeline().each(one -> lines.add("  " + shown((Entry) one)));
        conversation.typing().forEach(who -> lines.add("  typing " + who));
        conversation.marks().received().forEach(mark -> lines.add("  received " + mark.key()));
        conversation.marks().displayed().forEach(mark -> lines.add("  displayed " + mark.key() + " " + mark.value()));
        conversation.marks().failed().forEach(mark -> lines.add("  failed " + mark.key() + " " + mark.value()));
    }

    private static String shown(Entry entry) {
        StringBuilder shown = new StringBuilder(entry.sender() + ": " + (entry.body() == null ? "-" : entry.body()));
        shown.append(entry.retraction() != null ? " (retracted)" : entry.isCorrected() ? " (corrected)" : "");
        entry.emojis().forEach((emoji, senders) -> shown.append(" " + emoji + " " + String.join(",", senders)));
        return shown.toString();
    }

    /** A value of JSON with the names in order. */
    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put((String) key, text(each)));
            return sorted.toString();
        }
        if (value instanceof List<?> list) {
            return "["
                    + String.join(",\n", list.stream().map(ModelCasesTest::text).toList()) + "]";
        }
        return value instanceof Number number ? String.valueOf(number.doubleValue()) : String.valueOf(value);
    }

    /** A session with one model. */
    private static final class Played {
        final List<String> changes = new ArrayList<>();
        final Basis basis = new Basis(() -> SELF, error -> {
            throw new AssertionError(error);
        });
        final Model<?> model;
        private final Exchange exchange = new Exchange(stanza -> {}, () -> SELF, () -> "n", (error, event) -> {
            throw new AssertionError(error);
        });

        Played(String kind) {
            model = Models.make(kind, basis, null);
            model.subscribe(change -> changes.add(String.join(
                    " ", change.differences().stream().map(Played::text).toList())));
            exchange.add(model);
        }

        private static String text(Difference<?> one) {
            String parts =
                    String.join(" ", one.parts().stream().map(Played::text).toList());
            return (one.before() == null ? "+" : one.after() == null ? "-" : "~")
                    + one.key()
                    + (parts.isEmpty() ? "" : "(" + parts + ")");
        }

        void step(String step) {
            if (step.equals("!")) {
                exchange.ended();
                return;
            }
            if (step.startsWith("watch ")) {
                String[] words = step.split(" ", -1);
                ((NodesModel) model).watch(Jid.parse(words[1]), words[2]);
                return;
            }
            Element stanza = Element.parse(step.substring(2).replaceFirst("(?=[ />])", " xmlns='jabber:client'"));
            if (step.startsWith(">")) {
                exchange.send(stanza);
            } else {
                exchange.received(stanza);
            }
        }
    }
}
