package im.couplet.demo.sandbox;

import im.couplet.jid.Jid;
import im.couplet.stream.StreamCondition;
import im.couplet.xml.Element;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One connected client of an account. */
final class Resource {
    private final Account account;
    private final Jid jid;
    private final ClientStream stream;
    private final Set<Jid> directed = new LinkedHashSet<>();
    private @Nullable Element presence;
    private boolean interested;

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
        if (stanza != null) {
            stream.send(stanza);
        }
    }

    void end(StreamCondition condition, String text) {
        stream.fail(condition, text);
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
    }

    /** Between -128 and 127 (RFC 6121 section 4.7.2.3); what is no such number counts as 0. */
    int priority() {
        Element value = presence == null ? null : presence.child(Xmpp.CLIENT, "priority");
        if (value == null) {
            return 0;
        }
        try {
            return Byte.parseByte(value.text().strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether it asked for the roster, and so is told of changes (RFC 6121 section 2.1.6). */
    boolean isInterested() {
        return interested;
    }

    void becomeInterested() {
        interested = true;
    }

    /** To whom it sent presence of its own accord, who must hear that it is gone (RFC 6121 section 4.6.3). */
    Set<Jid> directed() {
        return directed;
    }
}
