package im.couplet.ext;

import static im.couplet.schema.Fields.child;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a chat was shown, for the user's other clients: {@code <displayed xmlns='urn:xmpp:mds:displayed:0'/>}, an
 * item whose id is the chat's address, or in a message for the server to make such an item. XEP-0490 1.0.1 (2024-11-20).
 *
 * @param stanzaId the last message that was shown; null if absent
 */
public record DisplayedSynchronization(StanzaIds.@Nullable StanzaId stanzaId) {
    public static final ElementType<DisplayedSynchronization> TYPE = ElementType.of(
            "displayedUpTo",
            "urn:xmpp:mds:displayed:0",
            "displayed",
            child("stanzaId", StanzaIds.StanzaId.TYPE, DisplayedSynchronization::stanzaId),
            DisplayedSynchronization::new);
}
