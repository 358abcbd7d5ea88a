package im.couplet.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.cases.CaseFiles;
import im.couplet.ext.Roster.Ask;
import im.couplet.ext.Roster.Item;
import im.couplet.ext.Roster.Subscription;
import im.couplet.jid.Jid;
import im.couplet.roster.SubscriptionState.Change;
import im.couplet.roster.SubscriptionState.Side;
import im.couplet.stanza.Presence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of RFC 6121 appendix A, and the round trip through a roster. */
final class SubscriptionStateTest {
    static List<?> rows() {
        return CaseFiles.list(
                Objects.requireNonNull(CaseFiles.in("/cases/roster").get("subscriptions.json")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void followsTheTable(Map<String, Object> row) {
        SubscriptionState state = state(row.get("state"));
        assertEquals(row.get("name"), state.toString());
        Presence.Type type = type(Objects.requireNonNull(row.get("type")));
        Change change = "sent".equals(row.get("direction")) ? state.sent(type) : state.received(type);
        assertEquals(state(row.get("gives")), change.state());
        assertEquals(row.get("passes"), change.passes());
        assertEquals(reply(row), change.reply());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void survivesARoster(Map<String, Object> row) {
        SubscriptionState state = state(row.get("state"));
        Item item = new Item(Jid.parse("romeo@example.net"), "R", null, null, null, List.of("Friends"), null);
        Item written = state.in(item);
        assertEquals(state, SubscriptionState.of(written, state.from() == Side.PENDING));
        assertEquals(List.of("Friends"), written.groups());
    }

    @Test
    void readsWhatARosterSays() {
        Item item = new Item(
                Jid.parse("romeo@example.net"), null, Subscription.FROM, Ask.SUBSCRIBE, Boolean.TRUE, List.of(), null);
        assertEquals(
                "From + Pending Out, approved",
                SubscriptionState.of(item, false).toString());
        assertEquals(SubscriptionState.NONE, SubscriptionState.of(null, false));
        assertEquals("None + Pending In", SubscriptionState.of(null, true).toString());
        assertNull(SubscriptionState.NONE.in(item).ask());
    }

    @Test
    void knowsPresenceOfSubscriptionsOnly() {
        assertThrows(IllegalArgumentException.class, () -> SubscriptionState.NONE.sent(Presence.Type.UNAVAILABLE));
        assertThrows(IllegalArgumentException.class, () -> SubscriptionState.NONE.received(Presence.Type.PROBE));
    }

    private static SubscriptionState state(@Nullable Object value) {
        Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(value);
        return new SubscriptionState(
                Side.valueOf(upper(fields.get("to"))),
                Side.valueOf(upper(fields.get("from"))),
                Boolean.TRUE.equals(fields.get("approved")));
    }

    private static Presence.@Nullable Type reply(Map<String, Object> row) {
        Object reply = row.get("reply");
        return reply == null ? null : type(reply);
    }

    private static Presence.Type type(Object word) {
        return Presence.Type.valueOf(upper(word));
    }

    private static String upper(@Nullable Object word) {
        return String.valueOf(word).toUpperCase(Locale.ROOT);
    }
}
