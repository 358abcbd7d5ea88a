package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What an entity can do, in short, with its presence: {@code <c xmlns='http://jabber.org/protocol/caps' hash='sha-1'
 * node='…' ver='…'/>}. XEP-0115 1.6.0 (2022-03-08).
 *
 * @param node a URI of the software
 * @param hash how {@code ver} was made, such as {@code sha-1} (XEP-0300); null in versions of the protocol before 1.4
 * @param ver the verification string, or in old versions that of the software
 * @param ext names of more features in old versions, with spaces between; null if there are none
 */
public record Caps(
        String node,
        @Nullable String hash,
        String ver,
        @Nullable String ext) {
    public static final ElementType<Caps> TYPE = ElementType.of(
            "caps",
            "http://jabber.org/protocol/caps",
            "c",
            attribute("node", STRING, Caps::node),
            optionalAttribute("hash", STRING, Caps::hash),
            attribute("ver", STRING, Caps::ver),
            optionalAttribute("ext", STRING, Caps::ext),
            Caps::new);
}
