package im.couplet.sasl;

/** Why the client's side of an authentication gives up. What the server refuses arrives as its own failure element. */
public enum SaslFailure {
    /** The user name or password cannot be sent: empty, or with characters that no preparation accepts. */
    BAD_CREDENTIALS,
    /** The server's message does not follow the mechanism. */
    MALFORMED_MESSAGE,
    /** The server's message came when none or another was due. */
    OUT_OF_ORDER,
    /** The server did not extend the client's nonce: the message belongs to another exchange. */
    NONCE_MISMATCH,
    /** The server asks for fewer iterations than the policy allows, which would make the password easy to guess. */
    TOO_FEW_ITERATIONS,
    /** The server asks for more iterations than the policy allows, which would keep this machine busy. */
    TOO_MANY_ITERATIONS,
    /** The server demands an extension of SCRAM that is not known here. */
    UNKNOWN_EXTENSION,
    /** Somebody between has changed the server's list of mechanisms or channel bindings (XEP-0474). */
    DOWNGRADE,
    /** The server asks for less than it did before, which {@link SaslPin} knows. */
    WEAKER_THAN_BEFORE,
    /** The server reported an error in place of its signature. */
    SERVER_ERROR,
    /** The server's signature is wrong: it does not know the password's verifier. */
    WRONG_SERVER_SIGNATURE,
    /** The server claims success without having signed. */
    MISSING_SERVER_SIGNATURE
}
