package im.couplet.demo.relay.upstream;

/** How the relay treats TLS on the connection to the Jabber server (RFC 6120 section 5). */
public enum TlsPolicy {
    /** Nothing of a login passes before TLS is up; a server that does not offer it is refused. */
    REQUIRED,
    /** TLS when the server offers it. Whoever can change the traffic can take the offer away. */
    OPTIONAL,
    /** Never TLS. */
    OFF
}
