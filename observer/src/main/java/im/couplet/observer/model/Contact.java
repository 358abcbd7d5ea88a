package im.couplet.observer.model;

import im.couplet.ext.Roster.Subscription;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.roster.SubscriptionState;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact (RFC 6121 section 2), or somebody who asks to be one. Immutable.
 *
 * @param jid the address
 * @param listed whether it is on the list; who is not has asked for the account's presence
 * @param name what the user calls it; null for nothing
 * @param subscription {@code none}, {@code to}, {@code from} or {@code both}
 * @param asks whether the user has asked for its presence, and waits
 * @param approved whether its request would need no answer
 * @param asked whether it has asked for the account's presence, and waits
 * @param request what it says to that; null for nothing
 * @param nick what it calls itself then (XEP-0172); null for nothing
 * @param groups the groups that it is in
 */
public record Contact(
        Jid jid,
        boolean listed,
        @Nullable String name,
        String subscription,
        boolean asks,
        boolean approved,
        boolean asked,
        @Nullable String request,
        @Nullable String nick,
        List<String> groups)
        implements Item {
    private static final String ROSTER = "jabber:iq:roster";

    /** Copies the list. */
    public Contact {
        groups = List.copyOf(groups);
    }

    /** What an element of a list says; null if its address cannot be read. */
    static @Nullable Contact of(Element item) {
        Jid jid = Facts.jid(item);
        if (jid == null) {
            return null;
        }
        List<String> groups = new ArrayList<>();
        for (Element group : item.elements(ROSTER, "group")) {
            groups.add(group.text());
        }
        String word = item.attribute("subscription");
        boolean approved = is(item.attribute("approved"));
        return new Contact(
                jid,
                true,
                item.attribute("name"),
                word == null || !isKnown(word) ? "none" : word,
                Facts.is(item, "ask", "subscribe"),
                approved,
                false,
                null,
                null,
                groups);
    }

    private static boolean is(@Nullable String flag) {
        return "true".equals(flag) || "1".equals(flag);
    }

    private static boolean isKnown(String subscription) {
        return switch (subscription) {
            case "to", "from", "both", "remove" -> true;
            default -> false;
        };
    }

    /** Somebody who is not on the list. */
    static Contact stranger(Jid jid) {
        return new Contact(jid, false, null, "none", false, false, false, null, null, List.of());
    }

    Contact asking(boolean now, @Nullable String text, @Nullable String called) {
        return new Contact(jid, listed, name, subscription, asks, approved, now, text, called, groups);
    }

    /** With the request of before, unless it has been granted. */
    Contact after(@Nullable Contact before) {
        boolean granted = subscription.equals("from") || subscription.equals("both");
        return before == null || !before.asked || granted ? this : asking(true, before.request, before.nick);
    }

    /** The subscriptions in both directions, as RFC 6121 appendix A calls them. */
    public SubscriptionState state() {
        Subscription word = switch (subscription) {
            case "to" -> Subscription.TO;
            case "from" -> Subscription.FROM;
            case "both" -> Subscription.BOTH;
            default -> Subscription.NONE;
        };
        return SubscriptionState.of(word, asks, approved, asked);
    }

    @Override
    public String key() {
        return jid.toString();
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("jid", jid.toString());
        sink.flag("listed", listed);
        sink.text("name", name);
        sink.text("subscription", subscription);
        sink.flag("asks", asks);
        sink.flag("approved", approved);
        sink.flag("asked", asked);
        sink.text("request", request);
        sink.text("nick", nick);
        sink.texts("groups", groups);
    }

    /** Reads what was written down; null without an address. */
    static @Nullable Contact read(PortableSource source) {
        Jid jid = jid(source, "jid");
        String word = source.text("subscription");
        return jid == null
                ? null
                : new Contact(
                        jid,
                        source.flag("listed"),
                        source.text("name"),
                        word == null || word.equals("remove") || !isKnown(word) ? "none" : word,
                        source.flag("asks"),
                        source.flag("approved"),
                        source.flag("asked"),
                        source.text("request"),
                        source.text("nick"),
                        source.texts("groups"));
    }

    /** An address that was written down; null if it cannot be read. */
    static @Nullable Jid jid(PortableSource source, String name) {
        String text = source.text(name);
        Address address = text == null ? null : Address.read(text);
        return address instanceof Jid jid ? jid : null;
    }
}
