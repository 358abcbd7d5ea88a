package im.couplet.observer.model;

import im.couplet.chat.Moment;
import im.couplet.chat.Outcome;
import im.couplet.chat.Timeline;
import im.couplet.chat.Venue;
import im.couplet.jid.Jid;
import im.couplet.observer.provenance.Provenance;
import im.couplet.observer.provenance.Way;
import im.couplet.xml.Element;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is said, in order and each message once, however many copies of it come and in whatever order: as the account sends it, live, by
 * carbon copies (XEP-0280), from archives (XEP-0313). What it says of a message, an archive says last. The rules are those of
 * {@link im.couplet.chat}.
 *
 * <p>A message costs O(log n) for n messages of its conversation. It holds 2048 conversations; of more it forgets first the one that the
 * account has said nothing in and that has been quiet longest, and counts it in {@link Snapshot#lost}. Of each it holds so many messages
 * as its limits say; of more it forgets the older half ({@link LiveConversation#lost}).
 *
 * @param <E> how entries are kept
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
public final class ConversationsModel<E, M, T> extends Model<LiveConversation<E, M, T>> {
    private static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";

    private final ConversationForm<E, M, T> form;
    private final Supplier<@Nullable Instant> now;
    private final int most;
    private final Typists typists;
    private final OwnOccupants occupants = new OwnOccupants();
    private final KeptConversations kept = new KeptConversations();
    private final Arrivals<T> arrivals = new Arrivals<>();
    private final ArchiveWalks walks = new ArchiveWalks();

    /**
     * Makes one without conversations.
     *
     * @param form how they are kept
     * @param now tells the time, by which messages are sorted that come live; null if it is not known, and each stands behind what was
     *     there
     * @param limits how much it holds
     */
    public ConversationsModel(
            Basis basis, ConversationForm<E, M, T> form, Supplier<@Nullable Instant> now, ConversationLimits limits) {
        this(basis, form, now, limits, Snapshot.empty());
    }

    /** Makes one that begins with what was written down of another. */
    public ConversationsModel(
            Basis basis,
            ConversationForm<E, M, T> form,
            Supplier<@Nullable Instant> now,
            ConversationLimits limits,
            PortableSource written) {
        this(
                basis,
                form,
                now,
                limits,
                new Snapshot<>(
                        ItemList.read(written.values("all"), one -> LiveConversation.read(form, one)),
                        null,
                        false,
                        written.number("lost")));
        for (LiveConversation<E, M, T> one : current().all()) {
            kept.use(one.key(), true);
            one.typing().forEach(who -> typists.set(one.key(), who, true));
        }
    }

    private ConversationsModel(
            Basis basis,
            ConversationForm<E, M, T> form,
            Supplier<@Nullable Instant> now,
            ConversationLimits limits,
            Snapshot<LiveConversation<E, M, T>> first) {
        super(basis, first);
        this.form = Objects.requireNonNull(form, "form");
        this.now = Objects.requireNonNull(now, "now");
        most = limits.messages();
        typists = new Typists(limits.typing());
    }

    // ---- what is sent

    @Override
    public void sent(Element stanza) {
        if (stanza.localName().equals("presence")) {
            occupants.sent(stanza);
        } else if (stanza.localName().equals("iq")) {
            walks.sent(stanza);
        } else if (stanza.localName().equals("message") && !Facts.is(stanza, "type", "error") && isKnownAgain(stanza)) {
            message(stanza, null, now.get());
        }
    }

    /** What is said in a room comes back from there; without a name it would be there twice. */
    private static boolean isKnownAgain(Element message) {
        return !Facts.is(message, "type", "groupchat")
                || message.attribute("id") != null
                || message.child("urn:xmpp:sid:0", "origin-id") != null;
    }

    // ---- what arrives

    @Override
    void received(Element stanza, Provenance provenance) {
        if (stanza.localName().equals("message")) {
            message(stanza, provenance, said(provenance));
        } else if (stanza.localName().equals("presence")) {
            presence(stanza, provenance);
        } else {
            walks.answered(stanza);
        }
    }

    /** When a message was said, as far as it is known: what a server has held back was not said after now, whoever says so. */
    private @Nullable Instant said(Provenance provenance) {
        Instant at = provenance.at();
        Instant moment = at == null || provenance.way() == Way.OFFLINE ? now.get() : null;
        return at == null || moment != null && moment.isBefore(at) ? moment : at;
    }

    private void message(Element stanza, @Nullable Provenance provenance, @Nullable Instant at) {
        Jid self = basis().self().get();
        // RFC 6121 section 5.2.2: a headline is no part of a conversation.
        Venue venue = self == null || Facts.is(stanza, "type", "headline")
                ? null
                : occupants.venue(stanza, self.bare(), provenance);
        if (venue == null) {
            return;
        }
        Edit<LiveConversation<E, M, T>> edit = edit();
        String key = LiveConversation.key(venue);
        LiveConversation<E, M, T> known = edit.get(key);
        LiveConversation<E, M, T> before = known == null ? LiveConversation.begin(form, venue) : at(known, venue);
        ArchivePlace place = walks.place(key, archiveId(venue, provenance), provenance);
        Moment<T> when = arrivals.sorted(key, provenance, SaidMessage.moment(at, form::time));
        SaidMessage<M, T> said = new SaidMessage<>(stanza, form.message(stanza), when, place, form::time);
        LiveConversation<E, M, T> after =
                Marking.after(form.entries(), typed(applied(before, said), said, provenance), said);
        if (provenance != null && after.holds(place.id())) {
            walks.passed(key, place, provenance);
        }
        if (known != null
                || after.timeline().size() > 0
                || !after.timeline().waiting().isEmpty()
                || !after.typing().isEmpty()) {
            edit.put(after.bounded(most));
            arrivals.add(key, provenance, when);
            String sender = venue.sender(venue.room(), said.from(), said.occupantId());
            boolean own = sender != null && sender.equals(String.valueOf(venue.own()));
            forget(edit, kept.use(key, own || venue.room()));
        }
        commit(edit);
    }

    private static @Nullable String archiveId(Venue venue, @Nullable Provenance provenance) {
        Jid archive = venue.room() ? venue.with() : venue.own();
        return provenance == null || archive == null || !archive.equals(provenance.by())
                ? null
                : provenance.archiveId();
    }

    /** The conversation where it is held now: a room that names messages once does so always. */
    private LiveConversation<E, M, T> at(LiveConversation<E, M, T> known, Venue venue) {
        Venue before = known.venue();
        Venue all = new Venue(
                venue.with(),
                venue.own() == null ? before.own() : venue.own(),
                venue.room(),
                venue.stanzaIds() || before.stanzaIds(),
                venue.occupantIds() || before.occupantIds());
        return all.equals(before)
                ? known
                : known.with(known.timeline().with(all, known.timeline().waiting()), Outcome.IGNORED, -1);
    }

    private LiveConversation<E, M, T> applied(LiveConversation<E, M, T> before, SaidMessage<M, T> said) {
        if (said.isError()) {
            String id = said.id();
            boolean known = id != null && before.timeline().find(id) >= 0;
            return known && id != null
                    ? before.with(before.marks().failed(id, Facts.condition(said.element())))
                    : before;
        }
        Timeline.Applied<E, M, T> applied = before.timeline().apply(said);
        return applied.timeline() == before.timeline()
                ? before
                : before.with(applied.timeline(), applied.outcome(), applied.index());
    }

    private LiveConversation<E, M, T> typed(
            LiveConversation<E, M, T> before, SaidMessage<M, T> said, @Nullable Provenance provenance) {
        Way way = provenance == null ? Way.CARBON_SENT : provenance.way();
        boolean live = way == Way.DIRECT || way == Way.ROOM || way == Way.CARBON_RECEIVED;
        if (!live || said.isError() || !(said.from() instanceof Jid from)) {
            return before;
        }
        Venue venue = before.venue();
        boolean own = from.equals(venue.own()) || from.bare().equals(venue.own());
        String who = venue.with().isBare() && !venue.room() ? from.bare().toString() : from.toString();
        boolean types = said.element().child(CHAT_STATES, "composing") != null;
        boolean stops = said.body() != null;
        for (Element child : said.element().elements()) {
            stops |= child.namespace().equals(CHAT_STATES) && !child.localName().equals("composing");
        }
        return own || !types && !stops ? before : typing(before, who, types && !stops);
    }

    private LiveConversation<E, M, T> typing(LiveConversation<E, M, T> before, String who, boolean types) {
        LiveConversation<E, M, T> after = before.typing(who, types);
        typists.set(before.key(), who, after.typing().contains(who));
        return after;
    }

    /** Who has not said for too long that they write, write no more. */
    @Override
    public void tick(long now) {
        Edit<LiveConversation<E, M, T>> edit = edit();
        for (Typists.Typist one : typists.over(now)) {
            LiveConversation<E, M, T> known = edit.get(one.conversation());
            if (known != null) {
                edit.put(known.typing(one.who(), false));
            }
        }
        commit(edit);
    }

    // ---- who is there

    private void presence(Element presence, Provenance provenance) {
        Jid from = Facts.from(presence);
        boolean unavailable = Facts.is(presence, "type", "unavailable");
        if (from == null || presence.attribute("type") != null && !unavailable) {
            return;
        }
        if (provenance.way() != Way.ROOM) {
            if (unavailable) {
                change(from.bare().toString(), one -> typing(one, from.bare().toString(), false));
            }
            return;
        }
        if (!unavailable) {
            occupants.received(from, presence);
        } else {
            change(
                    LiveConversation.ofRoom(from),
                    one -> typing(one, from.toString(), false)
                            .with(one.timeline().left(from.toString()), Outcome.IGNORED, -1));
        }
    }

    private void change(String key, UnaryOperator<LiveConversation<E, M, T>> how) {
        Edit<LiveConversation<E, M, T>> edit = edit();
        LiveConversation<E, M, T> known = edit.get(key);
        if (known != null) {
            edit.put(how.apply(known));
            commit(edit);
        }
    }

    // ---- how many

    private void forget(Edit<LiveConversation<E, M, T>> edit, @Nullable String key) {
        LiveConversation<E, M, T> known = key == null ? null : edit.get(key);
        if (key != null && known != null) {
            known.typing().forEach(who -> typists.set(key, who, false));
            arrivals.forget(key);
            edit.remove(key);
            edit.lost++;
        }
    }

    /** Nobody writes, and nobody is in a room, when the session is over. */
    @Override
    public void sessionEnded() {
        occupants.forget();
        Edit<LiveConversation<E, M, T>> edit = edit();
        for (LiveConversation<E, M, T> one : current().all()) {
            LiveConversation<E, M, T> quiet = one;
            for (String who : one.typing()) {
                quiet = typing(quiet, who, false);
            }
            if (!one.typing().isEmpty()) {
                edit.put(quiet);
            }
        }
        commit(edit);
    }
}
