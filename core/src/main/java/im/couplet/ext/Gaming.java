package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody plays: {@code <game xmlns='urn:xmpp:gaming:0'><name>chess</name></game>}, published; empty when they stop.
 * XEP-0196 0.3 (2008-09-25).
 *
 * @param name the game; null if nothing is played
 * @param characterName who the player is in the game; null if absent
 * @param characterProfile a page about that; null if absent
 * @param level how far the player has got; null if absent
 * @param serverAddress where it is played; null if absent
 * @param serverName what that is called; null if absent
 * @param uri a page about the game; null if absent
 */
public record Gaming(
        @Nullable String name,
        @Nullable String characterName,
        @Nullable String characterProfile,
        @Nullable String level,
        @Nullable String serverAddress,
        @Nullable String serverName,
        @Nullable String uri) {
    public static final ElementType<Gaming> TYPE = ElementType.of(
            "game",
            "urn:xmpp:gaming:0",
            "game",
            childText("name", STRING, Gaming::name),
            childText("characterName", "character_name", STRING, Gaming::characterName),
            childText("characterProfile", "character_profile", URI, Gaming::characterProfile),
            childText("level", STRING, Gaming::level),
            childText("serverAddress", "server_address", STRING, Gaming::serverAddress),
            childText("serverName", "server_name", STRING, Gaming::serverName),
            childText("uri", URI, Gaming::uri),
            Gaming::new);
}
