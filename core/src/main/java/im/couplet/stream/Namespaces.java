package im.couplet.stream;

import im.couplet.stanza.Stanza;

/** The namespaces of streams and of what is negotiated on them. */
public final class Namespaces {
    /** The stream itself, its features and its errors: RFC 6120 section 4.8.1. */
    public static final String STREAMS = "http://etherx.jabber.org/streams";
    /** The defined conditions of stream errors: RFC 6120 section 4.9.2. */
    public static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    /** The content of a stream between client and server; of others there are {@link im.couplet.stanza.ContentNamespaces}. */
    public static final String CLIENT = Stanza.NAMESPACE;
    /** {@code <open/>} and {@code <close/>} of the WebSocket framing: RFC 7395 section 3.3. */
    public static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
    /** {@code <body/>} of the BOSH framing: XEP-0124. */
    public static final String BOSH = "http://jabber.org/protocol/httpbind";
    /** What XMPP adds to {@code <body/>}: XEP-0206. */
    public static final String XBOSH = "urn:xmpp:xbosh";
    /** STARTTLS: RFC 6120 section 5. */
    public static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    /** SASL: RFC 6120 section 6. */
    public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    /** Resource binding: RFC 6120 section 7. */
    public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    /** The session that RFC 3921 section 3 wanted and RFC 6121 dropped. */
    public static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";
    /** The defined conditions of stanza errors: RFC 6120 section 8.3.3. */
    public static final String STANZA_ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    /** Stream compression as a feature: XEP-0138. */
    public static final String COMPRESSION_FEATURE = "http://jabber.org/features/compress";
    /** Stream compression itself: XEP-0138. */
    public static final String COMPRESSION = "http://jabber.org/protocol/compress";
    /** In-band registration as a feature: XEP-0077. */
    public static final String REGISTRATION_FEATURE = "http://jabber.org/features/iq-register";
    /** Stream management: XEP-0198. */
    public static final String STREAM_MANAGEMENT = "urn:xmpp:sm:3";
    /** Roster versioning: RFC 6121 section 2.6. */
    public static final String ROSTER_VERSIONING = "urn:xmpp:features:rosterver";
    /** Pre-approval of presence subscriptions: RFC 6121 section 3.4. */
    public static final String SUBSCRIPTION_PREAPPROVAL = "urn:xmpp:features:pre-approval";
    /** Client state indication: XEP-0352. */
    public static final String CLIENT_STATE = "urn:xmpp:csi:0";
    /** Entity capabilities: XEP-0115. */
    public static final String CAPABILITIES = "http://jabber.org/protocol/caps";
    /** SASL 2: XEP-0388. */
    public static final String SASL2 = "urn:xmpp:sasl:2";
    /** Resource binding within SASL 2: XEP-0386. */
    public static final String BIND2 = "urn:xmpp:bind:0";
    /** Tokens for quick logins within SASL 2: XEP-0484. */
    public static final String FAST = "urn:xmpp:fast:0";
    /** Upgrades of stored passwords within SASL 2: XEP-0480. */
    public static final String SASL_UPGRADE = "urn:xmpp:sasl:upgrade:0";
    /** Upgrades of stored passwords to other SCRAM mechanisms: XEP-0480 section 3. */
    public static final String SCRAM_UPGRADE = "urn:xmpp:scram-upgrade:0";
    /** Carbon copies of messages: XEP-0280. */
    public static final String CARBONS = "urn:xmpp:carbons:2";
    /** In-band registration itself: XEP-0077. */
    public static final String REGISTRATION = "jabber:iq:register";
    /** Data forms (XEP-0004). */
    public static final String DATA_FORM = "jabber:x:data";
    /** Channel bindings that the server knows: XEP-0440. */
    public static final String CHANNEL_BINDING = "urn:xmpp:sasl-cb:0";

    private Namespaces() {}
}
