package im.couplet.demo.sandbox.rooms;

import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.MucUser.Affiliation;
import im.couplet.ext.VCardTemp;
import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The card of a room with its picture, which its owners set (XEP-0486). */
final class RoomCard {
    static final String FEATURE = "vcard-temp";

    private static final int LONGEST = 256 << 10;

    private final SandboxRoom room;
    private @Nullable Element card;

    RoomCard(SandboxRoom room) {
        this.room = room;
    }

    @Nullable
    Element answer(Jid client, Element iq, Element payload) {
        if (Xmpp.isType(iq, "get")) {
            return Xmpp.result(iq).withChild(card == null ? Element.of(FEATURE, "vCard") : card);
        }
        if (room.affiliation(client.bare()) != Affiliation.OWNER) {
            return Xmpp.error(iq, Condition.FORBIDDEN);
        }
        if (payload.toString().length() > LONGEST) {
            return Xmpp.error(iq, Condition.POLICY_VIOLATION);
        }
        card = payload;
        return Xmpp.result(iq);
    }

    /** The SHA-1 of the picture in hexadecimal digits; null if there is none. */
    @Nullable
    String pictureHash() {
        VCardTemp read = card == null ? null : VCardTemp.TYPE.read(card);
        VCardTemp.Photo photo = read == null ? null : read.photo();
        return photo == null || photo.data() == null
                ? null
                : HexFormat.of()
                        .formatHex(
                                Hashes.digest(HashFunction.SHA_1, photo.data().toArray()));
    }
}
