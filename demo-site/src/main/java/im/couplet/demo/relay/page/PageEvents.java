package im.couplet.demo.relay.page;

import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;

/** What a {@link Page} has to say. After {@link #pageGone} it says nothing more. */
public interface PageEvents {
    /** The page opens a stream, or opens it anew after a login. */
    void pageOpened(StreamHeader open);

    /** A stanza or anything else that belongs to a stream. */
    void pageSent(Element element);

    /** The page closes its stream. */
    void pageEnded();

    /** The page did what it must not. */
    void pageFailed(Failure failure);

    /** The connection is closed. */
    void pageGone();

    /** Writing is possible again. */
    void pageDrained();
}
