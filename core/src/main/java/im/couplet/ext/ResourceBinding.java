package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import im.couplet.stream.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * Gives a stream its full address: {@code <bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>}, empty in a request that leaves the
 * choice to the server and among the features of the stream (RFC 6120 section 7).
 *
 * @param resource what the client would like; null for what the server likes
 * @param jid the full address; null except in the server's answer
 * @param required whether nothing goes without it, as some servers say among the features
 */
public record ResourceBinding(
        @Nullable String resource, @Nullable Address jid, boolean required) {
    public static final ElementType<ResourceBinding> TYPE = ElementType.of(
            "bind",
            Namespaces.BIND,
            "bind",
            childText("resource", STRING, ResourceBinding::resource),
            childText("jid", JID, ResourceBinding::jid),
            flag("required", "required", ResourceBinding::required),
            ResourceBinding::new);

    /**
     * What servers of RFC 3921 want behind the binding: {@code <session xmlns='urn:ietf:params:xml:ns:xmpp-session'/>}, in a set
     * and among the features of the stream (RFC 3921 section 3).
     *
     * @param optional whether it goes without, as newer servers say among the features
     */
    public record Session(boolean optional) {
        public static final ElementType<Session> TYPE = ElementType.of(
                "session",
                Namespaces.SESSION,
                "session",
                flag("optional", "optional", Session::optional),
                Session::new);
    }
}
