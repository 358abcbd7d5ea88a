package im.couplet.js.models;

import im.couplet.chat.EntryForm;
import im.couplet.chat.Timeline;
import im.couplet.chat.TimelineEntry;
import im.couplet.chat.Venue;
import im.couplet.js.border.Js;
import im.couplet.js.stream.Observed;
import im.couplet.js.tools.PlainConversation;
import im.couplet.js.tools.PlainEntries;
import im.couplet.observer.model.ConversationForm;
import im.couplet.observer.model.PortableSink;
import im.couplet.observer.model.PortableSource;
import im.couplet.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** How JavaScript keeps live conversations: as those of the object {@code Conversation}, whose functions take them. */
final class PlainTalks implements ConversationForm<JSObject, JSObject, JSObject> {
    private final Observed observed;

    PlainTalks(Observed observed) {
        this.observed = observed;
    }

    @Override
    public EntryForm<JSObject, JSObject, JSObject> entries() {
        return Frozen.FORM;
    }

    /** Entries that nobody can change. */
    private static final class Frozen extends PlainEntries {
        static final Frozen FORM = new Frozen();

        @Override
        public JSObject write(@Nullable JSObject before, TimelineEntry<JSObject, JSObject> entry) {
            return Js.frozen(super.write(before, entry));
        }

        @Override
        public JSObject reacted(JSObject entry, TimelineEntry.Reaction<JSObject> reaction) {
            return Js.frozen(super.reacted(entry, reaction));
        }
    }

    @Override
    public JSObject message(Element message) {
        return observed.valueOf(message);
    }

    @Override
    public JSObject time(Instant at) {
        return PlainSink.date((double) at.toEpochMilli());
    }

    @Override
    public void write(Timeline<JSObject, JSObject, JSObject> timeline, PortableSink sink) {
        PlainConversation.fill(((PlainSink) sink).object, timeline);
    }

    @Override
    public Timeline<JSObject, JSObject, JSObject> read(Venue venue, PortableSource source) {
        return PlainConversation.read(((PlainReader) source).object);
    }
}
