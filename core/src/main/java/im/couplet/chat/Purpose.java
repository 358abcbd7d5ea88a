package im.couplet.chat;

/** What a message does to another, which decides by which identifier it names it. */
public enum Purpose {
    /** Takes its place (XEP-0308). */
    CORRECT,
    /** Takes it back (XEP-0424). */
    RETRACT,
    /** Takes it back as a moderator (XEP-0425). */
    MODERATE,
    /** Says what somebody feels about it (XEP-0444). */
    REACT,
    /** Answers it (XEP-0461). */
    REPLY,
    /** Says that it was seen, with all before it (XEP-0333). */
    DISPLAY
}
