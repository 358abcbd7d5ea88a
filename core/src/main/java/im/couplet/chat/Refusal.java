package im.couplet.chat;

/** Why a message does nothing to a conversation. */
public enum Refusal {
    /** Its sender has no part in the conversation or cannot be read, or it is of another kind: of a room in a chat, or the other way round. */
    NOT_HERE,
    /** Somebody else wrote what it is about. */
    OTHER_SENDER,
    /** It says that a moderator did it, but does not come from the room itself. */
    NOT_THE_ROOM,
    /** Its author has left the room since, and somebody else may have the nickname now. */
    LEFT,
    /** What it is about was taken back. */
    RETRACTED,
    /** It was delayed, and the same sender has said something newer since. */
    OUTDATED,
    /** A thousand others have reacted to the same message; of more nothing is kept. */
    TOO_MANY
}
