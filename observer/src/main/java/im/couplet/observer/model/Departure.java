package im.couplet.observer.model;

import im.couplet.chat.MucStatus;
import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Stanzas;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not in a room any more. Immutable.
 *
 * @param nick who
 * @param why {@code left}, {@code renamed}, {@code destroyed}, {@code refused}, {@code lost} when the room knows nothing of it any
 *     more, {@code ended} with the session, or as XEP-0045 has it: {@code banned} (301), {@code kicked} (307),
 *     {@code removed-by-affiliation} (321), {@code removed-as-no-member} (322), {@code removed-by-shutdown} (332),
 *     {@code removed-by-error} (333)
 * @param by the nickname or address of who did it; null if it is not said
 * @param reason what is said to that; null for nothing
 * @param alternative where to go instead, of a room that was destroyed; null for nowhere
 * @param condition the error with which a room refuses; null otherwise
 */
public record Departure(
        String nick,
        String why,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Jid alternative,
        @Nullable String condition)
        implements Portable {
    static Departure of(String nick, String why) {
        return new Departure(nick, why, null, null, null, null);
    }

    /** Why an occupant left, by what the room says in unavailable presence. */
    static Departure of(String nick, Element presence, @Nullable Element x) {
        Element destroy = x == null ? null : x.child(Stanzas.MUC_USER, "destroy");
        Element item = x == null ? null : Occupant.item(x);
        if (destroy != null) {
            return new Departure(nick, "destroyed", null, reason(destroy), Facts.jid(destroy), null);
        }
        Element actor = item == null ? null : item.child(Stanzas.MUC_USER, "actor");
        String by = actor == null ? null : actor.attribute("nick");
        Jid actorJid = actor == null ? null : Facts.jid(actor);
        String said = item == null ? null : reason(item);
        return new Departure(
                nick,
                why(x),
                by == null && actorJid != null ? actorJid.toString() : by,
                said == null ? Facts.text(presence, Facts.CLIENT, "status") : said,
                null,
                null);
    }

    private static @Nullable String reason(Element element) {
        return Facts.text(element, Stanzas.MUC_USER, "reason");
    }

    private static String why(@Nullable Element x) {
        MucStatus status = x == null ? null : MucStatus.removal(codes(x));
        if (status == null) {
            return x != null && has(x, MucStatus.NICK_CHANGED) ? "renamed" : "left";
        }
        return switch (status) {
            case BANNED -> "banned";
            case KICKED -> "kicked";
            case REMOVED_BY_AFFILIATION -> "removed-by-affiliation";
            case REMOVED_AS_NO_MEMBER -> "removed-as-no-member";
            case REMOVED_BY_SHUTDOWN -> "removed-by-shutdown";
            default -> "removed-by-error";
        };
    }

    static boolean has(Element x, MucStatus status) {
        return Stanzas.hasStatus(x, status.code());
    }

    private static int[] codes(Element x) {
        MucStatus[] all = MucStatus.values();
        int[] codes = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            codes[i] = has(x, all[i]) ? all[i].code() : 0;
        }
        return codes;
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("nick", nick);
        sink.text("why", why);
        sink.text("by", by);
        sink.text("reason", reason);
        sink.text("alternative", alternative == null ? null : alternative.toString());
        sink.text("condition", condition);
    }

    /** Reads what was written down; null for nothing. */
    static @Nullable Departure read(@Nullable PortableSource source) {
        String nick = source == null ? null : source.text("nick");
        String why = source == null ? null : source.text("why");
        return source == null || nick == null || why == null
                ? null
                : new Departure(
                        nick,
                        why,
                        source.text("by"),
                        source.text("reason"),
                        Contact.jid(source, "alternative"),
                        source.text("condition"));
    }
}
