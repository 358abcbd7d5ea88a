package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What a server offers, as a version, so that a login can begin before the server has said a word: {@code
 * <config-version xmlns='urn:xmpp:iap:0' value='…'/>}. XEP-0509 0.2.0 (2026-04-03).
 *
 * @param scheme how it is made; null for {@code opaque}, which means nothing to others
 * @param value the version
 */
public record ConfigurationVersion(@Nullable String scheme, String value) {
    private static final String NAMESPACE = "urn:xmpp:iap:0";

    public static final ElementType<ConfigurationVersion> TYPE = ElementType.of(
            "configVersion",
            NAMESPACE,
            "config-version",
            optionalAttribute("scheme", STRING, ConfigurationVersion::scheme),
            attribute("value", STRING, ConfigurationVersion::value),
            ConfigurationVersion::new);

    /**
     * Says, in a failure of a login, that the server now offers something else: {@code <config-version-mismatch
     * xmlns='urn:xmpp:iap:0'/>}.
     */
    public record Mismatch() {
        public static final ElementType<Mismatch> TYPE =
                ElementType.flag("configVersionMismatch", NAMESPACE, "config-version-mismatch", new Mismatch());
    }
}
