package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;

/**
 * Says that a message takes the place of an earlier one: {@code <replace xmlns='urn:xmpp:message-correct:0'
 * id='bad1'/>}. XEP-0308 1.2.1 (2022-05-17).
 *
 * @param id the id of the message that this one takes the place of; always that of the first of them
 */
public record Correction(String id) {
    public static final ElementType<Correction> TYPE = ElementType.of(
            "replace",
            "urn:xmpp:message-correct:0",
            "replace",
            attribute("id", STRING, Correction::id),
            Correction::new);
}
