package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.Caps;
import im.couplet.ext.DiscoInfo;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What each client wants to hear of, as its features say (XEP-0163 section 4.3). Each client is asked for itself: what others say
 * with the same hash counts for nothing.
 */
final class Interests {
    private final Supplier<String> ids;
    private final Consumer<Jid> known;

    /**
     * Makes interests that nobody has told yet.
     *
     * @param ids gives each request another name
     * @param known is told which client has just said what it wants
     */
    Interests(Supplier<String> ids, Consumer<Jid> known) {
        this.ids = ids;
        this.known = known;
    }

    /** Asks a client when its presence says something new of what it can do. */
    void seen(Resource resource, Element presence) {
        Element element = presence.child(Caps.TYPE.name());
        Caps caps = element == null ? null : Caps.TYPE.read(element);
        if (caps == null) {
            return;
        }
        String node = caps.node() + "#" + caps.ver();
        if (resource.isAskedFor(node)) {
            return;
        }
        String id = ids.get();
        resource.askedFor(node, id);
        resource.send(Element.of(Xmpp.CLIENT, "iq")
                .withAttribute("type", "get")
                .withAttribute("id", id)
                .withAttribute("from", Xmpp.DOMAIN)
                .withAttribute("to", resource.jid().toString())
                .withChild(DiscoInfo.TYPE.write(new DiscoInfo(node, List.of(), List.of(), List.of()))));
    }

    /** Takes the answer to what was asked; others are nothing to the server. */
    void answered(Resource resource, Element iq) {
        if (!resource.isAnswer(iq) || iq.elements().isEmpty()) {
            return;
        }
        Element payload = iq.elements().get(0);
        DiscoInfo info = payload.is(DiscoInfo.TYPE.name()) ? DiscoInfo.TYPE.read(payload) : null;
        if (Xmpp.isType(iq, "result") && info != null) {
            resource.can(info.features());
            known.accept(resource.jid());
        }
    }
}
