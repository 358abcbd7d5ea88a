package im.couplet.observer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order listeners of a model are told, and of what. */
class ListenersTest {
    private static final Jid SELF = Jid.parse("juliet@capulet.lit/balcony");

    private final List<Throwable> failures = new ArrayList<>();
    private final Basis basis = new Basis(() -> SELF, failures::add);
    private final Exchange exchange =
            new Exchange(stanza -> {}, () -> SELF, () -> "n", (error, event) -> failures.add(error));

    private void arrives(String xml) {
        exchange.received(Element.parse(xml.replaceFirst("(?=[ />])", " xmlns='jabber:client'")));
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
    void listenersComeAndGoWhileAllAreTold() {
        RosterModel model = new RosterModel(basis);
        exchange.add(model);
        List<String> told = new ArrayList<>();
        List<Runnable> ends = new ArrayList<>();
        ends.add(model.subscribe(change -> {
            told.add("first");
            ends.forEach(Runnable::run);
            model.subscribe(another -> told.add("later"));
        }));
        ends.add(model.subscribe(change -> told.add("second")));
        ends.add(model.subscribe(change -> told.add("third")));
        arrives("<presence type='subscribe' from='romeo@montague.lit'/>");
        assertEquals(List.of("first"), told);
        arrives("<presence type='subscribe' from='benvolio@montague.lit'/>");
        assertEquals(List.of("first", "later"), told);
    }

    @Test
    void aListenerForEachOfManyRowsCostsWhatItIsTold() {
        RosterModel model = new RosterModel(basis);
        exchange.add(model);
        int[] told = new int[1];
        List<Runnable> ends = new ArrayList<>();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 200_000; i++) {
                ends.add(model.subscribe(change -> told[0]++));
            }
            arrives("<presence type='subscribe' from='romeo@montague.lit'/>");
            ends.forEach(Runnable::run);
            arrives("<presence type='subscribe' from='benvolio@montague.lit'/>");
        });
        assertEquals(200_000, told[0]);
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
