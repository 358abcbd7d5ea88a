package im.couplet.observer.model;

import im.couplet.chat.EntryForm;
import im.couplet.chat.Outcome;
import im.couplet.chat.Timeline;
import im.couplet.chat.Venue;
import im.couplet.chat.Verdict;
import im.couplet.xml.Element;
import java.util.List;

/** What receipts (XEP-0184) and markers (XEP-0333) say of the messages of a conversation. */
final class Marking {
    private static final String RECEIPTS = "urn:xmpp:receipts";
    private static final String MARKERS = "urn:xmpp:chat-markers:0";
    private static final int MOST_READERS = 1000;

    private Marking() {}

    /** The conversation after what a message says of others. */
    static <E, M, T> LiveConversation<E, M, T> after(
            EntryForm<E, M, T> form, LiveConversation<E, M, T> before, SaidMessage<M, T> said) {
        LiveConversation<E, M, T> after = before;
        for (Element child :
                said.isError() ? List.<Element>of() : said.element().elements()) {
            boolean receipt = child.is(RECEIPTS, "received");
            String given = child.attribute("id");
            String id = given == null && receipt ? said.id() : given;
            if (id != null && (receipt || child.namespace().equals(MARKERS))) {
                after = marked(form, after, said, id, receipt ? "received" : child.localName());
            }
        }
        return after;
    }

    private static <E, M, T> LiveConversation<E, M, T> marked(
            EntryForm<E, M, T> form, LiveConversation<E, M, T> before, SaidMessage<M, T> said, String id, String what) {
        Timeline<E, M, T> timeline = before.timeline();
        Verdict verdict = timeline.acknowledged(said, id);
        Venue venue = before.venue();
        String sender = venue.sender(venue.room(), said.from(), said.occupantId());
        if (verdict.outcome() != Outcome.KNOWN || sender == null) {
            return before;
        }
        String name = form.read(timeline.entry(verdict.index())).identity().id();
        String known = name == null ? id : name;
        if (what.equals("received")) {
            return venue.room() || before.marks().received().get(known) != null
                    ? before
                    : before.with(before.marks().received(known));
        }
        Mark seen = before.marks().displayed().get(sender);
        boolean full = seen == null && before.marks().displayed().size() >= MOST_READERS;
        boolean reads = what.equals("displayed") || what.equals("acknowledged");
        return !reads || full || seen != null && timeline.find(seen.value()) >= verdict.index()
                ? before
                : before.with(before.marks().displayed(sender, known));
    }
}
