package im.couplet.demo.relay.upstream;

import im.couplet.demo.relay.page.Failure;
import im.couplet.stream.StreamHeader;
import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** What a {@link ServerLink} has to say. After {@link #serverEnded} or {@link #serverFailed} it says nothing more. */
public interface LinkEvents {
    /**
     * The stream is open, secured as wanted: the first time, and anew after each {@link ServerLink#open}.
     *
     * @param header what the server opened it with; null if it sent an error before
     * @param first the stream features, or the stream error that came in their place
     */
    void serverReady(@Nullable StreamHeader header, Element first);

    /** One child of the stream. */
    void serverSent(Element element);

    /** The server closed its stream properly. */
    void serverEnded();

    /** The connection is of no more use. */
    void serverFailed(Failure failure);

    /** Writing is possible again. */
    void serverDrained();
}
