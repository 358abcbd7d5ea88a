package im.couplet.chat;

import im.couplet.ext.Correction;
import im.couplet.ext.FileSharing;
import im.couplet.ext.MediaSharing;
import im.couplet.ext.OccupantId;
import im.couplet.ext.Omemo;
import im.couplet.ext.OmemoLegacy;
import im.couplet.ext.OutOfBand;
import im.couplet.ext.Reactions;
import im.couplet.ext.Retraction;
import im.couplet.ext.StanzaIds;
import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as {@link MessageRules} look at them. */
final class Messages {
    /** What can be read without a body. */
    private static final List<ElementType<?>> CONTENT = List.of(
            Omemo.Encrypted.TYPE, OmemoLegacy.Encrypted.TYPE, FileSharing.TYPE, MediaSharing.TYPE, OutOfBand.Link.TYPE);

    private Messages() {}

    static Said said(Place place, Message message, @Nullable Instant at, @Nullable String archived) {
        Jid from = message.from();
        OccupantId occupant = message.get(OccupantId.TYPE);
        StanzaIds.OriginId origin = message.get(StanzaIds.OriginId.TYPE);
        Correction correction = message.get(Correction.TYPE);
        Retraction.Retract retract = message.get(Retraction.Retract.TYPE);
        Reactions reactions = message.get(Reactions.TYPE);
        return new Said(
                place.sender(message.type() == Message.Type.GROUPCHAT, from, occupant == null ? null : occupant.id()),
                from == null ? null : from.toString(),
                message.id(),
                origin == null ? null : origin.id(),
                stanzaId(place, message, archived),
                message.body(),
                hasContent(message),
                message.get(Retraction.Retracted.TYPE) != null,
                correction == null ? null : correction.id(),
                retract == null ? null : retract.id(),
                retract != null && retract.moderated() != null,
                reactions == null ? null : reactions.id(),
                Entries.milliseconds(at));
    }

    private static boolean hasContent(Message message) {
        boolean content = message.body() != null;
        for (ElementType<?> type : CONTENT) {
            content |= message.element().child(type.name()) != null;
        }
        return content;
    }

    /** What the room calls it, or the archive of the room. */
    private static @Nullable String stanzaId(Place place, Message message, @Nullable String archived) {
        if (place.room() && archived != null) {
            return archived;
        }
        for (StanzaIds.StanzaId one : message.all(StanzaIds.StanzaId.TYPE)) {
            if (place.room() && place.stanzaIds() && one.by().equals(place.with())) {
                return one.id();
            }
        }
        return null;
    }
}
