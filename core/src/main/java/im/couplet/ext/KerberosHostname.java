package im.couplet.ext;

import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * The name of the very server, which the name of the Kerberos service is made of: {@code <hostname
 * xmlns='urn:xmpp:domain-based-name:1'>auth42.us.example.com</hostname>}, in {@link Sasl.Mechanisms}. XEP-0233 1.0.0
 * (2017-03-16).
 *
 * @param name the domain name; null if it is empty
 */
public record KerberosHostname(@Nullable String name) {
    public static final ElementType<KerberosHostname> TYPE = ElementType.of(
            "kerberosHostname",
            "urn:xmpp:domain-based-name:1",
            "hostname",
            ownText("name", TOKEN, KerberosHostname::name),
            KerberosHostname::new);
}
