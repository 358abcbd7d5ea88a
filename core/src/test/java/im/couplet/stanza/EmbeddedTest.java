package im.couplet.stanza;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import im.couplet.schema.Problem;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedTest {
    private record Forwarded(Stanza stanza) {
        static final ElementType<Forwarded> TYPE = ElementType.of(
                "forwarded",
                "urn:xmpp:forward:0",
                "forwarded",
                Fields.child("stanza", Embedded.STANZA, Forwarded::stanza),
                Forwarded::new);
    }

    private static final String MESSAGE =
            "<message xmlns='jabber:client' to='romeo@montague.lit'><body>Hi</body><x xmlns='urn:x'/></message>";

    private static Element forwarded(String stanza) {
        return Element.parse("<forwarded xmlns='urn:xmpp:forward:0'>" + stanza + "</forwarded>");
    }

    @Test
    void readsAStanzaInsideAnElementAndWritesItBackWithWhatIsUnknown() {
        Element element = forwarded(MESSAGE);
        Forwarded value = Forwarded.TYPE.readStrict(element);
        assertEquals("Hi", assertInstanceOf(Message.class, value.stanza()).body());
        assertEquals(element, Forwarded.TYPE.write(value));
    }

    @Test
    void readsEachKindOfStanza() {
        assertInstanceOf(
                Presence.class,
                Forwarded.TYPE
                        .readStrict(forwarded("<presence xmlns='jabber:client'/>"))
                        .stanza());
        assertInstanceOf(
                Iq.class,
                Forwarded.TYPE
                        .readStrict(forwarded("<iq xmlns='jabber:client' type='result' id='1'/>"))
                        .stanza());
    }

    @Test
    void takesNoStanzaOfAnotherNamespace() {
        assertNull(Forwarded.TYPE.read(forwarded("<message/>")).stanza());
    }

    @Test
    void saysWhereAProblemInItIs() {
        List<Problem> problems = new ArrayList<>();
        assertNull(Forwarded.TYPE
                .read(forwarded("<iq xmlns='jabber:client' type='result' to='@'/>"), problems)
                .stanza());
        assertEquals(
                List.of("forwarded.stanza.id", "forwarded.stanza.to"),
                problems.stream().map(Problem::path).toList());
    }

    @Test
    void goesAnyDepthDown() {
        Element element = Element.parse(MESSAGE);
        for (int i = 0; i < 100_000; i++) {
            Message message = Message.builder()
                    .add(Forwarded.TYPE, new Forwarded(Stanza.read(element)))
                    .build();
            element = message.element();
        }
        assertInstanceOf(Message.class, Stanza.read(element).get(Forwarded.TYPE).stanza());
    }
}
