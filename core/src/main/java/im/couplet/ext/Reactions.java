package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.util.List;

/**
 * What somebody feels about a message, in emoji; takes the place of what that somebody said of it before: {@code
 * <reactions xmlns='urn:xmpp:reactions:0' id='…'><reaction>👋</reaction></reactions>}. XEP-0444 0.2.1 (2024-04-15).
 *
 * @param id the message: its id, in rooms the {@link StanzaIds.StanzaId} that the room gave it
 * @param emojis one emoji in each; none takes all back
 */
public record Reactions(String id, List<String> emojis) {
    public static final ElementType<Reactions> TYPE = ElementType.of(
            "reactions",
            "urn:xmpp:reactions:0",
            "reactions",
            attribute("id", STRING, Reactions::id),
            childTexts("emojis", "reaction", STRING, Reactions::emojis),
            Reactions::new);
}
