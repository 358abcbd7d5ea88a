package im.couplet.observer.provenance;

/** Why something is not believed, and which document says so. */
public enum Reason {
    /** The session has no address yet, so that nothing can be for it. */
    UNBOUND("RFC 6120 section 7.1"),
    /** Copies of messages come from the own account alone. */
    CARBON_SENDER("XEP-0280 section 11"),
    /** What was sent is the own account's, what was received is for it, and neither is of a room. */
    CARBON_CONTENT("XEP-0280 section 6.1"),
    /** There is no message in what was forwarded, or another copy. */
    FORWARDED("XEP-0297 section 3"),
    /** Nobody asked this archive this question, or it has answered all of it. */
    ARCHIVE_UNASKED("XEP-0313 section 8.2"),
    /** A room's archive holds what its occupants said. */
    ARCHIVE_CONTENT("XEP-0313 section 6.1.2"),
    /** Changes of the list of contacts, one contact each, come from the own account alone. */
    ROSTER_PUSH("RFC 6121 section 2.1.6"),
    /** Who is blocked, the own account alone can say. */
    BLOCKING_PUSH("XEP-0191 section 3.3"),
    /** It answers no request that was sent to whom it comes from. */
    ANSWER("RFC 6120 section 8.2.3"),
    /** An error comes from whom the message was sent to that it is about, or from a server on the way. */
    BOUNCE("RFC 6120 section 8.3.1"),
    /** What accounts publish comes from their bare addresses. */
    PUBSUB_SENDER("XEP-0163 section 4.3.1"),
    /** Nobody follows what this account or service publishes. */
    PUBSUB_STRANGER("XEP-0163 section 4.1"),
    /** What is private, such as bookmarks, the own account alone publishes. */
    PUBSUB_PRIVATE("XEP-0223 section 6"),
    /** It claims to be of a room that was not entered. */
    NOT_JOINED("XEP-0045 section 7.2"),
    /** What a room says in messages comes from the room's own address, not from an occupant's. */
    ROOM_WORD("XEP-0313 section 8.4"),
    /** An invitation by way of a room comes from the room's own address. */
    INVITATION("XEP-0045 section 7.8.2"),
    /** Only the own account and the room name messages, and only if they say that they do. */
    STANZA_ID("XEP-0359 section 6"),
    /** Only a room says who an occupant is, and only if it says that it does. */
    OCCUPANT_ID("XEP-0421 section 4"),
    /** Only a room gives hats to occupants, and only if it says that it does. */
    HATS("XEP-0317 section 2"),
    /** That a message has arrived, only who was sent it can say. */
    RECEIPT("XEP-0184 section 7"),
    /** That a message was seen, only who was sent it can say. */
    MARKER("XEP-0333 section 5"),
    /** Only its author corrects a message. */
    CORRECTION("XEP-0308 section 4"),
    /** Only its author takes a message back. */
    RETRACTION("XEP-0424 section 5"),
    /** Only those who talk there react to a message. */
    REACTION("XEP-0444 section 4.1"),
    /** Only the room says that a moderator took a message back. */
    MODERATION("XEP-0425 section 5"),
    /** The room has named a message of somebody else so. */
    OTHER_AUTHOR("XEP-0359 section 3"),
    /** A call is answered by who was called, and given up by who called. */
    CALL("XEP-0353 section 3");

    private final String source;

    Reason(String source) {
        this.source = source;
    }

    /** The document with the rule, and where in it, such as {@code XEP-0280 section 11}. */
    public String source() {
        return source;
    }
}
