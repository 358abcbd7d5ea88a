package im.couplet.observer.model;

import im.couplet.chat.Entry;
import im.couplet.jid.Jid;
import im.couplet.observer.Exchange;
import im.couplet.stanza.Message;
import im.couplet.stream.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hears a recorded session by its models and writes down what they tell, in words. {@code recorded-models.js} does so in JavaScript. */
final class Reader {
    private final List<String> happened = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Exchange exchange;
    private final RosterModel roster;
    private final PresenceModel presence;
    private final RoomsModel rooms;
    private final ConversationsModel<Entry, Message, Instant> conversations;

    /**
     * Makes one that hears {@code recording}.
     *
     * @param began when the session was; null if that is not known
     */
    Reader(Recording recording, @Nullable Jid self, @Nullable Instant began) {
        exchange = new Exchange(stanza -> {}, () -> self, () -> "n", (error, event) -> failures.add(error));
        Basis basis = new Basis(() -> self, failures::add);
        roster = new RosterModel(basis);
        presence = new PresenceModel(basis, roster::isContact);
        rooms = new RoomsModel(basis);
        conversations =
                new ConversationsModel<>(basis, new JavaConversations(), () -> began, ConversationLimits.DEFAULT);
        exchange.refusesUnclaimed(false);
        List.of(roster, presence, rooms, conversations).forEach(exchange::add);
        roster.subscribe(change -> change.differences()
                .forEach(
                        one -> happened.add("list: " + (one.after() == null ? one.key() + " gone" : of(one.after())))));
        presence.subscribe(change -> change.differences()
                .forEach(one ->
                        happened.add(one.after() == null ? "offline: " + one.key() : "online: " + of(one.after()))));
        rooms.subscribe(change -> change.differences().forEach(this::room));
        conversations.subscribe(change -> change.differences().forEach(this::typing));
        for (Recording.Stanza one : recording.stanzas()) {
            if (one.sent()) {
                exchange.send(one.element());
            } else {
                exchange.received(one.element());
            }
        }
    }

    List<Throwable> failures() {
        return failures;
    }

    /** What has changed, in order. */
    List<String> happened() {
        return happened;
    }

    private static String words(@Nullable String... words) {
        return Arrays.stream(words)
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String of(Contact one) {
        return words(
                one.jid().toString(),
                one.name() == null ? null : "(" + one.name() + ")",
                one.listed() ? one.subscription() : "stranger",
                one.asks() ? "asks" : null,
                one.asked() ? "asked" : null,
                one.groups().isEmpty() ? null : one.groups().toString());
    }

    private static String of(OnlineContact one) {
        return one.jid() + ": "
                + one.resources().stream()
                        .map(each -> words(each.jid().resourcepart(), each.show(), each.status()))
                        .collect(Collectors.joining(", "));
    }

    private static String of(Departure one) {
        return words(one.why(), one.by() == null ? null : "by " + one.by(), one.reason());
    }

    private void room(Difference<LiveRoom> one) {
        LiveRoom before = one.before();
        LiveRoom now = Objects.requireNonNull(one.after());
        String room = one.key() + ": ";
        if (before == null || !before.state().equals(now.state())) {
            happened.add(room + now.state() + " as " + now.nick());
        }
        for (Difference<?> part : one.parts()) {
            Departure last = now.lastDeparture();
            boolean left = last != null && last.nick().equals(part.key());
            if (part.after() instanceof Occupant occupant) {
                happened.add(room + words(occupant.nick(), occupant.role(), occupant.affiliation()));
            } else if (left) {
                happened.add(room + part.key() + " gone, " + of(last));
            }
        }
        if (now.subject() != null && !now.subject().equals(before == null ? null : before.subject())) {
            happened.add(room + "about " + now.subject().text());
        }
        if (now.departure() != null && (before == null || before.departure() == null)) {
            happened.add(room + of(now.departure()));
        }
    }

    private void typing(Difference<LiveConversation<Entry, Message, Instant>> one) {
        List<String> before = one.before() == null ? List.of() : one.before().typing();
        List<String> now = one.after() == null ? List.of() : one.after().typing();
        if (!before.equals(now)) {
            happened.add("in " + one.key() + " types " + (now.isEmpty() ? "nobody" : String.join(", ", now)));
        }
    }

    /** What is there at the end. */
    List<String> read() {
        List<String> read = new ArrayList<>();
        roster.current().all().forEach(one -> read.add("contact " + of(one)));
        presence.current().all().forEach(one -> read.add("online " + of(one)));
        rooms.current().all().forEach(one -> {
            RoomFlags flags = one.flags();
            read.add("room "
                    + words(
                            one.jid().toString(),
                            one.state(),
                            flags.created() ? "created" : null,
                            flags.nonAnonymous() ? "non-anonymous" : null,
                            flags.logged() ? "logged" : null,
                            flags.configured() > 0 ? "configured" : null));
            one.occupants().forEach(each -> read.add("  " + words(each.nick(), each.role(), each.affiliation())));
        });
        conversations.current().all().forEach(one -> {
            read.add("in " + one.key());
            one.timeline().each(entry -> read.add("  " + said(one, entry)));
        });
        return read;
    }

    private static String said(LiveConversation<?, ?, ?> in, Entry entry) {
        String from = entry.from();
        String who = in.venue().room() && from != null ? Jid.parse(from).resourcepart() : entry.sender();
        Marks marks = in.marks();
        String id = String.valueOf(entry.id());
        Mark failed = marks.failed().get(id);
        String readers = marks.displayed().stream()
                .filter(one -> one.value().equals(id))
                .map(Mark::key)
                .collect(Collectors.joining(", "));
        List<String> feelings = new ArrayList<>();
        entry.emojis().forEach((emoji, whose) -> feelings.add(emoji + " " + String.join(", ", whose)));
        return who + ": " + entry.body()
                + (marks.received().get(id) == null ? "" : " | received")
                + (readers.isEmpty() ? "" : " | seen by " + readers)
                + (failed == null ? "" : " | " + failed.value())
                + (entry.isCorrected() ? " | corrected" : "")
                + (feelings.isEmpty() ? "" : " | " + String.join(" ", feelings));
    }
}
