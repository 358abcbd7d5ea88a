package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;

/**
 * Who an occupant of a room is, whatever the nickname, for as long as the room exists: {@code <occupant-id
 * xmlns='urn:xmpp:occupant-id:0' id='…'/>}. XEP-0421 1.0.1 (2025-04-09).
 *
 * @param id at most 128 characters, which mean nothing by themselves
 */
public record OccupantId(String id) {
    public static final ElementType<OccupantId> TYPE = ElementType.of(
            "occupantId",
            "urn:xmpp:occupant-id:0",
            "occupant-id",
            attribute("id", STRING, OccupantId::id),
            OccupantId::new);
}
