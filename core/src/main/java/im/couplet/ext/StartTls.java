package im.couplet.ext;

import static im.couplet.schema.Fields.flag;

import im.couplet.schema.ElementType;
import im.couplet.stream.Namespaces;

/**
 * Asks for encryption, and offers it among the features of the stream: {@code <starttls
 * xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>} (RFC 6120 section 5).
 *
 * @param required whether nothing goes without it
 */
public record StartTls(boolean required) {
    public static final ElementType<StartTls> TYPE = ElementType.of(
            "startTls", Namespaces.TLS, "starttls", flag("required", "required", StartTls::required), StartTls::new);

    /** From here on all is encrypted: {@code <proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>}. */
    public record Proceed() {
        public static final ElementType<Proceed> TYPE =
                ElementType.flag("tlsProceed", Namespaces.TLS, "proceed", new Proceed());
    }

    /** It does not work, and the stream ends: {@code <failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>}. */
    public record Failure() {
        public static final ElementType<Failure> TYPE =
                ElementType.flag("tlsFailure", Namespaces.TLS, "failure", new Failure());
    }
}
