package im.couplet.observer.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** XEP-0115 sections 5.4 and 8.2; XEP-0390 sections 4.4 and 8. */
class DiscoveryTest {
    /** XEP-0115 section 5.2. */
    private static final String VER = "QgayPKawpkPSDYmwT/WM94uAlu0=";

    private static final String EXODUS = "<identity category='client' type='pc' name='Exodus 0.9.1'/>"
            + "<feature var='http://jabber.org/protocol/caps'/><feature var='http://jabber.org/protocol/disco#info'/>"
            + "<feature var='http://jabber.org/protocol/disco#items'/><feature var='http://jabber.org/protocol/muc'/>";

    /** XEP-0390 section 5.1. */
    private static final String HASH = "kzBZbkqJ3ADrj7v08reD1qcWUwNGHaidNUgD7nHpiw8=";

    private static final String BOMBUS = "<identity category='client' name='BombusMod' type='mobile'/>"
            + "<feature var='http://jabber.org/protocol/si'/><feature var='http://jabber.org/protocol/bytestreams'/>"
            + "<feature var='http://jabber.org/protocol/chatstates'/><feature var='http://jabber.org/protocol/disco#info'/>"
            + "<feature var='http://jabber.org/protocol/disco#items'/><feature var='urn:xmpp:ping'/>"
            + "<feature var='jabber:iq:time'/><feature var='jabber:iq:privacy'/><feature var='jabber:iq:version'/>"
            + "<feature var='http://jabber.org/protocol/rosterx'/><feature var='urn:xmpp:time'/><feature var='jabber:x:oob'/>"
            + "<feature var='http://jabber.org/protocol/ibb'/>"
            + "<feature var='http://jabber.org/protocol/si/profile/file-transfer'/><feature var='urn:xmpp:receipts'/>"
            + "<feature var='jabber:iq:roster'/><feature var='jabber:iq:last'/>";

    private static final String FORGED = "<feature var='urn:x:forged'/>";

    private final List<Element> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int nonces;
    private final Exchange exchange = new Exchange(
            sent::add, () -> Jid.parse("juliet@capulet.lit/balcony"), () -> "n" + ++nonces, (error, event) -> {
                throw new AssertionError(error);
            });
    private Discovery discovery = started(List.of());

    private Discovery started(List<Element> known) {
        Discovery made = new Discovery(exchange, known);
        exchange.add(made);
        return made;
    }

    private static Jid jid(String name) {
        return Jid.parse(name + "@montague.lit/orchard");
    }

    private void appears(String name, String caps) {
        exchange.received(
                Element.parse("<presence xmlns='jabber:client' from='" + jid(name) + "'>" + caps + "</presence>"));
    }

    private static String older(String ver) {
        return "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:x:exodus' ver='" + ver + "'/>";
    }

    private static String newer(String hash) {
        return "<c xmlns='urn:xmpp:caps'><hash xmlns='urn:xmpp:hashes:2' algo='sha-256'>" + hash
                + "</hash><hash xmlns='urn:xmpp:hashes:2' algo='sha3-256'>AAAA</hash></c>" + older("other");
    }

    private void asks(String name) {
        discovery.ask(
                jid(name),
                1000,
                info -> told.add(
                        name + " " + (info == null ? "nothing" : info.elements().size())));
    }

    private void answers(int question, String info) {
        Element iq = sent.get(question);
        exchange.received(Element.parse(
                "<iq xmlns='jabber:client' type='result' id='" + iq.attribute("id") + "' from='" + iq.attribute("to")
                        + "'><query xmlns='http://jabber.org/protocol/disco#info'>" + info + "</query></iq>"));
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (Element iq : sent) {
            asked.add(iq.attribute("to") + " " + iq.elements().get(0).attribute("node"));
        }
        return asked;
    }

    @Test
    void oneIsAskedForAllWhoShowTheHash() {
        for (String name : List.of("a", "b", "c")) {
            appears(name, older(VER));
            asks(name);
        }
        assertEquals(List.of("a@montague.lit/orchard urn:x:exodus#" + VER), asked());
        answers(0, EXODUS);
        assertEquals(List.of("a 5", "b 5", "c 5"), told);
        appears("d", older(VER));
        assertTrue(discovery.has(jid("d"), "http://jabber.org/protocol/muc"));
        assertFalse(discovery.has(jid("d"), "urn:x:forged"));
    }

