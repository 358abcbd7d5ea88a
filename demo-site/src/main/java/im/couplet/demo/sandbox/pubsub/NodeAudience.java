package im.couplet.demo.sandbox.pubsub;

import im.couplet.ext.PubSubEvent;
import im.couplet.jid.Jid;

/** What differs between the nodes of a service and those of a person: who may make them, and who is told. */
interface NodeAudience {
    /** Whether somebody may make a node. */
    boolean mayCreate(Jid person);

    /** What a node is when nobody has decided anything. */
    NodeConfiguration usual();

    /** Whether publishing at a node that is not there makes it. */
    boolean createsByPublishing();

    /** Whether somebody is told of the presence of the owner, for nodes that only those may read. */
    boolean knowsPresence(Jid person, SandboxNode node);

    /** Tells everybody who is to hear of it. */
    void tell(SandboxNode node, PubSubEvent event);

    /** Tells a new subscriber the last item. */
    void tellLast(SandboxNode node, Jid subscriber);
}
