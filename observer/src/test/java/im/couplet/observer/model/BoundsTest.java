package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What peers cannot do to a model, however much they send. */
class BoundsTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");

    private final List<Throwable> failures = new ArrayList<>();
    private final Basis basis = new Basis(() -> SELF, failures::add);
    private final Exchange exchange =
            new Exchange(stanza -> {}, () -> SELF, () -> "n", (error, event) -> failures.add(error));

    private void arrives(String xml) {
        exchange.received(Element.parse(xml.replaceFirst("(?=[ />])", " xmlns='jabber:client'")));
    }

    private void joins(String occupant) {
        exchange.send(Element.parse("<presence xmlns='jabber:client' to='" + occupant
                + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>"));
        enters(occupant, "<status code='110'/>");
    }

    private void enters(String occupant, String status) {
        arrives("<presence from='" + occupant + "'><x xmlns='http://jabber.org/protocol/muc#user'>"
                + "<item affiliation='none' role='participant'/>" + status + "</x></presence>");
    }

    @Test
    void aContactWithEndlessClientsHasItsBestOnes() {
        PresenceModel model = new PresenceModel(basis, jid -> true);
        exchange.add(model);
        for (int i = 0; i < 1000; i++) {
            arrives("<presence from='romeo@montague.lit/" + i + "'><priority>" + i % 100 + "</priority></presence>");
        }
        OnlineContact romeo = model.current().all().get(0);
        assertEquals(64, romeo.resources().size());
        assertEquals(99, romeo.best().priority());
        assertTrue(romeo.lost());
    }

    @Test
    void strangersPushOutStrangersAndNoContacts() {
        PresenceModel model =
                new PresenceModel(basis, jid -> jid.domain().toString().equals("montague.lit"));
        exchange.add(model);
        arrives("<presence from='romeo@montague.lit/x'/>");
        for (int i = 0; i < 10_000; i++) {
            arrives("<presence from='m" + i + "@evil.example/x'/>");
        }
        arrives("<presence from='benvolio@montague.lit/x'/>");
        assertEquals(4096 + 2, model.current().all().size());
        assertEquals(10_000 - 4096, model.current().lost());
        assertTrue(model.current().get("romeo@montague.lit") != null);
    }

    @Test
    void strangersWhoAskAreCountedFromTheThousandthOn() {
        RosterModel model = new RosterModel(basis);
        exchange.add(model);
        for (int i = 0; i < 3000; i++) {
            arrives("<presence type='subscribe' from='m" + i + "@evil.example'/>");
        }
        assertEquals(1000, model.current().all().size());
        assertEquals(2000, model.current().lost());
        arrives("<presence type='unsubscribe' from='m0@evil.example'/>");
        arrives("<presence type='subscribe' from='romeo@montague.lit'/>");
        assertEquals(1000, model.current().all().size());
        assertTrue(model.current().get("romeo@montague.lit") != null);
    }

    @Test
    void aRoomOfManyShowsTheFirstOfThemAndTheAccount() {
        RoomsModel model = new RoomsModel(basis, 100);
        exchange.add(model);
        for (int i = 0; i < 1000; i++) {
            if (i == 500) {
                joins("a@rooms.example/me");
            } else if (i > 500) {
                enters("a@rooms.example/n" + i, "");
            }
        }
        LiveRoom room = model.current().all().get(0);
        assertEquals(100, room.occupants().size());
        assertEquals(499 - 99, room.lost());
        assertEquals("me", room.nick());
        assertTrue(room.self() != null);
    }

    @Test
    void aListenerThatFailsIsToldOfAndStopsNobody() {
        RosterModel model = new RosterModel(basis);
        exchange.add(model);
        List<String> told = new ArrayList<>();
        model.subscribe(change -> {
            throw new IllegalStateException("mine");
        });
        Runnable end =
                model.subscribe(change -> told.add(change.differences().get(0).key()));
        arrives("<presence type='subscribe' from='romeo@montague.lit'/>");
        end.run();
        arrives("<presence type='subscribe' from='benvolio@montague.lit'/>");
        assertEquals(List.of("romeo@montague.lit"), told);
        assertEquals(2, failures.size());
    }

    @Test
    void whatAListenerSendsIsToldBehindWhatItWasToldOf() {
        RosterModel model = new RosterModel(basis);
        exchange.add(model);
        List<String> told = new ArrayList<>();
        model.subscribe(change -> {
            if (change.after().get("romeo@montague.lit") != null) {
                exchange.send(
                        Element.parse("<presence xmlns='jabber:client' type='unsubscribed' to='romeo@montague.lit'/>"));
            }
        });
        model.subscribe(change -> told.add(
                change.before().all().size() + " to " + change.after().all().size()));
        arrives("<presence type='subscribe' from='romeo@montague.lit'/>");
        assertEquals(List.of("0 to 1", "1 to 0"), told);
    }
}
