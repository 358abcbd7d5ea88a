package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stanza.Message;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is read of stanzas here. The bundle for browsers holds no declarations in Java, so it is read of elements. */
public final class Stanzas {
    /** A namespace. */
    public static final String CLIENT = "jabber:client";
    /** A namespace. */
    public static final String RETRACTION = "urn:xmpp:message-retract:1";
    /** A namespace. */
    public static final String MUC_USER = "http://jabber.org/protocol/muc#user";
    /** A namespace. */
    public static final String STANZA_IDS = "urn:xmpp:sid:0";
    /** A namespace. */
    public static final String OCCUPANT_ID = "urn:xmpp:occupant-id:0";
    /** An attribute. */
    public static final XmlName FROM = XmlName.of("", "from");
    /** An attribute. */
    public static final XmlName TO = XmlName.of("", "to");
    /** An attribute. */
    public static final XmlName JID = XmlName.of("", "jid");
    /** An attribute. */
    public static final XmlName BY = XmlName.of("", "by");

    private static final XmlName STAMP = XmlName.of("", "stamp");
    private static final String ARCHIVE = "urn:xmpp:mam:";

    private static final ValueType<Integer> PRIORITY = Values.integer(-128, 127);

    private Stanzas() {}

    /** The priority of presence (RFC 6121 section 4.7.2.3), 0 for what cannot be read. */
    public static int priority(Element presence) {
        Element given = presence.child(CLIENT, "priority");
        Integer priority = given == null ? null : PRIORITY.read(Text.of(given.text()));
        return priority == null ? 0 : priority;
    }

    /** Whether the account gets presence of a contact (RFC 6121 section 2.1.2.5), as this item of its list says. */
    public static boolean isFollowed(Element item) {
        String subscription = item.attribute("subscription");
        return "both".equals(subscription) || "to".equals(subscription);
    }

    /** The address in an attribute; null when it is not there. */
    public static @Nullable Address address(Element element, XmlName attribute) {
        Text text = element.attributeText(attribute);
        return text == null ? null : Values.JID.read(text);
    }

    static boolean isArchive(String namespace) {
        return namespace.startsWith(ARCHIVE)
                && (namespace.endsWith(":2") || namespace.endsWith(":1") || namespace.endsWith(":0"));
    }

    /** Whether its last answer comes in a message, behind that to the request. */
    static boolean isOldArchive(Element payload) {
        return payload.namespace().equals("urn:xmpp:mam:0");
    }

    /** The first child of this name in a namespace of archives; null for none. */
    static @Nullable Element archived(Element message, String localName) {
        for (int i = 0; i < message.childCount(); i++) {
            if (message.childAt(i) instanceof Element child
                    && child.localName().equals(localName)
                    && isArchive(child.namespace())) {
                return child;
            }
        }
        return null;
    }

    /**
     * When it was said, by the word of one for whom {@code vouches} holds; null when none such says so. Of several the last counts: who
     * holds a stanza back adds to what its sender has put there.
     */
    static @Nullable Instant delay(Element element, Predicate<@Nullable Address> vouches) {
        Instant last = null;
        for (Element delay : element.elements("urn:xmpp:delay", "delay")) {
            Text stamp = delay.attributeText(STAMP);
            if (stamp != null && vouches.test(address(delay, FROM))) {
                last = Values.DATE_TIME.read(stamp);
            }
        }
        return last;
    }

    /** Whether what a room says holds this status code. */
    public static boolean hasStatus(Element x, int code) {
        for (Element status : x.elements(MUC_USER, "status")) {
            if (String.valueOf(code).equals(status.attribute("code"))) {
                return true;
            }
        }
        return false;
    }

    /** The bare address, for a map; null for what cannot be read. */
    public static @Nullable Jid bare(@Nullable Address address) {
        return address instanceof Jid jid ? jid.bare() : null;
    }

    /** The room that an occupant is in, which can be told although the nickname cannot be read; null for what is no address. */
    static @Nullable Jid room(@Nullable Address occupant) {
        return occupant != null && Message.roomOf(occupant) instanceof Jid room ? room : null;
    }
}
