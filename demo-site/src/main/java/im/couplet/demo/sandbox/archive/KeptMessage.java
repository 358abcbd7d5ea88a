package im.couplet.demo.sandbox.archive;

import im.couplet.ext.Delay;
import im.couplet.ext.Forwarded;
import im.couplet.jid.Jid;
import im.couplet.stanza.Stanza;
import im.couplet.xml.Element;
import java.time.Instant;

/**
 * A message of an archive.
 *
 * @param id what the archive calls it
 * @param stamp when it came
 * @param with the other side: the contact, or who said it in a room
 * @param size how many characters of XML it has
 */
public record KeptMessage(String id, Instant stamp, Jid with, Element message, int size) {
    /** The message with the time when it came, in an envelope (XEP-0297). */
    Forwarded forwarded() {
        return new Forwarded(new Delay(stamp, null, null), Stanza.read(message));
    }

    /** Whether it was exchanged with {@code wanted}: with any of its resources if that has none. */
    boolean isWith(Jid wanted) {
        return wanted.isBare() ? with.bare().equals(wanted) : with.equals(wanted);
    }
}
