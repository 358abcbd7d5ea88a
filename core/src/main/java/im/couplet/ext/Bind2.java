package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.stream.Namespaces;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Binds a resource within the login, and asks for other things at once: {@code <bind
 * xmlns='urn:xmpp:bind:0'><tag>AwesomeXMPP</tag></bind>}; among what SASL 2 can do within the login, what can be asked for.
 * XEP-0386 1.1.0 (2025-12-12).
 *
 * @param tag what the resource shall begin with; null for nothing in particular
 * @param inline what can be asked for, in the server's offer; null in a login
 * @param carbons whether to begin with carbon copies (XEP-0280)
 * @param streamManagement asks for acknowledgements (XEP-0198); null if it does not
 * @param clientState whether the client is in use (XEP-0352); null if it does not say
 * @param other what else is asked for
 */
public record Bind2(
        @Nullable String tag,
        @Nullable Inline inline,
        boolean carbons,
        StreamAcks.@Nullable Enable streamManagement,
        @Nullable ClientState clientState,
        List<Element> other) {
    public static final ElementType<Bind2> TYPE = ElementType.of(
            "bind2",
            Namespaces.BIND2,
            "bind",
            childText("tag", STRING, Bind2::tag),
            child("inline", Inline.TYPE, Bind2::inline),
            flag("carbons", "enable", Bind2::carbons).inNamespace(Namespaces.CARBONS),
            child("streamManagement", StreamAcks.Enable.TYPE, Bind2::streamManagement),
            child("clientState", ClientState.TYPE, Bind2::clientState),
            raw("other", Bind2::other),
            Bind2::new);

    /**
     * What can be asked for with the binding.
     *
     * @param features as namespaces
     */
    public record Inline(List<String> features) {
        public static final ElementType<Inline> TYPE = ElementType.of(
                "inline",
                Namespaces.BIND2,
                "inline",
                childAttributes("features", "feature", "var", STRING, Inline::features),
                Inline::new);
    }

    /**
     * The resource is bound: {@code <bound xmlns='urn:xmpp:bind:0'/>}, in the success of SASL 2, which says the address.
     *
     * @param archive how far the archive goes (XEP-0313); null if absent
     * @param enabled acknowledgements have begun; null if they have not
     * @param failed they could not begin; null if they have or were not asked for
     * @param other what else the server says
     */
    public record Bound(
            Archive.@Nullable Metadata archive,
            StreamAcks.@Nullable Enabled enabled,
            StreamAcks.@Nullable Failed failed,
            List<Element> other) {
        public static final ElementType<Bound> TYPE = ElementType.of(
                "bound",
                Namespaces.BIND2,
                "bound",
                child("archive", Archive.Metadata.TYPE, Bound::archive),
                child("enabled", StreamAcks.Enabled.TYPE, Bound::enabled),
                child("failed", StreamAcks.Failed.TYPE, Bound::failed),
                raw("other", Bound::other),
                Bound::new);
    }
}
