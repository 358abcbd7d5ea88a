package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Asks for and changes the configuration of a room, empty in a get, and destroys it: {@code <query
 * xmlns='http://jabber.org/protocol/muc#owner'/>}. XEP-0045 1.35.5 (2026-05-03).
 *
 * @param form the configuration; an empty one of type {@code submit} takes what the room offers; null in a get
 * @param destroy the wish to destroy the room; null for no such wish
 */
public record MucOwner(@Nullable DataForm form, @Nullable Destroy destroy) {
    private static final String NAMESPACE = "http://jabber.org/protocol/muc#owner";

    public static final ElementType<MucOwner> TYPE = ElementType.of(
            "mucOwner",
            NAMESPACE,
            "query",
            child("form", DataForm.TYPE, MucOwner::form),
            child("destroy", Destroy.TYPE, MucOwner::destroy),
            MucOwner::new);

    /**
     * The wish to destroy a room.
     *
     * @param jid a room to go to instead; null if absent
     * @param password what that room asks for at the door; null if it asks for nothing
     * @param reason why, for people; null if absent
     */
    public record Destroy(
            @Nullable Address jid,
            @Nullable String password,
            @Nullable String reason) {
        public static final ElementType<Destroy> TYPE = ElementType.of(
                "destroy",
                NAMESPACE,
                "destroy",
                optionalAttribute("jid", JID, Destroy::jid),
                childText("password", STRING, Destroy::password),
                childText("reason", STRING, Destroy::reason),
                Destroy::new);
    }
}
