package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.FastTokens;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Binding of a resource (RFC 6120 section 7). */
final class SandboxBinding {
    /**
     * What comes of a stanza before a resource is bound.
     *
     * @param jid the full address when it was bound
     * @param answer what to send; null if the stanza was no request to bind
     */
    record Outcome(@Nullable Jid jid, @Nullable Element answer) {}

    private SandboxBinding() {}

    static Element features() {
        return Element.builder(Xmpp.STREAMS, "features")
                .child(Element.of(Xmpp.BIND, "bind"))
                .child(Resumptions.feature())
                .child(Element.builder(Xmpp.SESSION, "session")
                        .child(Element.of(Xmpp.SESSION, "optional"))
                        .build())
                .build();
    }

    /** What can be asked for along with the login (XEP-0388 section 2.6.1, XEP-0386, XEP-0484). */
    static Element inline() {
        Element management = Element.builder(Namespaces.BIND2, "feature")
                .attribute("var", Namespaces.STREAM_MANAGEMENT)
                .build();
        Element within = Element.of(Namespaces.BIND2, "inline").withChild(management);
        return Element.builder(Xmpp.SASL2, "inline")
                .child(Element.of(Namespaces.BIND2, "bind").withChild(within))
                .child(Resumptions.feature())
                .child(FastTokens.Fast.TYPE.write(LoginTokens.offer()))
                .build();
    }

    /** The address that a client gets along with its login: the word that it asks for, and what makes it the only one. */
    static @Nullable Jid address(Account account, @Nullable Element tag, String generated) {
        String word = tag == null ? "" : tag.text().strip();
        try {
            return account.isFull()
                    ? null
                    : account.jid().withResource(word.isEmpty() ? generated : word + '.' + generated);
        } catch (JidException e) {
            return account.jid().withResource(generated);
        }
    }

    /**
     * Answers the first stanza after the login.
     *
     * @param generated the resourcepart when the client names none
     */
    static Outcome of(Account account, Element stanza, String generated) {
        Element bind = stanza.child(Xmpp.BIND, "bind");
        if (!stanza.localName().equals("iq") || !Xmpp.isType(stanza, "set") || bind == null) {
            return new Outcome(null, null);
        }
        if (account.isFull()) {
            return new Outcome(null, Xmpp.error(stanza, Condition.RESOURCE_CONSTRAINT));
        }
        Element wanted = bind.child(Xmpp.BIND, "resource");
        String name = wanted == null || wanted.text().isEmpty() ? generated : wanted.text();
        Jid jid;
        try {
            jid = account.jid().withResource(name);
        } catch (JidException e) {
            return new Outcome(null, Xmpp.error(stanza, Condition.BAD_REQUEST));
        }
        Element answer = Xmpp.result(stanza.withAttribute("to", null).withAttribute("from", null))
                .withChild(Element.builder(Xmpp.BIND, "bind")
                        .child(Element.builder(Xmpp.BIND, "jid")
                                .text(jid.toString())
                                .build())
                        .build());
        return new Outcome(jid, answer);
    }
}
