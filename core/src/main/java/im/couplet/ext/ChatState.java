package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;

/** What somebody is doing in a chat: {@code <composing xmlns='http://jabber.org/protocol/chatstates'/>}. XEP-0085 2.1 (2009-09-23). */
public enum ChatState {
    /** Pays attention to the chat. */
    ACTIVE,
    /** Is typing. */
    COMPOSING,
    /** Has left the chat. */
    GONE,
    /** Has not paid attention for a while. */
    INACTIVE,
    /** Was typing and has stopped. */
    PAUSED;

    public static final ElementType<ChatState> TYPE = ElementType.choice(
            "chatState",
            "http://jabber.org/protocol/chatstates",
            Values.oneOf(values(), "active", "composing", "gone", "inactive", "paused"));
}
