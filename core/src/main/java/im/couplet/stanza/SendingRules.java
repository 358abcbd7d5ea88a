package im.couplet.stanza;

import im.couplet.xml.Element;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What RFC 6120 and RFC 6121 forbid a sender, whatever a reader puts up with. */
public final class SendingRules {
    private SendingRules() {}

    /**
     * What makes a stanza one that must not be sent.
     *
     * @param kind {@code message}, {@code presence} or {@code iq}
     * @param type its type; empty for none
     * @param errors how many children are errors (RFC 6120 section 8.3.1)
     * @param payloads how many other child elements there are (section 8.2.3); only in an IQ does it matter
     * @param isAvailability whether one of them is show or priority (RFC 6121 section 4.5.1)
     * @return what it must do, in words that follow its name; null if nothing is wrong
     */
    public static @Nullable String fault(String kind, String type, int errors, int payloads, boolean isAvailability) {
        if (type.equals("error") && errors != 1) {
            return "must have exactly one error" + as(type) + ", and has " + errors;
        }
        if (!type.equals("error") && errors > 0) {
            return "must not have an error" + as(type);
        }
        if (kind.equals("iq")) {
            boolean request = type.equals("get") || type.equals("set");
            if (request ? payloads != 1 : payloads > 1) {
                String beside = errors > 0 ? " beside the error" : "";
                return "must have " + (request ? "exactly" : "at most") + " one child element" + beside + as(type)
                        + ", and has " + payloads;
            }
        }
        return isAvailability && kind.equals("presence") && type.equals("unavailable")
                ? "must have neither show nor priority" + as(type)
                : null;
    }

    private static String as(String type) {
        return type.isEmpty() ? ", as it has no type" : ", as its type is " + type;
    }

    /** Refuses a stanza that must not be sent. */
    static Element checked(Element stanza) {
        int errors = 0;
        int payloads = 0;
        boolean availability = false;
        String fault = null;
        for (Element child : stanza.elements()) {
            if (child.is(StanzaError.TYPE.name())) {
                errors++;
                fault = Objects.requireNonNull(StanzaError.TYPE.read(child)).fault();
            } else {
                payloads++;
            }
            boolean own = child.namespace().equals(Stanza.NAMESPACE);
            availability |= own
                    && (child.localName().equals("show") || child.localName().equals("priority"));
        }
        String type = stanza.attribute("type");
        String kind = stanza.localName();
        String whole = fault(kind, type == null ? "" : type, errors, payloads, availability);
        if (whole != null || fault != null) {
            throw new StanzaException(
                    "bad-request", whole != null ? "The " + kind + " " + whole : "The " + kind + "'s " + fault);
        }
        return stanza;
    }
}
