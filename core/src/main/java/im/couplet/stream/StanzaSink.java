package im.couplet.stream;

import im.couplet.xml.XmlHandler;

/**
 * Builds stanzas in a form of its own, straight of what the parser finds, so that no {@link im.couplet.xml.Element} is made
 * first. It is given what is found from the start tag of a stanza (a message, presence or IQ in a content namespace, RFC
 * 6120 section 4.8) to its end tag, one stanza after the other.
 */
public interface StanzaSink extends XmlHandler {
    /** Called when a stanza is there as a whole, in place of {@link StreamEvent.Received}. */
    void received();

    /** Called when the stanza that was begun does not come: what is there of it is to be forgotten. */
    void reset();
}
