package im.couplet.observer.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import im.couplet.cases.CaseFiles;
import im.couplet.cases.Json;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code cases/provenance}. */
class IntakeCasesTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");

    @TestFactory
    Stream<DynamicTest> cases() {
        Map<?, ?> file =
                (Map<?, ?>) Json.parse(CaseFiles.in("/cases/provenance").getOrDefault("stanzas.json", ""));
        return ((List<?>) file.get("cases"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> DynamicTest.dynamicTest((String) one.get("name"), () -> play(one)));
    }

    private static void play(Map<?, ?> one) {
        Log log = new Log();
        Intake intake = new Intake(() -> SELF);
        for (Object step : (List<?>) one.get("steps")) {
            String text = (String) step;
            Element stanza = stanza(text.substring(2));
            if (text.startsWith(">")) {
                intake.sent(stanza, log);
            } else {
                intake.received(stanza, log);
            }
        }
        assertEquals(
                String.join(
                        "\n",
                        ((List<?>) one.get("told"))
                                .stream().map(String::valueOf).toList()),
                String.join("\n", log.told),
                String.valueOf(one.get("why")));
    }

    static Element stanza(String xml) {
        int end = xml.indexOf(' ');
        return Element.parse(xml.substring(0, end) + " xmlns='jabber:client'" + xml.substring(end));
    }

    /** What is told, as the cases write it. */
    static final class Log implements Recipient {
        final List<String> told = new ArrayList<>();

        @Override
        public void believed(Element stanza, Provenance from) {
            String sender = stanza.attribute("from");
            told.add(stanza.localName() + " " + (sender == null ? "-" : Address.read(sender)) + ": " + word(from.way())
                    + " by "
                    + (from.by() == null ? "nobody" : from.by()) + value(" query ", from.queryId())
                    + value(" id ", from.archiveId()) + value(" at ", from.at()) + value(" named ", from.stanzaId())
                    + value(" occupant ", from.occupantId()));
        }

        @Override
        public void rejected(Rejection rejection) {
            Element part = rejection.part();
            told.add("rejected " + word(rejection.reason()) + " by "
                    + rejection.reason().source() + (rejection.undecided() ? " undecided" : "")
                    + value(" part ", part == null ? null : part.localName()));
        }

        private static String value(String name, @Nullable Object value) {
            return value == null ? "" : name + value;
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
