package im.couplet.chat;

/** What a message does to a conversation. */
public enum Outcome {
    /** It is a new entry. */
    ADDED,
    /** It takes the place of what an entry said (XEP-0308). */
    CORRECTED,
    /** It takes an entry back (XEP-0424, XEP-0425). */
    RETRACTED,
    /** It says what somebody feels about an entry (XEP-0444). */
    REACTED,
    /** It is there already: the copy that a room or an archive sent. */
    KNOWN,
    /** It is about a message that is not there, and waits for that. */
    WAITING,
    /** It says nothing to be read, such as a chat state or a receipt. */
    IGNORED,
    /** Its sender may not do that, as {@link Refusal} says. */
    REFUSED
}
