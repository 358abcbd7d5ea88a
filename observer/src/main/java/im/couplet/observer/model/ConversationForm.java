package im.couplet.observer.model;

import im.couplet.chat.EntryForm;
import im.couplet.chat.Timeline;
import im.couplet.chat.Venue;
import im.couplet.xml.Element;
import java.time.Instant;

/**
 * How one side keeps conversations: Java as values, JavaScript as plain objects.
 *
 * @param <E> how entries are kept
 * @param <M> how messages are kept
 * @param <T> how times are kept
 */
public interface ConversationForm<E, M, T> {
    /** How entries are kept. */
    EntryForm<E, M, T> entries();

    /** A message as it is kept. */
    M message(Element message);

    /** A time as it is kept. */
    T time(Instant at);

    /** Writes the entries, and what waits for others, as {@code entries} and {@code waiting}. */
    void write(Timeline<E, M, T> timeline, PortableSink sink);

    /** Reads these. */
    Timeline<E, M, T> read(Venue venue, PortableSource source);
}
