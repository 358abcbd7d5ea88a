package im.couplet.chat;

import im.couplet.chat.TimelineEntry.Identity;
import im.couplet.chat.TimelineEntry.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * A message as {@link MessageRules} look at it.
 *
 * @param identity who wrote it, and its identifiers; null for nobody of the conversation
 * @param body its body
 * @param content whether there is anything to be read in it, encrypted or not
 * @param tombstone whether it stands where a message was that has been taken back
 * @param replaces which message it corrects
 * @param retracts which message it takes back
 * @param moderated whether it says that a moderator does that, or has done it
 * @param reactsTo which message it is a reaction to
 * @param archived whether it is from an archive
 * @param at when it was said, in milliseconds since 1970; not a number when that is not known
 */
public record IncomingMessage(
        @Nullable Identity identity,
        @Nullable String body,
        boolean content,
        boolean tombstone,
        @Nullable String replaces,
        @Nullable String retracts,
        boolean moderated,
        @Nullable String reactsTo,
        boolean archived,
        double at) {
    /** The keys of the extensions that can be read without a body. */
    static final String[] CONTENT = {"omemo", "omemoLegacy", "fileSharing", "mediaSharing", "oob"};

    /** What there is to know of a message in a conversation held at {@code venue}. */
    public static IncomingMessage of(Venue venue, MessageView<?, ?> view) {
        String body = view.body();
        Retraction<?> retract = view.retract();
        Retraction<?> tombstone = view.tombstone();
        Retraction<?> how = retract == null ? tombstone : retract;
        return new IncomingMessage(
                identity(venue, view),
                body,
                body != null || hasContent(view),
                tombstone != null,
                view.replaces(),
                retract == null ? null : retract.id(),
                how != null && how.moderated(),
                view.reactsTo(),
                view.archiveId() != null,
                TimelineEntry.milliseconds(view.at()));
    }

    /** Which message it is about; null if it is one of its own. */
    @Nullable
    String target() {
        return retracts != null ? retracts : reactsTo != null ? reactsTo : replaces;
    }

    private static @Nullable Identity identity(Venue venue, MessageView<?, ?> view) {
        var from = view.from();
        String sender =
                venue.isForOthers(from, view.to()) ? null : venue.sender(view.isGroupchat(), from, view.occupantId());
        return sender == null
                ? null
                : new Identity(
                        sender,
                        from == null ? null : from.toString(),
                        view.id(),
                        view.originId(),
                        venue.stanzaId(view));
    }

    private static boolean hasContent(MessageView<?, ?> view) {
        for (String key : CONTENT) {
            if (view.has(key)) {
                return true;
            }
        }
        return false;
    }
}
