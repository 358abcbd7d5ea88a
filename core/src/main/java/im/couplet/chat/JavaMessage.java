package im.couplet.chat;

import im.couplet.chat.Conversation.Waiting;
import im.couplet.chat.TimelineEntry.Retraction;
import im.couplet.ext.Correction;
import im.couplet.ext.FileSharing;
import im.couplet.ext.MediaSharing;
import im.couplet.ext.Moderation;
import im.couplet.ext.OccupantId;
import im.couplet.ext.Omemo;
import im.couplet.ext.OmemoLegacy;
import im.couplet.ext.OutOfBand;
import im.couplet.ext.Reactions;
import im.couplet.ext.StanzaIds;
import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.schema.ElementType;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of Java as {@link Timeline} looks at it. */
record JavaMessage(Waiting given) implements MessageView<Message, Instant> {
    /** The extensions of {@link IncomingMessage#CONTENT}. */
    static final List<ElementType<?>> CONTENT = List.of(
            Omemo.Encrypted.TYPE, OmemoLegacy.Encrypted.TYPE, FileSharing.TYPE, MediaSharing.TYPE, OutOfBand.Link.TYPE);

    static @Nullable Moment<Instant> moment(@Nullable Instant at) {
        return at == null ? null : new Moment<>(at.getEpochSecond() * 1000.0 + Math.floor(at.getNano() / 1e6), at);
    }

    @Override
    public Message message() {
        return given.message();
    }

    @Override
    public @Nullable Moment<Instant> at() {
        return moment(given.at());
    }

    @Override
    public @Nullable String archiveId() {
        return given.stanzaId();
    }

    @Override
    public boolean isError() {
        return message().type() == Message.Type.ERROR;
    }

    @Override
    public boolean isGroupchat() {
        return message().type() == Message.Type.GROUPCHAT;
    }

    @Override
    public @Nullable Address from() {
        return message().from();
    }

    @Override
    public @Nullable Address to() {
        return message().to();
    }

    @Override
    public @Nullable String id() {
        return message().id();
    }

    @Override
    public @Nullable String originId() {
        StanzaIds.OriginId origin = message().get(StanzaIds.OriginId.TYPE);
        return origin == null ? null : origin.id();
    }

    @Override
    public @Nullable String stanzaId(Jid by) {
        for (StanzaIds.StanzaId one : message().all(StanzaIds.StanzaId.TYPE)) {
            if (one.by().equals(by)) {
                return one.id();
            }
        }
        return null;
    }

    @Override
    public @Nullable String occupantId() {
        OccupantId occupant = message().get(OccupantId.TYPE);
        return occupant == null ? null : occupant.id();
    }

    @Override
    public @Nullable String body() {
        return message().body();
    }

    @Override
    public boolean has(String key) {
        for (ElementType<?> type : CONTENT) {
            if (type.key().equals(key) && message().element().child(type.name()) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable String replaces() {
        Correction correction = message().get(Correction.TYPE);
        return correction == null ? null : correction.id();
    }

    @Override
    public @Nullable Retraction<Instant> retract() {
        var retract = message().get(im.couplet.ext.Retraction.Retract.TYPE);
        return retract == null ? null : retraction(retract.id(), null, retract.moderated(), retract.reason(), null);
    }

    @Override
    public @Nullable Retraction<Instant> tombstone() {
        var stone = message().get(im.couplet.ext.Retraction.Retracted.TYPE);
        return stone == null
                ? null
                : retraction(stone.id(), stone.by(), stone.moderated(), stone.reason(), stone.stamp());
    }

    private static Retraction<Instant> retraction(
            @Nullable String id,
            @Nullable Address by,
            Moderation.@Nullable Moderated moderated,
            @Nullable String reason,
            @Nullable Instant at) {
        Address who = moderated == null || moderated.by() == null ? by : moderated.by();
        return new Retraction<>(id, who, moderated != null, reason, moment(at));
    }

    @Override
    public @Nullable String reactsTo() {
        Reactions reactions = message().get(Reactions.TYPE);
        return reactions == null ? null : reactions.id();
    }

    @Override
    public List<String> emojis() {
        Reactions reactions = message().get(Reactions.TYPE);
        return reactions == null ? List.of() : reactions.emojis();
    }
}
