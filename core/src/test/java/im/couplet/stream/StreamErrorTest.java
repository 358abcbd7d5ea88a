package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.xml.Element;
import im.couplet.xml.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StreamErrorTest {
    private static StreamError read(String content) {
        return new StreamError(
                Element.parse("<s:error xmlns:s='http://etherx.jabber.org/streams'>" + content + "</s:error>"));
    }

    @ParameterizedTest
    @EnumSource(StreamCondition.class)
    void readsAndWritesEveryCondition(StreamCondition condition) {
        StreamError written = StreamError.of(condition);
        StreamError read = read("<" + condition.text() + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>");
        assertEquals(written, read);
        assertEquals(condition, read.condition());
        assertEquals(condition.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), condition.text());
    }

    @Test
    void knowsTheConditionsOfTheRfc() {
        assertEquals(25, StreamCondition.values().length);
        assertNull(StreamCondition.of("xml-not-well-formed"));
    }

    @Test
    void readsTextsByLanguage() {
        StreamError error = read("<text xmlns='urn:ietf:params:xml:ns:xmpp-streams' xml:lang='de'>Schluss</text>"
                + "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams' xml:lang='en'>The end</text>"
                + "<conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>");
        assertEquals("Schluss", error.text());
        assertEquals("The end", error.text("EN"));
        assertEquals("Schluss", error.text("fr"));
        assertEquals(StreamCondition.CONFLICT, error.condition());
        assertEquals("conflict: Schluss", error.toString());
    }

    @Test
    void keepsAConditionThatNoRfcDefines() {
        StreamError error = read("<too-late xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>");
        assertNull(error.condition());
        assertEquals("too-late", error.conditionName());
    }

    @Test
    void takesAnErrorWithoutAConditionForUndefined() {
        assertEquals(StreamCondition.UNDEFINED_CONDITION, read("").condition());
        assertEquals(
                StreamCondition.UNDEFINED_CONDITION,
                read("<conflict xmlns='urn:x'/>").condition());
        assertNull(read("").text());
    }

    @Test
    void readsTheOtherHost() {
        StreamError error =
                StreamError.seeOtherHost("[2001:41D0:1:A49b::1]:9222").withText("Moving house", "en");
        assertEquals("[2001:41D0:1:A49b::1]:9222", error.otherHost());
        assertEquals("Moving house", error.text());
        assertNull(StreamError.of(StreamCondition.RESET).otherHost());
    }

    @Test
    void readsTheApplicationCondition() {
        Element application = Element.of("http://example.org/ns", "escape-your-data");
        StreamError error = StreamError.of(StreamCondition.NOT_WELL_FORMED).withApplicationCondition(application);
        assertEquals(application, error.applicationCondition());
        assertEquals(StreamCondition.NOT_WELL_FORMED, error.condition());
        assertNull(StreamError.of(StreamCondition.RESET).applicationCondition());
    }

    @Test
    void tellsOfBadXml() {
        XmlException exception = assertThrows(XmlException.class, () -> Element.parse("<a><!--"));
        StreamError error = StreamError.of(exception);
        assertEquals(StreamCondition.RESTRICTED_XML, error.condition());
        assertEquals(exception.getMessage(), error.text("en"));
    }

    @Test
    void refusesAnotherElement() {
        assertThrows(IllegalArgumentException.class, () -> new StreamError(Element.of("jabber:client", "error")));
    }
}
