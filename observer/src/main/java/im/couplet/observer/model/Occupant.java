package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Stanzas;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a room (XEP-0045). Immutable.
 *
 * @param nick the nickname
 * @param role {@code moderator}, {@code participant}, {@code visitor} or {@code none}
 * @param affiliation {@code owner}, {@code admin}, {@code member}, {@code none} or {@code outcast}
 * @param jid the address outside the room; null if the room does not tell
 * @param occupantId who it is, whatever the nickname (XEP-0421), by a room that says that it tells; null otherwise
 * @param show as in {@link OnlineResource#show}
 * @param status what it says to that; null for nothing
 */
public record Occupant(
        String nick,
        String role,
        String affiliation,
        @Nullable Jid jid,
        @Nullable String occupantId,
        @Nullable String show,
        @Nullable String status)
        implements Item {
    static Occupant of(String nick, @Nullable Element item, @Nullable String occupantId, Element presence) {
        return new Occupant(
                nick,
                item == null ? "none" : role(item.attribute("role")),
                item == null ? "none" : affiliation(item.attribute("affiliation")),
                item == null ? null : Facts.jid(item),
                occupantId,
                OnlineResource.show(Facts.text(presence, Facts.CLIENT, "show")),
                Facts.text(presence, Facts.CLIENT, "status"));
    }

    private static String role(@Nullable String word) {
        return word == null
                ? "none"
                : switch (word) {
                    case "moderator", "participant", "visitor" -> word;
                    default -> "none";
                };
    }

    private static String affiliation(@Nullable String word) {
        return word == null
                ? "none"
                : switch (word) {
                    case "owner", "admin", "member", "outcast" -> word;
                    default -> "none";
                };
    }

    /** The child that says who an occupant is; null for none. */
    static @Nullable Element item(Element x) {
        return x.child(Stanzas.MUC_USER, "item");
    }

    Occupant called(String other) {
        return new Occupant(other, role, affiliation, jid, occupantId, show, status);
    }

    @Override
    public String key() {
        return nick;
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("nick", nick);
        sink.text("role", role);
        sink.text("affiliation", affiliation);
        sink.text("jid", jid == null ? null : jid.toString());
        sink.text("occupantId", occupantId);
        sink.text("show", show);
        sink.text("status", status);
    }

    /** Reads what was written down; null without a nickname. */
    static @Nullable Occupant read(PortableSource source) {
        String nick = source.text("nick");
        return nick == null
                ? null
                : new Occupant(
                        nick,
                        role(source.text("role")),
                        affiliation(source.text("affiliation")),
                        Contact.jid(source, "jid"),
                        source.text("occupantId"),
                        OnlineResource.show(source.text("show")),
                        source.text("status"));
    }
}
