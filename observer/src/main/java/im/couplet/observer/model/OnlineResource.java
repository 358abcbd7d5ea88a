package im.couplet.observer.model;

import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Stanzas;
import im.couplet.schema.Values;
import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client that somebody is online with, by the presence that it sent last. Immutable.
 *
 * @param jid its address
 * @param show {@code chat}, {@code away}, {@code xa} or {@code dnd} (RFC 6121 section 4.7.2.1); null for available
 * @param status what it says to that; null for nothing
 * @param priority from -128 to 127; one below zero gets no messages by itself
 * @param idle since when nobody has used it (XEP-0319); null if it does not say
 * @param capsNode the software, as an address (XEP-0115); null if it does not say
 * @param capsVer the hash of what it can do; null if it does not say
 * @param capsHash by which function; null if it does not say
 */
public record OnlineResource(
        Jid jid,
        @Nullable String show,
        @Nullable String status,
        int priority,
        @Nullable Instant idle,
        @Nullable String capsNode,
        @Nullable String capsVer,
        @Nullable String capsHash)
        implements Portable, Comparable<OnlineResource> {
    private static final String CAPS = "http://jabber.org/protocol/caps";
    private static final XmlName SINCE = XmlName.of("", "since");

    static OnlineResource of(Jid jid, Element presence) {
        return new OnlineResource(
                jid,
                show(Facts.text(presence, Facts.CLIENT, "show")),
                Facts.text(presence, Facts.CLIENT, "status"),
                Stanzas.priority(presence),
                Facts.value(presence, "urn:xmpp:idle:1", "idle", SINCE, Values.DATE_TIME),
                Facts.attribute(presence, CAPS, "c", "node"),
                Facts.attribute(presence, CAPS, "c", "ver"),
                Facts.attribute(presence, CAPS, "c", "hash"));
    }

    /** What {@code word} says of availability; null for nothing that is known. */
    static @Nullable String show(@Nullable String word) {
        String known = word == null ? "" : Whitespace.trim(word);
        return switch (known) {
            case "chat", "away", "xa", "dnd" -> known;
            default -> null;
        };
    }

    private int availability() {
        return show == null
                ? 1
                : switch (show) {
                    case "chat" -> 0;
                    case "away" -> 2;
                    case "xa" -> 3;
                    default -> 4;
                };
    }

    /** The better one comes first: by priority, then by availability, from {@code chat} to {@code dnd}. */
    @Override
    public int compareTo(OnlineResource other) {
        int order = Integer.compare(other.priority, priority);
        order = order == 0 ? Integer.compare(availability(), other.availability()) : order;
        return order == 0 ? jid.toString().compareTo(other.jid.toString()) : order;
    }

    @Override
    public void write(PortableSink sink) {
        sink.text("jid", jid.toString());
        sink.text("show", show);
        sink.text("status", status);
        sink.number("priority", priority);
        sink.time("idle", idle);
        sink.text("capsNode", capsNode);
        sink.text("capsVer", capsVer);
        sink.text("capsHash", capsHash);
    }

    /** Reads what was written down; null without an address. */
    static @Nullable OnlineResource read(PortableSource source) {
        Jid jid = Contact.jid(source, "jid");
        return jid == null
                ? null
                : new OnlineResource(
                        jid,
                        show(source.text("show")),
                        source.text("status"),
                        (int) source.number("priority"),
                        source.time("idle"),
                        source.text("capsNode"),
                        source.text("capsVer"),
                        source.text("capsHash"));
    }
}
