package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.NON_NEGATIVE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a message addresses, so that their clients notify them: {@code <mention xmlns='urn:xmpp:mentions:0' begin='7'
 * end='12' occupantid='alice@occupant-id'/>}. There may be several. XEP-0513 0.1.0 (2026-04-01).
 *
 * @param begin where the piece of the body that is meant begins, in code points (XEP-0426); null for no piece
 * @param end where it ends, not included; null for no piece
 * @param hreflang the language of the body that the piece is of, a tag (RFC 5646); null if it is that of the stanza
 * @param occupantId who is mentioned in a room, by the identifier that the room gives (XEP-0421); null if absent
 * @param jid who is mentioned where there are no such identifiers; null if absent
 * @param mentions which group is mentioned, such as {@code urn:xmpp:mentions:0#channel}; null for a single one
 * @param uri what the group is of: a room, a space, a server or a hat; null for the place of the message
 * @param active whether only those are to be notified that are active now
 * @param noPing whether nobody is to be notified
 */
public record Mention(
        @Nullable Integer begin,
        @Nullable Integer end,
        @Nullable String hreflang,
        @Nullable String occupantId,
        @Nullable Address jid,
        @Nullable String mentions,
        @Nullable String uri,
        boolean active,
        boolean noPing) {
    private static final String NAMESPACE = "urn:xmpp:mentions:0";

    public static final ElementType<Mention> TYPE = ElementType.of(
            "mention",
            NAMESPACE,
            "mention",
            optionalAttribute("begin", NON_NEGATIVE, Mention::begin),
            optionalAttribute("end", NON_NEGATIVE, Mention::end),
            optionalAttribute("hreflang", LANGUAGE, Mention::hreflang),
            optionalAttribute("occupantId", "occupantid", STRING, Mention::occupantId),
            optionalAttribute("jid", JID, Mention::jid),
            optionalAttribute("mentions", URI, Mention::mentions),
            optionalAttribute("uri", URI, Mention::uri),
            flag("active", "active", Mention::active),
            flag("noPing", "noping", Mention::noPing),
            Mention::new);

    /**
     * Who may mention whom in a room, asked of the room and set by its owners: {@code <query xmlns='urn:xmpp:mentions:0'/>}.
     *
     * @param form what is allowed, of the type {@code urn:xmpp:mentions:0}; null in a request
     */
    public record Permissions(@Nullable DataForm form) {
        public static final ElementType<Permissions> TYPE = ElementType.of(
                "mentionPermissions",
                NAMESPACE,
                "query",
                child("form", DataForm.TYPE, Permissions::form),
                Permissions::new);
    }
}
