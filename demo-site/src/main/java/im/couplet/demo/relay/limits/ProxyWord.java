package im.couplet.demo.relay.limits;

/** How a web server in front tells for whom it asks. */
public enum ProxyWord {
    /** By the header {@code X-Forwarded-For}. */
    X_FORWARDED_FOR,
    /** By the header {@code Forwarded} (RFC 7239). */
    FORWARDED,
    /** By the PROXY protocol, version 1 or 2, before all else. */
    PROXY_PROTOCOL
}
