package im.couplet.session;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.schema.Values;
import im.couplet.stanza.Answerer;
import im.couplet.stream.Namespaces;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** The IQs of the login, and what is checked of everything that is sent behind it. */
final class LoginRequests {
    /** Nobody but the server can say anything before it is answered; the other ids are of the owner's randomness. */
    static final String BIND_ID = "bind";

    private LoginRequests() {}

    /** Asks for a resource, or lets the server choose one: RFC 6120 sections 7.6 and 7.7. */
    static Element bind(@Nullable String resource) {
        Element.Builder bind = Element.builder(Namespaces.BIND, "bind");
        if (resource != null) {
            bind.child(
                    Element.builder(Namespaces.BIND, "resource").text(resource).build());
        }
        return set(BIND_ID, bind.build());
    }

    /** Asks for a session: RFC 3921 section 3. */
    static Element session(String id) {
        return set(id, Element.of(Namespaces.SESSION, "session"));
    }

    /** Asks what it takes to register, or registers: XEP-0077 2.4 section 3.1. */
    static Element register(String id, String to, String type, Element query) {
        return iq(type, id, query).withAttribute("to", to);
    }

    static Element carbons(String id) {
        return set(id, Element.of(Namespaces.CARBONS, "enable"));
    }

    private static Element set(String id, Element payload) {
        return iq("set", id, payload);
    }

    private static Element iq(String type, String id, Element payload) {
        return Element.builder(Namespaces.CLIENT, "iq")
                .attribute("type", type)
                .attribute("id", id)
                .child(payload)
                .build();
    }

    /**
     * Whether {@code element} answers the request {@code id}, and comes from whom was asked: the account's server, which may leave
     * out {@code from}, or say the domain, the account, or the address that it speaks to (RFC 6120 sections 8.1.2.1 and 10.3.3).
     *
     * @param self the address that is bound; before there is one, the domain
     */
    static boolean isAnswer(Element element, String id, Jid self) {
        return element.is(Namespaces.CLIENT, "iq")
                && id.equals(element.attribute("id"))
                && (isResult(element) || "error".equals(element.attribute("type")))
                && Answerer.isFrom(null, sender(element), self);
    }

    private static @Nullable Address sender(Element stanza) {
        String from = stanza.attribute("from");
        return from == null ? null : Address.read(from);
    }

    static boolean isResult(Element answer) {
        return "result".equals(answer.attribute("type"));
    }

    static ServerRefusal refusal(Element answer) {
        return ServerRefusal.of(answer.child(Namespaces.CLIENT, "error"), Namespaces.STANZA_ERRORS);
    }

    /** The full address in the answer to {@link #bind}; null if absent. */
    static @Nullable Jid boundJid(Element answer) {
        Element bind = answer.child(Namespaces.BIND, "bind");
        Element jid = bind == null ? null : bind.child(Namespaces.BIND, "jid");
        return jid != null && Values.JID.read(jid.characters()) instanceof Jid bound && !bound.isBare() ? bound : null;
    }

    /**
     * Refuses what would make the server close the stream.
     *
     * @param managed whether stream management is the session's business
     */
    static void requireSendable(Element element, Jid self, boolean managed) {
        String namespace = element.namespace();
        if (namespace.equals(Namespaces.STREAMS)
                || namespace.equals(Namespaces.FRAMING)
                || namespace.equals(Namespaces.SASL)
                || namespace.equals(Namespaces.SASL2)
                || managed && namespace.equals(Namespaces.STREAM_MANAGEMENT)) {
            throw new IllegalArgumentException("element: " + element.name() + " belongs to the session");
        }
        if (!namespace.equals(Namespaces.CLIENT)) {
            return;
        }
        switch (element.localName()) {
            case "iq" -> requireIq(element);
            case "message", "presence" -> {}
            default -> throw new IllegalArgumentException("element: " + element.name() + " is not a stanza");
        }
        String from = element.attribute("from");
        if (from != null) {
            Address sender = Values.JID.read(Text.of(from));
            if (!self.equals(sender) && !self.bare().equals(sender)) {
                throw new IllegalArgumentException("element: from \"" + from + "\" is not " + self);
            }
        }
    }

    /** RFC 6120 section 8.2.3. */
    private static void requireIq(Element iq) {
        String id = iq.attribute("id");
        String type = iq.attribute("type");
        boolean request = "get".equals(type) || "set".equals(type);
        // The answer to a request without an id has an empty one.
        if (id == null || id.isEmpty() && request) {
            throw new IllegalArgumentException("element: an iq needs an id");
        }
        if (!request && !"result".equals(type) && !"error".equals(type)) {
            throw new IllegalArgumentException("element: an iq needs a type of get, set, result or error");
        }
        if (request && iq.elements().size() != 1) {
            throw new IllegalArgumentException("element: an iq of type " + type + " needs exactly one child");
        }
    }
}
