package im.couplet.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StreamFeaturesTest {
    private static StreamFeatures read(String content) {
        return new StreamFeatures(
                Element.parse("<features xmlns='http://etherx.jabber.org/streams'>" + content + "</features>"));
    }

    @Test
    void listsMechanismsInTheServersOrder() {
        StreamFeatures features = read("<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                + "<mechanism>SCRAM-SHA-256</mechanism><mechanism>\n  PLAIN\n</mechanism><other/></mechanisms>");
        assertEquals(List.of("SCRAM-SHA-256", "PLAIN"), features.mechanisms());
        assertEquals(List.of(), features.sasl2Mechanisms());
    }

    @Test
    void showsWhatNewerLoginsOffer() {
        StreamFeatures features = read("<authentication xmlns='urn:xmpp:sasl:2'><mechanism>HT-SHA-256-NONE</mechanism>"
                + "<inline><bind xmlns='urn:xmpp:bind:0'/></inline></authentication>"
                + "<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'><channel-binding type='tls-exporter'/>"
                + "<channel-binding/></sasl-channel-binding>");
        assertEquals(List.of("HT-SHA-256-NONE"), features.sasl2Mechanisms());
        assertEquals(List.of("tls-exporter"), features.channelBindings());
        assertNotNull(features.feature("urn:xmpp:sasl:2", "authentication"));
    }

    @Test
    void tellsARequiredSessionFromAnOptionalOne() {
        String session = "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'>";
        assertTrue(read(session + "</session>").requiresSession());
        assertFalse(read(session + "<optional/></session>").requiresSession());
        assertFalse(read("").requiresSession());
    }

    @Test
    void tellsRequiredTlsFromOfferedTls() {
        StreamFeatures offered = read("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        StreamFeatures required = read("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>");
        assertTrue(offered.offersTls());
        assertFalse(offered.requiresTls());
        assertTrue(required.requiresTls());
    }

    @Test
    void readsWhatAServerOffersBehindTheLogin() {
        StreamFeatures features = read("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><required/></bind>"
                + "<sm xmlns='urn:xmpp:sm:3'/><csi xmlns='urn:xmpp:csi:0'/><sub xmlns='urn:xmpp:features:pre-approval'/>"
                + "<ver xmlns='urn:xmpp:features:rosterver'/><register xmlns='http://jabber.org/features/iq-register'/>"
                + "<c xmlns='http://jabber.org/protocol/caps' ver='x'/>"
                + "<compression xmlns='http://jabber.org/features/compress'><method>zlib</method></compression>");
        assertTrue(features.offersBinding());
        assertTrue(features.offersStreamManagement());
        assertTrue(features.offersClientState());
        assertTrue(features.offersPreapproval());
        assertTrue(features.offersRosterVersioning());
        assertTrue(features.offersRegistration());
        assertEquals("x", features.capabilities().attribute("ver"));
        assertEquals(List.of("zlib"), features.compressionMethods());
        assertEquals(8, features.features().size());
    }

    @Test
    void offersNothingWhenThereIsNothing() {
        StreamFeatures features = StreamFeatures.of(List.of());
        assertEquals(read(""), features);
        assertFalse(features.offersBinding() || features.offersStreamManagement() || features.offersClientState());
        assertFalse(features.offersPreapproval() || features.offersRosterVersioning() || features.offersRegistration());
        assertFalse(features.offersTls() || features.requiresTls());
        assertNull(features.capabilities());
        assertEquals(List.of(), features.mechanisms());
        assertEquals(List.of(), features.channelBindings());
    }

    @Test
    void refusesAnotherElement() {
        assertThrows(IllegalArgumentException.class, () -> new StreamFeatures(Element.of("jabber:client", "features")));
    }
}
