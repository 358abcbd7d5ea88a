package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.JID;
import static im.couplet.schema.Values.STRING;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of messages that stay the same on their way. One given by others counts only when {@code by} is the
 * sender's own room or the user's own account, and that entity says that it supports this. XEP-0359 0.7.0
 * (2023-02-20).
 */
public final class StanzaIds {
    private static final String NAMESPACE = "urn:xmpp:sid:0";

    private StanzaIds() {}

    /**
     * What an archive or a room calls the message: {@code <stanza-id xmlns='urn:xmpp:sid:0' id='…'
     * by='room@muc.example.com'/>}. There may be several, by different entities.
     *
     * @param id the identifier
     * @param by who gave it
     */
    public record StanzaId(String id, Address by) {
        public static final ElementType<StanzaId> TYPE = ElementType.of(
                "stanzaId",
                NAMESPACE,
                "stanza-id",
                attribute("id", STRING, StanzaId::id),
                attribute("by", JID, StanzaId::by),
                StanzaId::new);
    }

    /**
     * What the sender calls the message: {@code <origin-id xmlns='urn:xmpp:sid:0' id='…'/>}.
     *
     * @param id the identifier
     */
    public record OriginId(String id) {
        public static final ElementType<OriginId> TYPE = ElementType.of(
                "originId", NAMESPACE, "origin-id", attribute("id", STRING, OriginId::id), OriginId::new);
    }

    /**
     * The message that this one is about: {@code <referenced-stanza xmlns='urn:xmpp:sid:0' id='…' by='…'/>}.
     *
     * @param id what it is called
     * @param by who calls it so; null if it is the sender
     */
    public record Referenced(String id, @Nullable Address by) {
        public static final ElementType<Referenced> TYPE = ElementType.of(
                "referencedStanza",
                NAMESPACE,
                "referenced-stanza",
                attribute("id", STRING, Referenced::id),
                optionalAttribute("by", JID, Referenced::by),
                Referenced::new);
    }
}
