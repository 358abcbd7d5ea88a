package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;

/**
 * Says that a message belongs to an earlier one, as a picture to a text: {@code <attach-to
 * xmlns='urn:xmpp:message-attaching:1' id='…'/>}. XEP-0367 0.3 (2018-08-18).
 *
 * @param id the message that it belongs to: its id, in rooms the {@link StanzaIds.StanzaId} that the room gave it
 */
public record AttachTo(String id) {
    public static final ElementType<AttachTo> TYPE = ElementType.of(
            "attachTo",
            "urn:xmpp:message-attaching:1",
            "attach-to",
            attribute("id", STRING, AttachTo::id),
            AttachTo::new);
}
