package im.couplet.demo.relay.limits;

import im.couplet.xml.Element;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hears what happens in the relay, to count it and to write it down. It is told no stanza and no name. */
public interface Watcher {
    /** Counts nothing. */
    Watcher NONE = new Watcher() {
        @Override
        public void refused(String reason, @Nullable String address) {}

        @Override
        public void loggedIn() {}

        @Override
        public void passed(boolean fromPage, Element element) {}

        @Override
        public void octets(boolean fromPage, int count) {}

        @Override
        public void connected(Duration time) {}

        @Override
        public void notConnected(String why) {}
    };

    /**
     * Somebody is let in no further, or is sent away.
     *
     * @param reason a word: a condition of a stream error, or what of the limits
     * @param address where they come from; null if that is not known
     */
    void refused(String reason, @Nullable String address);

    /** Somebody has logged in. */
    void loggedIn();

    /** A child of a stream is passed on; of it only the kind counts. */
    void passed(boolean fromPage, Element element);

    /** Octets went to the server, or came from it. */
    void octets(boolean fromPage, int count);

    /** A connection with a server was made. */
    void connected(Duration time);

    /** None could be made. */
    void notConnected(String why);
}
