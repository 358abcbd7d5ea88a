package im.couplet.observer.provenance;

import im.couplet.chat.Timeline;
import im.couplet.chat.TimelineEntry;
import im.couplet.chat.Venue;
import java.util.ArrayList;
import java.util.List;

/** A conversation as far as it must be known to tell who may do what in it: its last thousands of messages. */
final class KnownConversation {
    private static final int MOST = 4096;
    private static final KnownEntries FORM = new KnownEntries();

    final String key;
    Timeline<TimelineEntry<Boolean, Boolean>, Boolean, Boolean> timeline;
    /** Whether the account has said something there. */
    boolean own;

    KnownConversation(String key, Venue venue) {
        this.key = key;
        this.timeline = Timeline.of(FORM, venue, List.of(), List.of());
    }

    void at(Venue venue) {
        timeline = timeline.with(venue, List.of());
    }

    /** Forgets the older half, when there are too many. */
    void forget() {
        int size = timeline.size();
        if (size > MOST) {
            List<TimelineEntry<Boolean, Boolean>> last = new ArrayList<>();
            for (int i = size / 2; i < size; i++) {
                last.add(timeline.entry(i));
            }
            timeline = Timeline.of(FORM, timeline.venue(), last, List.of());
        }
    }
}
