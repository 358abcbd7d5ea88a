package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.Carbons;
import im.couplet.ext.Forwarded;
import im.couplet.ext.Hints;
import im.couplet.ext.MucUser;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.util.List;
import java.util.Set;

/** Copies of messages for the other clients of those who sent and got them (XEP-0280 1.0.1). */
final class CarbonCopies {
    /** What people's programs say to each other beside texts. */
    private static final Set<String> OF_CHATS = Set.of(
            "urn:xmpp:receipts",
            "urn:xmpp:chat-markers:0",
            "http://jabber.org/protocol/chatstates",
            "urn:xmpp:jingle-message:0",
            "urn:xmpp:call-invites:0",
            "jabber:x:conference");

    private CarbonCopies() {}

    /** Whether a message is one of those that are copied (section 6.1). */
    static boolean isCopied(Element message) {
        if (message.child(Carbons.Private.TYPE.name()) != null
                || message.child(Hints.NoCopy.TYPE.name()) != null
                || message.child(MucUser.TYPE.name()) != null) {
            return false;
        }
        if (Xmpp.isType(message, "chat")) {
            return true;
        }
        boolean normal = Xmpp.isType(message, null) || Xmpp.isType(message, "normal");
        return normal
                && (message.child(Xmpp.CLIENT, "body") != null
                        || message.elements().stream().anyMatch(child -> OF_CHATS.contains(child.namespace())));
    }

    /** Tells the sender's other clients. */
    static void sent(Resource sender, Element message) {
        for (Resource other : sender.account().resources()) {
            if (other != sender && other.wantsCarbons()) {
                other.send(copy(other, message, Carbons.Sent.TYPE.write(new Carbons.Sent(forwarded(message)))));
            }
        }
    }

    /** Tells the clients that have not got the message itself. */
    static void received(Account account, List<Resource> got, Element message) {
        for (Resource other : account.resources()) {
            if (!got.contains(other) && other.wantsCarbons()) {
                other.send(copy(other, message, Carbons.Received.TYPE.write(new Carbons.Received(forwarded(message)))));
            }
        }
    }

    private static Forwarded forwarded(Element message) {
        return new Forwarded(null, Stanza.read(message));
    }

    private static Element copy(Resource to, Element message, Element envelope) {
        return Element.of(Xmpp.CLIENT, "message")
                .withAttribute("type", message.attribute("type"))
                .withAttribute("from", to.account().jid().toString())
                .withAttribute("to", to.jid().toString())
                .withChild(envelope);
    }
}
