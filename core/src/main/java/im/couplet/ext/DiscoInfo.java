package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entity is and what it can do: {@code <query xmlns='http://jabber.org/protocol/disco#info'/>}, empty in a request.
 * XEP-0030 2.5.0 (2024-04-30), with the extended information of XEP-0128 1.0.1.
 *
 * @param node a place within the entity; null for the entity itself
 * @param identities what it is
 * @param features what it can do, as namespaces
 * @param forms more about it, as forms of type {@code result}
 * @param headers how long it holds, and the like (XEP-0131); null if absent
 */
public record DiscoInfo(
        @Nullable String node,
        List<Identity> identities,
        List<String> features,
        List<DataForm> forms,
        @Nullable Headers headers) {
    private static final String NAMESPACE = "http://jabber.org/protocol/disco#info";

    public static final ElementType<DiscoInfo> TYPE = ElementType.of(
            "discoInfo",
            NAMESPACE,
            "query",
            optionalAttribute("node", STRING, DiscoInfo::node),
            children("identities", Identity.TYPE, DiscoInfo::identities),
            childAttributes("features", "feature", "var", STRING, DiscoInfo::features),
            children("forms", DataForm.TYPE, DiscoInfo::forms),
            child("headers", Headers.TYPE, DiscoInfo::headers),
            DiscoInfo::new);

    /** The information without headers. */
    public DiscoInfo(@Nullable String node, List<Identity> identities, List<String> features, List<DataForm> forms) {
        this(node, identities, features, forms, null);
    }

    /**
     * What an entity is, in the words of the registrar.
     *
     * @param category such as {@code client} or {@code conference}
     * @param type such as {@code web} or {@code text}
     * @param name for people; null if absent
     * @param lang the language of the name, a tag (RFC 5646); null if absent
     */
    public record Identity(
            String category,
            String type,
            @Nullable String name,
            @Nullable String lang) {
        public static final ElementType<Identity> TYPE = ElementType.of(
                "identity",
                NAMESPACE,
                "identity",
                attribute("category", STRING, Identity::category),
                attribute("type", STRING, Identity::type),
                optionalAttribute("name", STRING, Identity::name),
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Identity::lang),
                Identity::new);
    }
}
