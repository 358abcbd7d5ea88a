package im.couplet.demo.relay.upstream;

import im.couplet.demo.relay.page.Failure;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;

/** What a {@link ServerStream} has to say. After {@link #serverEnded} or {@link #serverFailed} it says nothing more. */
interface ServerEvents {
    /** The server opened its stream, or opened it anew. */
    void serverOpened(StreamHeader header);

    /** One child of the stream. */
    void serverSent(Element element);

    /** TLS is up; no header of the secured stream has been sent yet. */
    void serverSecured();

    /** The server closed its stream properly. */
    void serverEnded();

    /** The connection is of no more use. */
    void serverFailed(Failure failure);

    /** Writing is possible again. */
    void serverDrained();
}
