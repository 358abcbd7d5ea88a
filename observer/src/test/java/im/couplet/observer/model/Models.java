package im.couplet.observer.model;

import im.couplet.jid.Jid;
import org.jspecify.annotations.Nullable;

/** The models by the names of their cases. */
final class Models {
    private Models() {}

    static Model<?> make(String kind, Basis basis, @Nullable PortableSource written) {
        return switch (kind) {
            case "roster" -> written == null ? new RosterModel(basis) : new RosterModel(basis, written);
            case "presence" ->
                written == null
                        ? new PresenceModel(basis, jid -> false)
                        : new PresenceModel(basis, jid -> false, written);
            case "rooms" -> written == null ? new RoomsModel(basis) : new RoomsModel(basis, 1000, written);
            case "nodes" -> written == null ? new NodesModel(basis, 100) : new NodesModel(basis, 100, written);
            case "bookmarks" -> written == null ? new BookmarksModel(basis) : new BookmarksModel(basis, written);
            case "blocked" -> written == null ? new BlockedModel(basis) : new BlockedModel(basis, written);
            case "profiles" ->
                written == null
                        ? new ProfilesModel(basis, Models::isRomeo)
                        : new ProfilesModel(basis, Models::isRomeo, written);
            case "conversations" ->
                written == null
                        ? new ConversationsModel<>(
                                basis, new JavaConversations(), () -> null, ConversationLimits.DEFAULT)
                        : new ConversationsModel<>(
                                basis, new JavaConversations(), () -> null, ConversationLimits.DEFAULT, written);
            default -> throw new IllegalArgumentException("kind: there is no model " + kind);
        };
    }

    private static boolean isRomeo(Jid bare) {
        return bare.toString().equals("romeo@montague.lit");
    }
}
