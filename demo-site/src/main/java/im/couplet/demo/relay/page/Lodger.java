package im.couplet.demo.relay.page;

import java.time.Duration;

/** Whoever has a place in the relay. */
public interface Lodger {
    /** Makes room for another. */
    void giveWay();

    /**
     * Goes away with the relay.
     *
     * @param patience how long the Jabber server may take to say goodbye itself
     */
    void leave(Duration patience);
}