    @Test
    void theNewerHashIsTakenWhereItIsKnown() {
        appears("a", newer(HASH));
        asks("a");
        assertEquals(List.of("a@montague.lit/orchard urn:xmpp:caps#sha-256." + HASH), asked());
        answers(0, BOMBUS);
        appears("b", newer(HASH));
        assertTrue(discovery.has(jid("b"), "urn:xmpp:receipts"));
    }

    @Test
    void whoLiesSpeaksForHimselfAndTheOthersAreAsked() {
        for (String name : List.of("liar", "b", "c")) {
            appears(name, older(VER));
            asks(name);
        }
        answers(0, EXODUS + FORGED);
        assertEquals(List.of("liar 6"), told);
        assertEquals(3, sent.size());
        answers(1, EXODUS);
        assertEquals(List.of("liar 6", "b 5", "c 5"), told);
        answers(2, EXODUS + FORGED);
        assertTrue(discovery.has(jid("liar"), "urn:x:forged"));
        assertFalse(discovery.has(jid("b"), "urn:x:forged"));
        assertFalse(discovery.has(jid("c"), "urn:x:forged"));
        assertEquals(1, discovery.known().size());
    }

    @Test
    void whatOtherInformationCouldHaveAsWellIsNoProof() {
        // One feature that has the words of two, so that the string of both is the same.
        appears("a", older(VER));
        asks("a");
        answers(0, EXODUS.replace("disco#items'/><feature var='", "disco#items&lt;"));
        assertEquals(List.of("a 4"), told);
        assertEquals(List.of(), discovery.known());
    }

    @Test
    void thoseWhoDoNotAnswerDelayTheOthersForAWhile() {
        for (int i = 0; i < 31; i++) {
            appears("liar" + i, older(VER));
            asks("liar" + i);
        }
        appears("honest", older(VER));
        asks("honest");
        for (long now = 0; now < 20_000 && !told.contains("honest 5"); now += 1000) {
            exchange.tick(now);
            for (int i = 0; i < sent.size(); i++) {
                if (asked().get(i).startsWith("honest")) {
                    answers(i, EXODUS);
                }
            }
        }
        assertTrue(told.contains("honest 5"), () -> told.toString());
    }

    @Test
    void whoShowsNoHashIsAskedHimself() {
        appears("a", "");
        asks("a");
        asks("stranger");
        assertEquals(List.of("a@montague.lit/orchard null", "stranger@montague.lit/orchard null"), asked());
        answers(0, EXODUS);
        answers(1, EXODUS);
        assertTrue(discovery.has(jid("a"), "http://jabber.org/protocol/muc"));
        assertNull(discovery.info(jid("stranger")));
        assertEquals(List.of(), discovery.known());
    }

    @Test
    void isKeptAndCheckedAgain() {
        appears("a", older(VER));
        asks("a");
        answers(0, EXODUS);
        List<Element> known = discovery.known();
        Element forged = known.get(0)
                .withChild(Element.of("http://jabber.org/protocol/disco#info", "feature")
                        .withAttribute("var", "x"));
        assertEquals(known, started(known).known());
        assertEquals(List.of(), started(List.of(forged)).known());
        assertEquals(
                List.of(),
                started(List.of(known.get(0).withAttribute("node", null))).known());
    }

    @Test
    void whoIsGoneOrHasTheSessionEndedIsNotKnown() {
        appears("a", older(VER));
        appears("b", older(VER));
        asks("a");
        answers(0, EXODUS);
        exchange.received(
                Element.parse("<presence xmlns='jabber:client' type='unavailable' from='" + jid("a") + "'/>"));
        assertNull(discovery.info(jid("a")));
        asks("c");
        exchange.ended();
        assertNull(discovery.info(jid("b")));
        assertEquals("c nothing", told.get(1));
    }

    @Test
    void thousandsAreNotKept() {
        for (int i = 0; i < 30_000; i++) {
            exchange.received(Element.parse("<presence xmlns='jabber:client' from='crowd@montague.lit/" + i + "'>"
                    + older("v" + i) + "</presence>"));
            if (i == 0) {
                appears("friend", older(VER));
            }
        }
        asks("friend");
        assertEquals(List.of("friend@montague.lit/orchard urn:x:exodus#" + VER), asked());
    }
}
