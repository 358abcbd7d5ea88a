package im.couplet.stream;

/** How a stream is laid out on its transport. */
public enum Framing {
    /** One XML document that stays open, in chunks cut anywhere: RFC 6120 section 4. */
    TCP,
    /** One element in each WebSocket text message, every one a document of its own: RFC 7395. */
    WEBSOCKET,
    /**
     * One {@code <body/>} in each HTTP request and response: XEP-0124 1.11.2 and XEP-0206 1.4. {@link BoshConnection} says
     * which to send when.
     */
    BOSH
}
