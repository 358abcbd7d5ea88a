package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import im.couplet.schema.Problem;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A subscription ends at a time or with the subscriber's presence, as XEP-0060 has both. */
class ExpiryTest {
    private static final Expiry LEASE = new Expiry.At(Instant.parse("2006-02-28T23:59:59Z"));
    private static final Expiry PRESENCE = new Expiry.WithPresence();

    private static PubSubEvent.Subscription read(String expiry, List<Problem> problems) {
        return PubSubEvent.Subscription.TYPE.read(
                Element.parse("<subscription xmlns='http://jabber.org/protocol/pubsub#event' jid='a@b' expiry='"
                        + expiry + "'/>"),
                problems);
    }

    @Test
    void isATimeOrTheWordForPresence() {
        List<Problem> problems = new ArrayList<>();
        assertEquals(LEASE, read("2006-02-28T23:59:59Z", problems).expiry());
        assertEquals(LEASE, read("2006-03-01T00:59:59+01:00", problems).expiry());
        assertEquals(PRESENCE, read("presence", problems).expiry());
        assertEquals(List.of(), problems);
        assertNull(read("PRESENCE", problems).expiry());
        assertEquals(
                List.of(new Problem(
                        "subscription.expiry",
                        "a date and time such as 2026-11-21T10:00:00Z, or presence",
                        "PRESENCE")),
                problems);
    }

    @Test
    void isWrittenAsItIsRead() {
        for (Expiry expiry : List.of(LEASE, PRESENCE)) {
            PubSub.Subscription subscription =
                    new PubSub.Subscription("n", read("presence", List.of()).jid(), null, null, expiry, null);
            assertEquals(subscription, PubSub.Subscription.TYPE.read(PubSub.Subscription.TYPE.write(subscription)));
        }
        assertNull(PRESENCE.time());
        assertEquals(Instant.parse("2006-02-28T23:59:59Z"), LEASE.time());
    }

    @Test
    void isAnOptionOfASubscription() {
        assertEquals(DataForm.Field.of("pubsub#expire", "presence"), PRESENCE.option());
        assertEquals(DataForm.Field.of("pubsub#expire", "2006-02-28T23:59:59Z"), LEASE.option());
        assertEquals(LEASE, Expiry.of(DataForm.submit(List.of(LEASE.option()))));
        assertEquals(PRESENCE, Expiry.of(DataForm.submit(List.of(PRESENCE.option()))));
        assertNull(Expiry.of(DataForm.submit(List.of())));
        assertNull(Expiry.of(DataForm.submit(List.of(DataForm.Field.of("pubsub#expire")))));
        assertNull(Expiry.of(DataForm.submit(List.of(DataForm.Field.of("pubsub#expire", "soon")))));
    }
}
