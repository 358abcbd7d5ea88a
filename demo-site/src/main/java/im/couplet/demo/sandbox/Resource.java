package im.couplet.demo.sandbox;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.jid.Jid;
import im.couplet.session.StreamManagement;
import im.couplet.stream.StreamCondition;
import im.couplet.xml.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One client of an account, connected or with a connection to come back. */
final class Resource {
    private final Account account;
    private final Jid jid;
    private static final int MOST_KEPT = 500;
    private static final int MOST_UNACKNOWLEDGED = 2000;

    private final Set<Jid> directed = new LinkedHashSet<>();
    private @Nullable ClientStream stream;
    private @Nullable StreamManagement management;
    private @Nullable String resumptionId;
    private boolean asked;
    private @Nullable Element presence;
    private int priority;
    private boolean interested;
    private boolean hearsOfBlocking;
    private boolean wantsCarbons;
    private @Nullable String askedNode;
    private @Nullable String askedId;
    private Set<String> features = Set.of();

    Resource(Account account, Jid jid, ClientStream stream) {
        this.account = account;
        this.jid = jid;
        this.stream = stream;
    }

    Account account() {
        return account;
    }

    Jid jid() {
        return jid;
    }

    /** Sends a stanza; an unknown address to answer is not an error. */
    void send(@Nullable Element stanza) {
        if (stanza == null) {
            return;
        }
        if (management != null) {
            management.sent(stanza);
        }
        if (stream != null && management != null && management.waiting() > MOST_UNACKNOWLEDGED) {
            stream.fail(StreamCondition.RESOURCE_CONSTRAINT, "This client does not acknowledge what it is sent.");
        } else if (stream != null) {
            stream.send(stanza);
            ask();
        } else if (management == null || management.waiting() > MOST_KEPT) {
            resumptionId = null;
        }
    }

    /** Ends the stream; false when there is none just now. */
    boolean end(StreamCondition condition, String text) {
        if (stream == null) {
            return false;
        }
        stream.fail(condition, text);
        return true;
    }

    // ---- stream management

    /**
     * Begins to count.
     *
     * @param id the name under which the client may come back; null if it may not
     */
    void manage(@Nullable String id) {
        management = new StreamManagement();
        resumptionId = id;
    }

    @Nullable
    StreamManagement management() {
        return management;
    }

    /** The name under which the client may come back; null if it may not. */
    @Nullable
    String resumptionId() {
        return resumptionId;
    }

    /** Takes the client's count of what it has; false for an impossible one. */
    boolean acknowledge(Element element) {
        return management != null && management.acknowledge(element.attribute("h")) != null;
    }

    /** Counts what came. */
    void received(Element stanza) {
        if (management != null) {
            management.received(stanza);
        }
    }

    /** The client has answered. */
    void answered() {
        asked = false;
        ask();
    }

    private void ask() {
        if (stream != null && management != null && management.waiting() > 0 && !asked) {
            asked = true;
            stream.send(StreamManagement.request());
        }
    }

    /** The client may no longer come back. */
    void forget() {
        resumptionId = null;
    }

    /** The connection is gone. */
    void detach() {
        stream = null;
        asked = false;
    }

    /** There is another connection, which gets what got lost with the one before. */
    void attach(ClientStream other) {
        ClientStream before = stream;
        stream = other;
        asked = false;
        if (before != null) {
            before.giveUp();
        }
        if (management != null) {
            for (Element stanza : management.unacknowledged()) {
                other.send(stanza);
            }
            ask();
        }
    }

    boolean isAvailable() {
        return presence != null;
    }

    /** The presence sent last, or null. */
    @Nullable
    Element presence() {
        return presence;
    }

    void presence(@Nullable Element latest) {
        presence = latest;
        priority = latest == null ? 0 : priority(latest);
    }

    private static int priority(Element presence) {
        Element value = presence.child(Xmpp.CLIENT, "priority");
        if (value == null) {
            return 0;
        }
        try {
            return Byte.parseByte(value.text().strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Between -128 and 127 (RFC 6121 section 4.7.2.3); what is no such number counts as 0. */
    int priority() {
        return priority;
    }

    /** Whether it asked for the roster, and so is told of changes (RFC 6121 section 2.1.6). */
    boolean isInterested() {
        return interested;
    }

    void becomeInterested() {
        interested = true;
    }

    /** Those to whom it sent presence of its own accord, who must hear that it is gone (RFC 6121 section 4.6.3). */
    Set<Jid> directed() {
        return directed;
    }

    // ---- what it wants

    /** It asked who is blocked, and so is told of changes (XEP-0191 section 3.2). */
    void hearOfBlocking() {
        hearsOfBlocking = true;
    }

    boolean hearsOfBlocking() {
        return hearsOfBlocking;
    }

    void wantCarbons(boolean wanted) {
        wantsCarbons = wanted;
    }

    /** Whether it gets a copy of what its account's other clients send and get (XEP-0280). */
    boolean wantsCarbons() {
        return wantsCarbons;
    }

    /** Whether it was asked for its features at {@code node} last. */
    boolean isAskedFor(String node) {
        return node.equals(askedNode);
    }

    void askedFor(String node, String id) {
        askedNode = node;
        askedId = id;
    }

    /** Whether {@code iq} is the answer to that. */
    boolean isAnswer(Element iq) {
        boolean is = askedId != null && askedId.equals(iq.attribute("id"));
        askedId = is ? null : askedId;
        return is;
    }

    void can(List<String> all) {
        features = Set.copyOf(all);
    }

    /** Whether it wants to hear of what is published at nodes called {@code node} (XEP-0163 section 4.3). */
    boolean wantsToHearOf(String node) {
        return features.contains(node + "+notify");
    }
}
