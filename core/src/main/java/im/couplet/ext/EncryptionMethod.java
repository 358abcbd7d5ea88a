package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Says how a message is encrypted, to those who cannot decrypt it: {@code <encryption xmlns='urn:xmpp:eme:0'
 * namespace='urn:xmpp:otr:0'/>}. XEP-0380 0.4.0 (2021-11-18).
 *
 * @param namespace the namespace of the way of encrypting
 * @param name its name, for people; null if the namespace is well known
 */
public record EncryptionMethod(String namespace, @Nullable String name) {
    public static final ElementType<EncryptionMethod> TYPE = ElementType.of(
            "encryptionMethod",
            "urn:xmpp:eme:0",
            "encryption",
            attribute("namespace", STRING, EncryptionMethod::namespace),
            optionalAttribute("name", STRING, EncryptionMethod::name),
            EncryptionMethod::new);
}
