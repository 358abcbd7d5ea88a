package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;
import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.schema.Place;
import im.couplet.xml.Element;
import java.util.List;

/**
 * An item that is encrypted for some: {@code <encrypted xmlns='urn:xmpp:pte:0' by='…'
 * type='urn:xmpp:omemo:2'>…</encrypted>}. XEP-0477 0.1.0 (2022-12-20).
 *
 * @param by who has encrypted it
 * @param type in which way, as a namespace
 * @param content what that has made of it, such as {@link Omemo.Encrypted}
 */
public record TargetedEncryption(Address by, String type, List<Element> content) {
    private static final String NAMESPACE = "urn:xmpp:pte:0";

    public static final ElementType<TargetedEncryption> TYPE = ElementType.of(
            "targetedEncryption",
            NAMESPACE,
            "encrypted",
            attribute("by", JID, TargetedEncryption::by),
            attribute("type", STRING, TargetedEncryption::type),
            anyExtensions(Place.MESSAGE, TargetedEncryption::content),
            TargetedEncryption::new);
}
