package im.couplet.stream;

import org.jspecify.annotations.Nullable;

/** The 25 defined conditions of stream errors: RFC 6120 section 4.9.3. */
public enum StreamCondition {
    /** XML that cannot be processed: section 4.9.3.1. */
    BAD_FORMAT("bad-format"),
    /** A prefix that is not supported, or none where one is needed: section 4.9.3.2. */
    BAD_NAMESPACE_PREFIX("bad-namespace-prefix"),
    /** A new stream replaces this one, or a resource is taken by another: section 4.9.3.3. */
    CONFLICT("conflict"),
    /** The other side has been silent for too long: section 4.9.3.4. */
    CONNECTION_TIMEOUT("connection-timeout"),
    /** The domain in the header's {@code to} is no longer served: section 4.9.3.5. */
    HOST_GONE("host-gone"),
    /** The domain in the header's {@code to} is not served: section 4.9.3.6. */
    HOST_UNKNOWN("host-unknown"),
    /** A stanza between servers without {@code to} or {@code from}, or with one that is no address: section 4.9.3.7. */
    IMPROPER_ADDRESSING("improper-addressing"),
    /** The server is misconfigured or broken: section 4.9.3.8. */
    INTERNAL_SERVER_ERROR("internal-server-error"),
    /** A {@code from} that does not belong to the sender: section 4.9.3.9. */
    INVALID_FROM("invalid-from"),
    /** A namespace of the stream or its content that is not supported: section 4.9.3.10. */
    INVALID_NAMESPACE("invalid-namespace"),
    /** XML that does not validate: section 4.9.3.11. */
    INVALID_XML("invalid-xml"),
    /** Data before the stream was authenticated: section 4.9.3.12. */
    NOT_AUTHORIZED("not-authorized"),
    /** XML that is not well-formed: section 4.9.3.13. */
    NOT_WELL_FORMED("not-well-formed"),
    /** Against a policy of the service, such as a limit on size: section 4.9.3.14. */
    POLICY_VIOLATION("policy-violation"),
    /** The server cannot reach another that it needs: section 4.9.3.15. */
    REMOTE_CONNECTION_FAILED("remote-connection-failed"),
    /** The stream is closed so that it can be built anew, as when features change: section 4.9.3.16. */
    RESET("reset"),
    /** The server lacks resources: section 4.9.3.17. */
    RESOURCE_CONSTRAINT("resource-constraint"),
    /** A comment, processing instruction, document type or entity reference: section 4.9.3.18. */
    RESTRICTED_XML("restricted-xml"),
    /** The service is to be reached at another host, named in the condition: section 4.9.3.19. */
    SEE_OTHER_HOST("see-other-host"),
    /** The server is being shut down: section 4.9.3.20. */
    SYSTEM_SHUTDOWN("system-shutdown"),
    /** None of the other conditions; an application condition says more: section 4.9.3.21. */
    UNDEFINED_CONDITION("undefined-condition"),
    /** An encoding other than UTF-8: section 4.9.3.22. */
    UNSUPPORTED_ENCODING("unsupported-encoding"),
    /** A mandatory feature that the other side does not support: section 4.9.3.23. */
    UNSUPPORTED_FEATURE("unsupported-feature"),
    /** A first-level element that is not supported: section 4.9.3.24. */
    UNSUPPORTED_STANZA_TYPE("unsupported-stanza-type"),
    /** A version of XMPP that is not supported: section 4.9.3.25. */
    UNSUPPORTED_VERSION("unsupported-version");

    private final String text;

    StreamCondition(String text) {
        this.text = text;
    }

    /** The condition as it stands on the wire, such as {@code bad-format}. */
    public String text() {
        return text;
    }

    /** The condition that is called {@code text} on the wire, or null if RFC 6120 defines none. */
    public static @Nullable StreamCondition of(String text) {
        for (StreamCondition condition : values()) {
            if (condition.text.equals(text)) {
                return condition;
            }
        }
        return null;
    }
}
