package im.couplet.chat;

import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;

/**
 * What to say of a conversation that was seen to its end.
 *
 * @param marker the id to name to who wrote in it (XEP-0333): of the last message that asks for it, which the account has not written
 *     itself; null for none
 * @param stanzaId the name of the last message that has one in an archive, to be told to the account's other clients (XEP-0490); null for
 *     none
 * @param by who has given that name: the room, in a conversation of two the own account; null without it
 */
public record Displayed(
        @Nullable String marker,
        @Nullable String stanzaId,
        @Nullable Jid by) {
    /**
     * What to say of {@code timeline}.
     *
     * @param form how its entries are kept
     * @param occupantId who the own occupant is, as the room says (XEP-0421); null if it does not say
     */
    public static <E, M, T> Displayed of(
            EntryForm<E, M, T> form, Timeline<E, M, T> timeline, @Nullable String occupantId) {
        Venue venue = timeline.venue();
        Jid by = venue.room() ? venue.with() : venue.own();
        String marker = null;
        String stanzaId = null;
        for (int i = timeline.size() - 1; i >= 0 && (marker == null || stanzaId == null); i--) {
            E entry = timeline.entry(i);
            var one = form.read(entry).identity();
            stanzaId = stanzaId == null ? one.stanzaId() : stanzaId;
            boolean asks =
                    marker == null && form.isMarkable(entry) && !venue.isOwn(one.sender(), one.from(), occupantId);
            marker = asks ? venue.reference(Purpose.DISPLAY, one.id(), one.originId(), one.stanzaId()) : marker;
        }
        return new Displayed(marker, stanzaId, stanzaId == null ? null : by);
    }
}
