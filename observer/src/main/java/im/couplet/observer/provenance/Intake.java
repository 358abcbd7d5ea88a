package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.roster.RosterRules;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what of that which arrives in one session can be believed, where it came from, and by whose word. It has to be told of
 * everything that is sent and that arrives, in order: who asked an archive, entered a room, or loaded the list of contacts, believes
 * what these answer, and nobody else's word for it.
 *
 * <pre>{@code
 * Intake intake = new Intake(session::jid);
 * intake.sent(stanza, recipient);     // for each stanza that goes out
 * intake.received(stanza, recipient); // for each that comes in; the recipient is told what is in it
 * }</pre>
 *
 * <p>What was forwarded is unwrapped: for a carbon copy and for a result of an archive the recipient is told of the message in it.
 * What is about a message, call or contact that is not known yet is {@linkplain Rejection#undecided rejected for now}, and told after
 * all when that becomes known and it fits.
 *
 * <p>Everything it keeps is bounded. Not safe for use by several threads at a time.
 */
public final class Intake {
    private static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    private static final String CONTACTS = "contacts";

    private final Supplier<@Nullable Jid> self;
    private final OpenRequests requests = new OpenRequests();
    private final Copies copies = new Copies(requests);
    private final Rooms rooms = new Rooms();
    private final KnownContacts contacts = new KnownContacts();
    private final Feeds feeds = new Feeds();
    private final Withheld withheld = new Withheld();
    private final SentMessages sent = new SentMessages();
    private final MessageJudge messages = new MessageJudge(rooms, contacts, withheld);
    private boolean rosterKnown;

    /**
     * Makes one that has seen nothing.
     *
     * @param self the address of the session; while it is null nothing that needs it is believed
     */
    public Intake(Supplier<@Nullable Jid> self) {
        this.self = Objects.requireNonNull(self, "self");
    }

    // ---- what is known otherwise

    /** Takes a room for entered, as after an entry that was not sent here. */
    public void enter(Jid room) {
        rooms.enter(room.bare());
    }

    /** Takes a room for left. */
    public void leave(Jid room) {
        rooms.leave(room.bare());
    }

    /** Takes a service or account for one that publishes what the account wants to hear of. */
    public void follow(Jid service) {
        feeds.follow(service, "");
    }

    /** Says what service discovery has told elsewhere of an entity: which messages its names are believed in. */
    public void announces(Jid entity, List<String> features) {
        messages.announces(entity, List.copyOf(features));
    }

    /**
     * Says of a message that it was sent or received before, as out of the page's own store; what arrives may be about it.
     *
     * @param to is told of what was withheld for it
     */
    public void remember(Element message, Recipient to) {
        Jid own = self.get();
        if (own != null) {
            messages.said(message, own, to);
        }
    }

    // ---- what is sent

    /** Takes notice of a stanza that is sent; {@code to} is told of what was withheld for it. */
    public void sent(Element stanza, Recipient to) {
        Jid own = self.get();
        if (!stanza.namespace().equals(Stanzas.CLIENT)) {
            return;
        }
        switch (stanza.localName()) {
            case "iq" -> requests.sent(stanza);
            case "presence" -> messages.present(stanza);
            default -> {
                if (own != null) {
                    sent.add(stanza);
                    messages.said(stanza, own, to);
                }
            }
        }
    }

    /** Takes back what {@link #sent} has said of a request that could not be sent. */
    public void unsent(Element stanza) {
        if (stanza.localName().equals("iq")) {
            requests.unsent(stanza);
        }
    }

    /** Takes notice that the session is over, or begins anew and not where it was: no request is answered, and no room entered. */
    public void ended() {
        requests.clear();
        messages.ended();
    }

    /** Takes notice that a session goes on where it was lost, so that the server sends what it has held back. */
    public void resumed() {
        messages.resumed();
    }

    // ---- what arrives

    /** Tells what of a stanza can be believed. */
    public void received(Element stanza, Recipient to) {
        Address from = Stanzas.address(stanza, Stanzas.FROM);
        Jid own = self.get();
        if (!stanza.namespace().equals(Stanzas.CLIENT)) {
            to.believed(stanza, Provenance.of(Way.DIRECT, own == null ? null : own.bare()));
            return;
        }
        switch (stanza.localName()) {
            case "message" -> message(stanza, from, own, to);
            case "presence" -> presence(stanza, from, own, to);
            default -> iq(stanza, from, own, to);
        }
    }

    private static void reject(Reason reason, Element stanza, Recipient to) {
        to.rejected(new Rejection(reason, stanza, null, false));
    }

    private static void direct(Element stanza, @Nullable Address from, @Nullable Jid own, Recipient to) {
        Jid by = from == null ? (own == null ? null : own.bare()) : from instanceof Jid jid ? jid : null;
        to.believed(stanza, Provenance.of(Way.DIRECT, by));
    }

    // ---- messages

    private void message(Element stanza, @Nullable Address from, @Nullable Jid own, Recipient to) {
        if (own == null) {
            // Nobody can be told from others before there is an address.
            reject(Reason.UNBOUND, stanza, to);
            return;
        }
        Element fin = Stanzas.archived(stanza, "fin");
        if (fin != null && !copies.isEnd(fin, from, own)) {
            reject(Reason.ARCHIVE_UNASKED, stanza, to);
            return;
        }
        Arrival arrival = Copies.isCopy(stanza)
                ? copies.unwrap(stanza, from, own, to)
                : Arrival.of(stanza, stanza, Provenance.of(Way.DIRECT, null));
        if (arrival == null) {
            return;
        }
        if (arrival.way() == Way.DIRECT && arrival.isOf("error") && sent.isOfOthers(arrival, own)) {
            reject(Reason.BOUNCE, stanza, to);
        } else if (arrival.message().child(Feeds.EVENT, "event") == null) {
            messages.judge(arrival, own, to);
        } else {
            published(arrival, own, to);
        }
    }

    /** What accounts and services publish (XEP-0060, XEP-0163). */
    private void published(Arrival arrival, Jid own, Recipient to) {
        Jid publisher = arrival.from() == null ? own.bare() : arrival.from() instanceof Jid from ? from : null;
        Reason wrong = unfit(publisher, arrival.message(), own);
        if (wrong != null) {
            boolean undecided = wrong == Reason.PUBSUB_STRANGER && !rosterKnown;
            to.rejected(new Rejection(wrong, arrival.outer(), null, undecided));
            if (undecided) {
                withheld.hold(CONTACTS, "", arrival);
            }
            return;
        }
        boolean direct = arrival.way() == Way.DIRECT;
        messages.published(direct ? arrival.with(Provenance.of(Way.PUBSUB, publisher)) : arrival, own, to);
    }

    private @Nullable Reason unfit(@Nullable Jid publisher, Element message, Jid own) {
        if (publisher != null && publisher.equals(own.bare())) {
            return null;
        }
        if (Feeds.hasPrivate(message)) {
            return Reason.PUBSUB_PRIVATE;
        }
        if (publisher != null && (feeds.follows(publisher) || rooms.of(publisher) != null)) {
            return null;
        }
        if (publisher != null && !publisher.isBare() && contacts.follows(publisher.bare())) {
            return Reason.PUBSUB_SENDER;
        }
        return publisher != null && contacts.follows(publisher) ? null : Reason.PUBSUB_STRANGER;
    }

    // ---- presence

    private void presence(Element stanza, @Nullable Address from, @Nullable Jid own, Recipient to) {
        Jid sender = from instanceof Jid jid ? jid : null;
        Room room = rooms.of(Stanzas.bare(sender));
        if (room == null || sender == null || own == null) {
            if (stanza.child(Stanzas.MUC_USER, "x") == null) {
                direct(stanza, from, own, to);
            } else {
                reject(Reason.NOT_JOINED, stanza, to);
            }
            return;
        }
        Element presence =
                RoomWords.last(stanza, other -> to.rejected(new Rejection(Reason.ROOM_WORD, stanza, other, false)));
        boolean left = rooms.received(room, sender, presence);
        Arrival arrival = Arrival.of(stanza, presence, Provenance.of(Way.ROOM, sender.bare()));
        messages.deliver(arrival, own, to);
        if (left) {
            messages.left(sender);
        }
    }

    // ---- IQs

    private void iq(Element stanza, @Nullable Address from, @Nullable Jid own, Recipient to) {
        String type = stanza.attribute("type");
        if ("result".equals(type) || "error".equals(type)) {
            OpenRequest request = own == null ? null : requests.answered(stanza, from, own);
            if (request == null || own == null) {
                reject(Reason.ANSWER, stanza, to);
            } else {
                direct(stanza, from, own, to);
                if ("result".equals(type)) {
                    learn(request, stanza, own, to);
                }
            }
            return;
        }
        Element roster = stanza.child(KnownContacts.ROSTER, "query");
        if (roster != null && "set".equals(type)) {
            Element item = own == null ? null : RosterRules.accepted(new PushedItem(stanza, from, roster), own);
            if (item == null) {
                reject(Reason.ROSTER_PUSH, stanza, to);
                return;
            }
            RosterRules.push(contacts, item);
        }
        boolean foreign = from != null && (own == null || !from.equals(own.bare()));
        if (foreign && "set".equals(type) && isAboutBlocking(stanza)) {
            reject(Reason.BLOCKING_PUSH, stanza, to);
            return;
        }
        direct(stanza, from, own, to);
    }

    private static boolean isAboutBlocking(Element stanza) {
        return stanza.child("urn:xmpp:blocking", "block") != null
                || stanza.child("urn:xmpp:blocking", "unblock") != null
                || stanza.child("jabber:iq:privacy", "query") != null;
    }

    /** Takes notice of what an answer tells. */
    private void learn(OpenRequest request, Element answer, Jid own, Recipient to) {
        Jid asked = request.to == null ? own.bare() : request.to instanceof Jid jid ? jid : own.bare();
        Element payload = answer.elements().isEmpty() ? null : answer.elements().get(0);
        feeds.answered(asked, request.payload, payload);
        if (request.payload.is(KnownContacts.ROSTER, "query") && asked.equals(own.bare())) {
            if (payload != null && payload.is(KnownContacts.ROSTER, "query")) {
                contacts.load(payload);
            }
            rosterKnown = true;
            for (Arrival one : withheld.release(CONTACTS, "")) {
                published(one, own, to);
            }
        }
        boolean info = request.payload.is(DISCO_INFO, "query") && request.payload.attribute("node") == null;
        if (info && payload != null && payload.is(DISCO_INFO, "query")) {
            List<String> features = new ArrayList<>();
            for (Element feature : payload.elements(DISCO_INFO, "feature")) {
                features.add(String.valueOf(feature.attribute("var")));
            }
            messages.announces(asked, features);
        }
    }
}
