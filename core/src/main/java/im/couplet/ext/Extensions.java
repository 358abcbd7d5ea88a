package im.couplet.ext;

import static im.couplet.ext.Extensions.Place.IQ;
import static im.couplet.ext.Extensions.Place.MESSAGE;
import static im.couplet.ext.Extensions.Place.PRESENCE;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of all extensions, by number. */
public final class Extensions {
    /** The stanzas that an extension stands in. */
    public enum Place {
        /** In a message. */
        MESSAGE,
        /** In presence. */
        PRESENCE,
        /** In an IQ. */
        IQ
    }

    /**
     * One line of the table.
     *
     * @param specification the document that says what it is: {@code XEP-0203}, {@code RFC 6121}
     * @param title what it is called there
     * @param type its declaration
     * @param places the stanzas that it stands in
     */
    public record Extension(String specification, String title, ElementType<?> type, List<Place> places) {}

    /** All of them. */
    public static final List<Extension> ALL = List.of(
            extension("RFC 6121", "Roster", Roster.TYPE, IQ),
            extension("XEP-0004", "Data Forms", DataForm.TYPE, MESSAGE, IQ),
            extension("XEP-0030", "Service Discovery", DiscoInfo.TYPE, IQ),
            extension("XEP-0085", "Chat State Notifications", ChatState.TYPE, MESSAGE),
            extension("XEP-0184", "Message Delivery Receipts", Receipts.Request.TYPE, MESSAGE),
            extension("XEP-0184", "Message Delivery Receipts", Receipts.Received.TYPE, MESSAGE),
            extension("XEP-0199", "XMPP Ping", Ping.TYPE, IQ),
            extension("XEP-0203", "Delayed Delivery", Delay.TYPE, MESSAGE, PRESENCE));

    private Extensions() {}

    private static Extension extension(String specification, String title, ElementType<?> type, Place... places) {
        return new Extension(specification, title, type, List.of(places));
    }

    /** The declaration whose {@link ElementType#key} is {@code key}, or null. */
    public static @Nullable ElementType<?> find(String key) {
        for (Extension extension : ALL) {
            if (extension.type().key().equals(key)) {
                return extension.type();
            }
        }
        return null;
    }
}
