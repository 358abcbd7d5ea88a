package im.couplet.session;

import im.couplet.jid.Jid;
import im.couplet.stream.Namespaces;
import im.couplet.stream.StreamFeatures;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the client wants of a resource: carbon copies (XEP-0280), and that the server knows whether somebody looks at it
 * (XEP-0352). Told along with the request for the resource where that can be, otherwise right behind it.
 */
final class ClientWishes {
    private final LoginProgress progress;
    private final boolean wantsCarbons;
    private final Resumption resumption;
    private boolean carbonsInline;
    private @Nullable String carbonsId;
    private boolean inactive;
    private boolean toldInactive;

    ClientWishes(LoginProgress progress, boolean wantsCarbons, Resumption resumption) {
        this.progress = progress;
        this.wantsCarbons = wantsCarbons;
        this.resumption = resumption;
    }

    /** A resource is asked for anew, and nothing told about it. */
    void begin() {
        carbonsInline = false;
        toldInactive = false;
    }

    /** Asks for carbon copies along with the resource. */
    void requestCarbons(Element offersBinding, Element.Builder bind) {
        if (wantsCarbons && Sasl2Features.bindOffers(offersBinding, Namespaces.CARBONS)) {
            carbonsInline = true;
            bind.child(Element.of(Namespaces.CARBONS, "enable"));
        }
    }

    /** Says along with the resource that nobody looks. */
    void requestState(Element offersBinding, Element.Builder bind) {
        if (inactive && Sasl2Features.bindOffers(offersBinding, Namespaces.CLIENT_STATE)) {
            toldInactive = true;
            bind.child(Element.of(Namespaces.CLIENT_STATE, "inactive"));
        }
    }

    /** The stream of before goes on, and the server takes the client for active until it is told (XEP-0352 section 5.1). */
    void resumed() {
        toldInactive = false;
    }

    void online(boolean resumed) {
        if (!resumed) {
            carbonsId = null;
            if (wantsCarbons && !carbonsInline) {
                String id = progress.nextId("carbons");
                carbonsId = id;
                resumption.transmit(LoginRequests.carbons(id));
            }
        }
        tellState();
    }

    /** Whether this is what a request of the session's own led to; a server without carbon copies refuses it. */
    boolean isAnswer(Element element) {
        String id = carbonsId;
        Jid self = progress.jid();
        boolean answer = id != null && self != null && LoginRequests.isAnswer(element, id, self);
        carbonsId = answer ? null : id;
        return answer;
    }

    void active(boolean active) {
        inactive = !active;
        tellState();
    }

    /** Tells the server whether somebody looks, if it wants to know and does not. */
    void tellState() {
        StreamFeatures offered = progress.features();
        if (progress.state() == LoginState.ONLINE
                && offered != null
                && offered.offersClientState()
                && inactive != toldInactive) {
            toldInactive = inactive;
            progress.write(Element.of(Namespaces.CLIENT_STATE, inactive ? "inactive" : "active"));
        }
    }
}
