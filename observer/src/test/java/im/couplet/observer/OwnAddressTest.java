package im.couplet.observer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.jid.Jid;
import im.couplet.observer.discovery.Discovery;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stream on which somebody else logs in: what its address decides (RFC 6120 section 7, RFC 6121 section 2.1.6, XEP-0280 section 11). */
class OwnAddressTest {
    private static final String CARBON = "<message from='%s'><received xmlns='urn:xmpp:carbons:2'><forwarded"
            + " xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='romeo@montague.lit/x' to='%s/y' type='chat'>"
            + "<body>Hi</body></message></forwarded></received></message>";

    private final List<String> told = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();
    private final OwnAddress self = new OwnAddress();
    private final Exchange exchange = new Exchange(stanza -> {}, self, () -> "n", (error, event) -> told.add("failed"));

    OwnAddressTest() {
        Observer<Element> observer = new Observer<>(element -> element, (error, event) -> told.add("failed"));
        exchange.add(observer);
        observer.onEvent(Observer.MESSAGE, Match.ANY, (stanza, event) -> told.add("message"));
        observer.onEvent(
                Observer.REJECTED,
                Match.ANY,
                (stanza, event) -> told.add(String.valueOf(event.rejection().reason())));
    }

    private void arrives(String xml) {
        exchange.received(
                Element.parse(xml.replaceFirst("<(iq|message|presence)(?! xmlns)", "<$1 xmlns='jabber:client'")));
    }

    private void carbon(String account) {
        arrives(CARBON.formatted(account, account));
    }

    private List<String> since() {
        List<String> now = List.copyOf(told);
        told.clear();
        return now;
    }

    @Test
    void nothingIsBelievedBeforeThereIsAnAddress() {
        carbon("juliet@capulet.lit");
        assertEquals(List.of("UNBOUND"), since());
        exchange.bound(Jid.parse("juliet@capulet.lit/balcony"));
        carbon("juliet@capulet.lit");
        carbon("mallory@evil.example");
        assertEquals(List.of("message", "CARBON_SENDER"), since());
    }

    @Test
    void whatWaitsEndsWithAnotherLoginAndWhatIsBelievedFollowsTheNewAddress() {
        exchange.bound(Jid.parse("juliet@capulet.lit/balcony"));
        exchange.request(
                Element.parse("<iq xmlns='jabber:client' type='get' id='a'><ping xmlns='urn:xmpp:ping'/></iq>"),
                0,
                settlement -> settled.add(String.valueOf(settlement.kind())));
        assertEquals(List.of(), settled);
        exchange.bound(Jid.parse("nurse@capulet.lit/hall"));
        assertEquals(List.of("ENDED"), settled);
        carbon("juliet@capulet.lit");
        carbon("nurse@capulet.lit");
        arrives("<iq type='result' id='a'/>");
        assertEquals(List.of("CARBON_SENDER", "message", "ANSWER"), since());
    }

    @Test
    void contactsAreKnownAfterAnotherLoginOfTheAccountAndNotToAnotherOne() {
        exchange.bound(Jid.parse("juliet@capulet.lit/balcony"));
        arrives(
                "<iq type='set' id='p'><query xmlns='jabber:iq:roster'><item jid='romeo@montague.lit' subscription='both'/>"
                        + "</query></iq>");
        String tune =
                "<message from='romeo@montague.lit' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
                        + "<items node='http://jabber.org/protocol/tune'/></event></message>";
        exchange.bound(Jid.parse("juliet@capulet.lit/tomb"));
        arrives(tune);
        assertEquals(List.of("message"), since());
        exchange.bound(Jid.parse("nurse@capulet.lit/hall"));
        arrives(tune);
        assertEquals(List.of("PUBSUB_STRANGER"), since());
    }

    @Test
    void whatHashesAreOfStaysKnown() {
        Element query = Element.parse("<query xmlns='http://jabber.org/protocol/disco#info'"
                + " node='http://jabber.org/protocol/caps#sha-1.QgayPKawpkPSDYmwT/WM94uAlu0='>"
                + "<identity category='client' name='Exodus 0.9.1' type='pc'/>"
                + "<feature var='http://jabber.org/protocol/caps'/><feature var='http://jabber.org/protocol/disco#info'/>"
                + "<feature var='http://jabber.org/protocol/disco#items'/><feature var='http://jabber.org/protocol/muc'/>"
                + "</query>");
        Discovery discovery = new Discovery(exchange, List.of(query));
        exchange.add(discovery);
        assertEquals(1, discovery.known().size());
        exchange.bound(Jid.parse("juliet@capulet.lit/balcony"));
        exchange.bound(Jid.parse("juliet@capulet.lit/tomb"));
        assertEquals(1, discovery.known().size());
    }

    @Test
    void aSessionSaysItsAddressItself() {
        Exchange other = new Exchange(stanza -> {}, () -> null, () -> "n", (error, event) -> {});
        assertThrows(IllegalStateException.class, () -> other.bound(Jid.parse("juliet@capulet.lit/balcony")));
    }
}
