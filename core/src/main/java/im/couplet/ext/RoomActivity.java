package im.couplet.ext;

import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Values.JID;

import im.couplet.jid.Address;
import im.couplet.schema.ElementType;
import java.util.List;

/**
 * Which rooms of a service have had messages lately, and in presence to a service the wish to be told: {@code <rai
 * xmlns='urn:xmpp:rai:0'><activity>room1@conference.example.com</activity></rai>}. XEP-0437 0.2.0 (2020-05-05).
 *
 * @param rooms the rooms; none in presence
 */
public record RoomActivity(List<Address> rooms) {
    public static final ElementType<RoomActivity> TYPE = ElementType.of(
            "roomActivity",
            "urn:xmpp:rai:0",
            "rai",
            childTexts("rooms", "activity", JID, RoomActivity::rooms),
            RoomActivity::new);
}
