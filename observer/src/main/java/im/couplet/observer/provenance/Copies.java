package im.couplet.observer.provenance;

import im.couplet.jid.Address;
import im.couplet.jid.Jid;
import im.couplet.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Messages that are in others: copies of the account's other clients, and what archives give. */
final class Copies {
    private static final String CARBONS = "urn:xmpp:carbons:2";

    private final OpenRequests requests;

    Copies(OpenRequests requests) {
        this.requests = requests;
    }

    /** Whether a message is one of these. */
    static boolean isCopy(Element message) {
        return carbon(message) != null || Stanzas.archived(message, "result") != null;
    }

    private static @Nullable Element carbon(Element message) {
        Element received = message.child(CARBONS, "received");
        return received == null ? message.child(CARBONS, "sent") : received;
    }

    /** What is in a message; null when that is not to be believed, of which {@code to} is told. */
    @Nullable
    Arrival unwrap(Element outer, @Nullable Address from, Jid own, Recipient to) {
        Element carbon = carbon(outer);
        Element result = Stanzas.archived(outer, "result");
        Element wrapper = carbon == null ? result : carbon;
        Element message = wrapper == null ? null : message(wrapper);
        Reason wrong = carbon != null
                ? isFromAccount(from, own) ? null : Reason.CARBON_SENDER
                : result != null && isAnswer(result, from, own) ? null : Reason.ARCHIVE_UNASKED;
        if (wrong == null && message != null && wrapper != null) {
            Instant at = stamp(wrapper);
            Arrival arrival = carbon != null
                    ? Arrival.of(outer, message, Provenance.at(way(carbon), own.bare(), at))
                    : Arrival.of(outer, message, archived(wrapper, archive(from, own), at));
            wrong = carbon != null ? unfitCarbon(arrival, own) : unfitResult(arrival, own);
            if (wrong == null) {
                return arrival;
            }
        }
        to.rejected(new Rejection(wrong == null ? Reason.FORWARDED : wrong, outer, null, false));
        return null;
    }

    private static boolean isFromAccount(@Nullable Address from, Jid own) {
        return from == null || from.equals(own.bare());
    }

    private static Way way(Element carbon) {
        return carbon.localName().equals("sent") ? Way.CARBON_SENT : Way.CARBON_RECEIVED;
    }

    private static @Nullable Reason unfitCarbon(Arrival arrival, Jid own) {
        Address to = Stanzas.address(arrival.message(), Stanzas.TO);
        boolean fits = arrival.way() == Way.CARBON_SENT
                ? arrival.isOwn(own)
                : to == null || own.bare().equals(Stanzas.bare(to));
        return fits && !arrival.isOf("groupchat") ? null : Reason.CARBON_CONTENT;
    }

    private static @Nullable Jid archive(@Nullable Address from, Jid own) {
        return from == null ? own.bare() : from instanceof Jid jid ? jid : null;
    }

    private boolean isAnswer(Element result, @Nullable Address from, Jid own) {
        Jid archive = archive(from, own);
        return archive != null && requests.query(archive, own, result.attribute("queryid")) != null;
    }

    private static Provenance archived(Element result, @Nullable Jid archive, @Nullable Instant at) {
        String id = result.attribute("id");
        return new Provenance(Way.ARCHIVE, archive, result.attribute("queryid"), id, at, null, null);
    }

    /** What an account's archive holds, its server has seen; others can only speak for themselves. */
    private static @Nullable Reason unfitResult(Arrival arrival, Jid own) {
        Jid archive = arrival.provenance().by();
        if (arrival.provenance().archiveId() == null || archive == null) {
            return Reason.FORWARDED;
        }
        boolean fits = archive.equals(own.bare()) || archive.bare().equals(Stanzas.bare(arrival.from()));
        return fits ? null : Reason.ARCHIVE_CONTENT;
    }

    /** The message that was forwarded, which is no copy itself; null when there is none. */
    private static @Nullable Element message(Element wrapper) {
        Element forwarded = wrapper.child("urn:xmpp:forward:0", "forwarded");
        Element message = forwarded == null ? null : forwarded.child(Stanzas.CLIENT, "message");
        return message == null || isCopy(message) ? null : message;
    }

    private static @Nullable Instant stamp(Element wrapper) {
        Element forwarded = wrapper.child("urn:xmpp:forward:0", "forwarded");
        return forwarded == null ? null : Stanzas.delay(forwarded, by -> true);
    }

    /** Whether the last answer of an archive of old, which came in a message, is to a question that was asked. */
    boolean isEnd(Element fin, @Nullable Address from, Jid own) {
        Jid archive = archive(from, own);
        OpenRequest query = archive == null ? null : requests.query(archive, own, fin.attribute("queryid"));
        if (query != null) {
            requests.closeQuery(query);
        }
        return query != null;
    }
}
