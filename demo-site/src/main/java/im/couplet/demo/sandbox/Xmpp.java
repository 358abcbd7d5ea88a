package im.couplet.demo.sandbox;

import im.couplet.jid.Jid;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Namespaces, and the answers that every kind of stanza has. */
final class Xmpp {
    static final String CLIENT = Namespaces.CLIENT;
    static final String STREAMS = Namespaces.STREAMS;
    static final String STANZA_ERRORS = Namespaces.STANZA_ERRORS;
    static final String SASL = Namespaces.SASL;
    static final String SASL2 = Namespaces.SASL2;
    static final String BIND = Namespaces.BIND;
    static final String SESSION = Namespaces.SESSION;
    static final String ROSTER = "jabber:iq:roster";
    static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";
    static final String PING = "urn:xmpp:ping";
    static final String DELAY = "urn:xmpp:delay";

    static final Jid SERVER = Jid.parse(Sandbox.DOMAIN);

    private Xmpp() {}

    /** The conditions of RFC 6120 section 8.3.3 that the sandbox uses, with the type the RFC gives them. */
    enum Condition {
        BAD_REQUEST("bad-request", "modify"),
        CONFLICT("conflict", "cancel"),
        FORBIDDEN("forbidden", "auth"),
        ITEM_NOT_FOUND("item-not-found", "cancel"),
        JID_MALFORMED("jid-malformed", "modify"),
        NOT_ACCEPTABLE("not-acceptable", "modify"),
        REMOTE_SERVER_NOT_FOUND("remote-server-not-found", "cancel"),
        RESOURCE_CONSTRAINT("resource-constraint", "wait"),
        SERVICE_UNAVAILABLE("service-unavailable", "cancel");

        private final String word;
        private final String type;

        Condition(String word, String type) {
            this.word = word;
            this.type = type;
        }
    }

    /** The stanza that answers {@code request} with an error; null if an answer is not allowed (RFC 6120 section 8.3.1). */
    static @Nullable Element error(Element request, Condition condition) {
        String type = request.attribute("type");
        if ("error".equals(type) || "result".equals(type)) {
            return null;
        }
        return Element.builder(CLIENT, request.localName())
                .attribute("type", "error")
                .attribute("id", request.attribute("id"))
                .attribute("from", request.attribute("to"))
                .attribute("to", request.attribute("from"))
                .child(Element.builder(CLIENT, "error")
                        .attribute("type", condition.type)
                        .child(Element.of(STANZA_ERRORS, condition.word))
                        .build())
                .build();
    }

    /** The result of an IQ without a payload. */
    static Element result(Element request) {
        return Element.builder(CLIENT, "iq")
                .attribute("type", "result")
                .attribute("id", request.attribute("id"))
                .attribute("from", request.attribute("to"))
                .attribute("to", request.attribute("from"))
                .build();
    }

    static boolean isType(Element stanza, @Nullable String type) {
        String actual = stanza.attribute("type");
        return type == null ? actual == null : type.equals(actual);
    }

    static Element presence(@Nullable String type, Jid from, Jid to) {
        return Element.builder(CLIENT, "presence")
                .attribute("type", type)
                .attribute("from", from.toString())
                .attribute("to", to.toString())
                .build();
    }
}
