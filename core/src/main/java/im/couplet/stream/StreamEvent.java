package im.couplet.stream;

import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** What {@link StreamParser} finds on a stream, in the order of the stream. Immutable. */
public sealed interface StreamEvent {
    /**
     * The stream was opened, or opened anew after a restart.
     *
     * @param header what it was opened with
     */
    record Opened(StreamHeader header) implements StreamEvent {}

    /**
     * The server says what it offers.
     *
     * @param features the offers
     */
    record Features(StreamFeatures features) implements StreamEvent {}

    /**
     * The start tag of a first-level element has been read; the whole of it follows when it ends, unless the stream breaks
     * before. Only with {@link StreamOptions#heads}.
     *
     * @param element the element with its attributes and without content
     */
    record Head(Element element) implements StreamEvent {}

    /**
     * A piece of the text of an element that {@link StreamOptions#pieces} names; how long it is depends on how the input
     * was cut. The text is not in the stanza that follows when it ends. References, CDATA and line ends are resolved, and no
     * character is cut. Text in child elements belongs to these, and is a piece if they are named too.
     *
     * @param element the element with its attributes and without content; the same object for all pieces of one element
     * @param text the piece; {@code ""} for the last one, which comes when the element ends, and never before
     * @param last whether this is the last one
     */
    record Piece(Element element, String text, boolean last) implements StreamEvent {}

    /**
     * A stanza, or any other first-level element, such as those of SASL and stream management.
     *
     * @param element the whole element
     */
    record Received(Element element) implements StreamEvent {}

    /**
     * The peer says why it is going to close the stream. Never a look-alike within a stanza.
     *
     * @param error the error
     */
    record ErrorReceived(StreamError error) implements StreamEvent {}

    /**
     * The peer closed the stream. What follows is ignored until {@link StreamParser#restart}.
     *
     * @param seeOtherUri where the peer says to connect instead (RFC 7395 section 3.6.1), as it came: any text, until {@link
     *     ConnectionUri#fault} has nothing against it; null if it does not
     */
    record Closed(@Nullable String seeOtherUri) implements StreamEvent {}
}
