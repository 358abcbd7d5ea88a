package im.couplet.chat;

import im.couplet.ext.Fallback;
import im.couplet.stanza.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation, and what became of it. Immutable.
 *
 * @param state what it says, and what became of that
 * @param reactions what others feel about it, one for each sender who has ever said so
 */
public record Entry(TimelineEntry<Message, Instant> state, List<TimelineEntry.Reaction<Instant>> reactions) {
    private static final String REPLY = "urn:xmpp:reply:0";

    /** Copies the list. */
    public Entry {
        reactions = List.copyOf(reactions);
    }

    /** How Java keeps entries, for a {@link Timeline}. */
    public static EntryForm<Entry, Message, Instant> form() {
        return new JavaEntries();
    }

    /** Who wrote it, as {@link Venue#sender} has it. */
    public String sender() {
        return state.identity().sender();
    }

    /** Its address; null if it did not say. */
    public @Nullable String from() {
        return state.identity().from();
    }

    /** Its attribute {@code id}; null for none. */
    public @Nullable String id() {
        return state.identity().id();
    }

    /** What its sender calls it (XEP-0359); null for nothing. */
    public @Nullable String originId() {
        return state.identity().originId();
    }

    /** What the room calls it (XEP-0359), in a conversation of two the own account, as its archive does; null for nothing. */
    public @Nullable String stanzaId() {
        return state.identity().stanzaId();
    }

    /** When it was said; null if that is not known. */
    public @Nullable Instant at() {
        return instant(state.at());
    }

    /** What it says now; null if it was taken back. */
    public @Nullable Message message() {
        return state.content() == null ? null : state.content().message();
    }

    /** What it said first; null if it was taken back. */
    public @Nullable Message original() {
        return state.content() == null ? null : state.content().original();
    }

    /** The identifiers of the messages that corrected it, the oldest first; at most the newest 256. */
    public List<String> corrections() {
        return state.corrections().names();
    }

    /** When it was last corrected; null if it was not, or that is not known. */
    public @Nullable Instant correctedAt() {
        return instant(state.corrections().at());
    }

    /** How it was taken back; null if it was not. */
    public TimelineEntry.@Nullable Retraction<Instant> retraction() {
        return state.retraction();
    }

    /** Whether its author has left the room since. */
    public boolean left() {
        return state.left();
    }

    /** Whether it was corrected. */
    public boolean isCorrected() {
        return !corrections().isEmpty() || !Objects.equals(message(), original());
    }

    private static @Nullable Instant instant(@Nullable Moment<Instant> moment) {
        return moment == null ? null : moment.value();
    }

    /** What to show: the body without what is only for clients that do not know replies; null if absent. */
    public @Nullable String body() {
        Message now = message();
        String body = now == null ? null : now.body();
        return now == null || body == null ? null : Fallback.strip(body, now.all(Fallback.TYPE), REPLY);
    }

    /** Who reacted with each emoji, in the order in which they first came. */
    public Map<String, List<String>> emojis() {
        Map<String, List<String>> emojis = new LinkedHashMap<>();
        for (TimelineEntry.Reaction<Instant> reaction : reactions) {
            for (String emoji : reaction.emojis()) {
                emojis.computeIfAbsent(emoji, unused -> new ArrayList<>()).add(reaction.sender());
            }
        }
        return emojis;
    }
}
