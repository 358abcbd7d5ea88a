package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.chat.MucStatus;
import im.couplet.chat.SelfPing;
import im.couplet.richtext.MeCommand;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from small parts of messages and rooms. */
class MessageHelpersTest {
    @Test
    void tellsWhatSomebodyDoes() {
        // XEP-0245, section 2
        assertEquals("shrugs in disgust", MeCommand.action("/me shrugs in disgust"));
        assertNull(MeCommand.action("/meshrugs in disgust"));
        assertNull(MeCommand.action(" /me shrugs in disgust"));
        assertNull(MeCommand.action("\"/me shrugs in disgust\""));
        assertNull(MeCommand.action("* Atlas shrugs in disgust"));
        assertEquals("/me shrugs", MeCommand.body("shrugs"));
    }

    @Test
    void knowsTheCodesOfRooms() {
        // XEP-0045, section 15.6.2
        List<Integer> registered =
                List.of(100, 101, 102, 103, 104, 110, 170, 171, 172, 173, 201, 210, 301, 303, 307, 321, 322, 332, 333);
        List<Integer> known = new ArrayList<>();
        for (MucStatus status : MucStatus.values()) {
            known.add(status.code());
            assertEquals(status, MucStatus.of(status.code()));
        }
        assertEquals(registered, known);
        assertNull(MucStatus.of(999));
        assertTrue(MucStatus.KICKED.isRemoval());
        assertFalse(MucStatus.NICK_CHANGED.isRemoval());
        assertFalse(MucStatus.SELF.isRemoval());
    }

    @ParameterizedTest
    @CsvSource({
        "service-unavailable,IN_ROOM",
        "feature-not-implemented,IN_ROOM",
        "item-not-found,IN_ROOM",
        "remote-server-not-found,UNKNOWN",
        "remote-server-timeout,UNKNOWN",
        "not-acceptable,NOT_IN_ROOM",
        "not-allowed,NOT_IN_ROOM",
        "bad-request,NOT_IN_ROOM"
    })
    void readsTheAnswerToASelfPing(String condition, SelfPing expected) {
        // XEP-0410, section 3.2
        assertEquals(
                expected,
                SelfPing.of(iq("<iq xmlns='jabber:client' type='error' id='s2c1'><error type='cancel'><" + condition
                        + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>")));
    }

    @Test
    void knowsThatAResultOfASelfPingIsGood() {
        assertEquals(SelfPing.IN_ROOM, SelfPing.of(iq("<iq xmlns='jabber:client' type='result' id='s2c1'/>")));
        assertEquals(SelfPing.UNKNOWN, SelfPing.of(iq("<iq xmlns='jabber:client' type='error' id='s2c1'/>")));
    }

    private static Iq iq(String xml) {
        return (Iq) Stanza.read(Element.parse(xml));
    }

    @Test
    void asksForThePagesOfAResultSet() {
        // XEP-0059, sections 2.1 to 2.6
        assertEquals(set("<max>10</max>"), ResultSet.TYPE.write(ResultSet.firstPage(10)));
        assertEquals(set("<max>10</max><before/>"), ResultSet.TYPE.write(ResultSet.lastPage(10)));
        assertEquals(set("<max>10</max><index>371</index>"), ResultSet.TYPE.write(ResultSet.pageAt(371, 10)));
        assertEquals(set("<max>0</max>"), ResultSet.TYPE.write(ResultSet.counting()));
        ResultSet page = ResultSet.TYPE.readStrict(set(
                "<first index='0'>stpeter@jabber.org</first><last>peterpan@neverland.lit</last><count>800</count>"));
        assertEquals(
                set("<max>10</max><after>peterpan@neverland.lit</after>"), ResultSet.TYPE.write(page.nextPage(10)));
        assertEquals(
                set("<max>10</max><before>stpeter@jabber.org</before>"), ResultSet.TYPE.write(page.previousPage(10)));
        ResultSet empty = ResultSet.TYPE.readStrict(set("<count>790</count>"));
        assertNull(empty.nextPage(10));
        assertNull(empty.previousPage(10));
    }

    private static Element set(String children) {
        return Element.parse("<set xmlns='http://jabber.org/protocol/rsm'>" + children + "</set>");
    }
}
