package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.schema.Place;
import im.couplet.schema.Problem;
import im.couplet.schema.ProblemException;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples are those of the documents. */
class ExtensionsTest {
    private static <T> T strictly(ElementType<T> type, String xml) {
        Element element = Element.parse(xml);
        T value = type.readStrict(element);
        assertEquals(element, type.write(value), "written back");
        return value;
    }

    @Test
    void readsADelay() {
        Delay delay = strictly(
                Delay.TYPE,
                "<delay xmlns='urn:xmpp:delay' from='capulet.com' stamp='2002-09-10T23:08:25Z'>Offline Storage</delay>");
        assertEquals(
                new Delay(Instant.parse("2002-09-10T23:08:25Z"), Jid.parse("capulet.com"), "Offline Storage"), delay);
    }

    @Test
    void leavesADelayWithoutATimeOut() {
        List<Problem> problems = new ArrayList<>();
        Element delay = Element.parse("<delay xmlns='urn:xmpp:delay' stamp='yesterday' from='capulet.com'/>");
        assertNull(Delay.TYPE.read(delay, problems));
        assertEquals(
                List.of(new Problem("delay.stamp", "a date and time such as 2026-11-21T10:00:00Z", "yesterday")),
                problems);
        ProblemException strict = assertThrows(ProblemException.class, () -> Delay.TYPE.readStrict(delay));
        assertEquals(
                "delay.stamp: expected a date and time such as 2026-11-21T10:00:00Z, found \"yesterday\"",
                strict.getMessage());
    }

    @Test
    void refusesAnExtensionThatStandsNowhere() {
        List<Place> nowhere = List.of();
        assertThrows(
                IllegalArgumentException.class,
                () -> new Extensions.Extension("XEP-0203", "x", Delay.TYPE, nowhere, Extensions.Bundle.CHAT));
    }

    @Test
    void saysThatARequiredFieldIsMissing() {
        List<Problem> problems = new ArrayList<>();
        Delay.TYPE.read(Element.parse("<delay xmlns='urn:xmpp:delay'/>"), problems);
        assertEquals("delay.stamp", problems.get(0).path());
        assertNull(problems.get(0).raw());
    }

    @Test
    void readsAChatStateFromTheNameOfTheElement() {
        assertEquals(
                ChatState.COMPOSING,
                strictly(ChatState.TYPE, "<composing xmlns='http://jabber.org/protocol/chatstates'/>"));
        Element unknown = Element.parse("<dreaming xmlns='http://jabber.org/protocol/chatstates'/>");
        assertFalse(ChatState.TYPE.matches(unknown.name()));
    }

    @Test
    void readsReceipts() {
        assertEquals(new Receipts.Request(), strictly(Receipts.Request.TYPE, "<request xmlns='urn:xmpp:receipts'/>"));
        assertEquals(
                "richard2-4.1.247",
                strictly(Receipts.Received.TYPE, "<received xmlns='urn:xmpp:receipts' id='richard2-4.1.247'/>")
                        .id());
    }

    @Test
    void readsServiceDiscovery() {
        DiscoInfo info = strictly(
                DiscoInfo.TYPE,
                "<query xmlns='http://jabber.org/protocol/disco#info'>"
                        + "<identity category='conference' type='text' name='Play-Specific Chatrooms'/>"
                        + "<identity category='directory' type='chatroom' xml:lang='en'/>"
                        + "<feature var='http://jabber.org/protocol/disco#info'/><feature var='jabber:iq:time'/>"
                        + "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'>"
                        + "<value>http://jabber.org/network/serverinfo</value></field></x></query>");
        assertEquals(List.of("http://jabber.org/protocol/disco#info", "jabber:iq:time"), info.features());
        assertEquals(
                new DiscoInfo.Identity("directory", "chatroom", null, "en"),
                info.identities().get(1));
        assertEquals("FORM_TYPE", info.forms().get(0).fields().get(0).name());
    }

    @Test
    void readsADataForm() {
        DataForm form = strictly(
                DataForm.TYPE,
                "<x xmlns='jabber:x:data' type='form'><title>Bot Configuration</title>"
                        + "<instructions>Fill out this form to configure your new bot!</instructions>"
                        + "<field type='hidden' var='FORM_TYPE'><value>jabber:bot</value></field>"
                        + "<field type='fixed'><value>Section 1: Bot Info</value></field>"
                        + "<field type='text-single' label='The name of your bot' var='botname'><required/></field>"
                        + "<field type='list-single' label='Maximum number of subscribers' var='maxsubs'>"
                        + "<value>20</value><option label='10'><value>10</value></option>"
                        + "<option label='None'><value>none</value></option></field></x>");
        assertEquals(DataForm.Type.FORM, form.type());
        assertTrue(form.field("botname").required());
        assertEquals(
                new DataForm.Option("None", "none"),
                form.field("maxsubs").options().get(1));
        assertNull(form.field("nothing"));
    }

    @Test
    void readsATableOfResults() {
        DataForm table = strictly(
                DataForm.TYPE,
                "<x xmlns='jabber:x:data' type='result'><reported><field var='name' label='Name'/></reported>"
                        + "<item><field var='name'><value>Comune di Verona</value></field></item><item/></x>");
        assertEquals(2, table.items().size());
        assertEquals(
                "Comune di Verona",
                table.items().get(0).fields().get(0).values().get(0));
    }

    @Test
    void countsRepeatedProblemsByTheirPlace() {
        List<Problem> problems = new ArrayList<>();
        DataForm form = DataForm.TYPE.read(
                Element.parse(
                        "<x xmlns='jabber:x:data' type='form'><field type='text-single'/><field type='text'/></x>"),
                problems);
        assertEquals(2, form.fields().size());
        assertEquals("form.fields[1].type", problems.get(0).path());
    }

    @Test
    void readsARoster() {
        Roster roster = strictly(
                Roster.TYPE,
                "<query xmlns='jabber:iq:roster' ver='ver7'><item jid='nurse@example.com'/>"
                        + "<item jid='romeo@example.net' name='Romeo' subscription='both' ask='subscribe' approved='true'>"
                        + "<group>Friends</group><group>Montague</group></item></query>");
        assertEquals(List.of("Friends", "Montague"), roster.items().get(1).groups());
        assertEquals(Roster.Subscription.BOTH, roster.items().get(1).subscription());
    }

    @Test
    void refusesToWriteWhatXmlCannotHold() {
        Delay delay = new Delay(Instant.EPOCH, null, "a\u0000b");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Delay.TYPE.write(delay));
        assertEquals("text: XML cannot hold U+0000 (at index 1)", refused.getMessage());
    }

    @Test
    void hasEachKeyAndEachNameOnce() {
        Set<String> keys = new HashSet<>();
        Set<Object> names = new HashSet<>();
        for (Extensions.Extension extension : Extensions.ALL) {
            assertTrue(keys.add(extension.type().key()), extension.type().key());
            assertTrue(names.add(extension.type().name()), extension.type().toString());
            assertEquals(extension.type(), Extensions.find(extension.type().key()));
        }
        assertNull(Extensions.find("nothing"));
    }
}
