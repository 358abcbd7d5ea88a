package im.couplet.demo.sandbox.pubsub;

import im.couplet.jid.Jid;
import java.util.List;

/** Who knows whom, and who is there. */
public interface People {
    /** Whether {@code person} is told of the presence of {@code owner}, or is that one. */
    boolean seesPresence(Jid owner, Jid person);

    /** The clients, of the owner and of those who see the owner's presence, that want to hear of the node. */
    List<Jid> listeners(Jid owner, String node);

    /** Whether a client wants to hear of the node. */
    boolean isListening(Jid client, String node);

    /** Those whose presence the client's owner sees, the owner included. */
    List<Jid> seenBy(Jid client);
}
