package im.couplet.roster;

import im.couplet.ext.Roster;
import im.couplet.ext.Roster.Ask;
import im.couplet.ext.Roster.Item;
import im.couplet.ext.Roster.Subscription;
import im.couplet.stanza.Presence;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions between a user and a contact: the nine states of RFC 6121 appendix A.1, and whether the user has approved in
 * advance what the contact has not asked for yet (section 3.4). {@link #sent} and {@link #received} are the tables of
 * appendices A.2 and A.3. Immutable.
 *
 * @param to the user's subscription to the contact's presence
 * @param from the contact's subscription to the user's presence
 * @param approved whether a request of the contact needs no answer of the user's
 */
public record SubscriptionState(Side to, Side from, boolean approved) {
    /** Nobody is told of anything, and nobody has asked. */
    public static final SubscriptionState NONE = new SubscriptionState(Side.NONE, Side.NONE, false);

    /** One of the two subscriptions. */
    public enum Side {
        /** There is none. */
        NONE,
        /** It is asked for. */
        PENDING,
        /** It is granted. */
        SUBSCRIBED
    }

    /**
     * What a stanza leads to.
     *
     * @param state the state behind it
     * @param passes whether the user's server passes the stanza on: to the contact when the user sent it, to the user when
     *     the contact did
     * @param reply what the user's server answers the contact by itself; null if nothing
     */
    public record Change(SubscriptionState state, boolean passes, Presence.@Nullable Type reply) {}

    /**
     * The state that a roster tells, which never says what contacts ask for.
     *
     * @param item the contact; null if it is not on the list
     * @param asked whether the contact has asked for a subscription and waits
     */
    public static SubscriptionState of(@Nullable Item item, boolean asked) {
        return item == null
                ? of(null, false, false, asked)
                : of(item.subscription(), item.ask() == Ask.SUBSCRIBE, Boolean.TRUE.equals(item.approved()), asked);
    }

    /**
     * What a roster says of a contact, in its parts.
     *
     * @param subscription who is told of whose presence; null if it is not said, or the contact is not on the list
     * @param asks whether the user waits to be told of the contact's presence
     * @param approved whether the contact may subscribe without asking again
     * @param asked whether the contact has asked, and nobody has answered yet
     */
    public static SubscriptionState of(
            @Nullable Subscription subscription, boolean asks, boolean approved, boolean asked) {
        boolean to = subscription == Subscription.TO || subscription == Subscription.BOTH;
        boolean from = subscription == Subscription.FROM || subscription == Subscription.BOTH;
        return new SubscriptionState(side(to, asks), side(from, asked), approved);
    }

    private static Side side(boolean subscribed, boolean asks) {
        return subscribed ? Side.SUBSCRIBED : asks ? Side.PENDING : Side.NONE;
    }

    /** What a roster says of this state: {@code item} with another subscription and the rest as it was. */
    public Item in(Item item) {
        return new Item(
                item.jid(),
                item.name(),
                subscription(),
                to == Side.PENDING ? Ask.SUBSCRIBE : null,
                approved ? Boolean.TRUE : null,
                item.groups(),
                item.channel());
    }

    /** Who is told of whose presence. */
    public Roster.Subscription subscription() {
        if (to == Side.SUBSCRIBED) {
            return from == Side.SUBSCRIBED ? Subscription.BOTH : Subscription.TO;
        }
        return from == Side.SUBSCRIBED ? Subscription.FROM : Subscription.NONE;
    }

    /**
     * What follows when the user sends the contact presence of this type: appendix A.2. Here is as well what section 3.4.2
     * adds: an approval that nobody has asked for is kept for later.
     *
     * @throws IllegalArgumentException for a type that is not about subscriptions
     */
    public Change sent(Presence.Type type) {
        return switch (type) {
            case SUBSCRIBE -> new Change(to == Side.NONE ? withTo(Side.PENDING) : this, true, null);
            case UNSUBSCRIBE -> new Change(withTo(Side.NONE), true, null);
            case SUBSCRIBED -> {
                boolean asked = from == Side.PENDING;
                SubscriptionState early = new SubscriptionState(to, from, approved || from == Side.NONE);
                yield new Change(asked ? withFrom(Side.SUBSCRIBED) : early, asked, null);
            }
            case UNSUBSCRIBED -> new Change(new SubscriptionState(to, Side.NONE, false), from != Side.NONE, null);
            default -> throw unrelated(type);
        };
    }

    /**
     * What follows when the contact sends the user presence of this type: appendix A.3, with the replies of sections 3.1.3 and
     * 3.3.3.
     *
     * @throws IllegalArgumentException for a type that is not about subscriptions
     */
    public Change received(Presence.Type type) {
        return switch (type) {
            case SUBSCRIBE -> {
                boolean granted = from == Side.SUBSCRIBED || approved;
                Side next = granted ? Side.SUBSCRIBED : Side.PENDING;
                yield new Change(
                        withFrom(next), !granted && from == Side.NONE, granted ? Presence.Type.SUBSCRIBED : null);
            }
            case UNSUBSCRIBE -> {
                boolean ends = from != Side.NONE;
                yield new Change(withFrom(Side.NONE), ends, ends ? Presence.Type.UNSUBSCRIBED : null);
            }
            case SUBSCRIBED -> {
                boolean asked = to == Side.PENDING;
                yield new Change(asked ? withTo(Side.SUBSCRIBED) : this, asked, null);
            }
            case UNSUBSCRIBED -> new Change(withTo(Side.NONE), to != Side.NONE, null);
            default -> throw unrelated(type);
        };
    }

    private static IllegalArgumentException unrelated(Presence.Type type) {
        return new IllegalArgumentException("type: " + type + " is not about subscriptions");
    }

    private SubscriptionState withTo(Side side) {
        return new SubscriptionState(side, from, approved);
    }

    private SubscriptionState withFrom(Side side) {
        return new SubscriptionState(to, side, approved);
    }

    /** The state's name in appendix A.1, such as {@code None + Pending Out+In}. */
    @Override
    public String toString() {
        String base = switch (subscription()) {
            case BOTH -> "Both";
            case TO -> "To";
            case FROM -> "From";
            default -> "None";
        };
        boolean out = to == Side.PENDING;
        boolean in = from == Side.PENDING;
        String pending = out && in ? " + Pending Out+In" : out ? " + Pending Out" : in ? " + Pending In" : "";
        return base + pending + (approved ? ", approved" : "");
    }
}
