package im.couplet.demo.relay.page;

import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;

/** The stream with a page, by whatever it comes. What it has to say goes to {@link PageEvents}. */
public interface Page {
    /** Opens the relay's side of the stream, or opens it anew. */
    void open(StreamHeader header);

    /** Sends one child of the stream. */
    void send(Element element);

    /** Tells what is wrong, before {@link #end}. */
    default void fail(Failure failure) {
        send(failure.streamError().element());
    }

    /** Closes the relay's side of the stream; the page may still close its own. */
    void end();

    /** Closes the connection; the page may still close its half. */
    void drop();

    /** Takes nothing more, because the relay is about to go away. */
    void hold();

    /** Closes the connection after {@link #hold}; the stream in it stays open. */
    void goAway();

    /** Closes the connection at once. */
    void cut();

    /** Asks for a sign of life; false when there was none since the last time. */
    boolean ping();

    /** Whether it should be sent nothing more for now. */
    boolean isFull();

    /** Says nothing more for now. */
    void pause();

    /** Says again what it has to say. */
    void resume();
}
