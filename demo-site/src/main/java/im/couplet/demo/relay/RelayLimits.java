package im.couplet.demo.relay;

import im.couplet.xml.XmlLimits;
import java.time.Duration;

/**
 * What the relay gives one connection.
 *
 * @param connections how many pages may be connected at a time
 * @param frameBytes length of one WebSocket message from the page, in bytes
 * @param frame limits on the XML of one frame from the page
 * @param stanza limits on the XML of one stanza from the Jabber server
 * @param connect how long connecting may take, name look-up and each TLS handshake included
 * @param answer how long the server may take to answer a stream header
 * @param login how long the page may take to log in
 * @param ping after how much silence the page is asked for a sign of life, and how long it then has to give one
 * @param goodbye how long either side may take to close its half of a stream
 */
public record RelayLimits(
        int connections,
        int frameBytes,
        XmlLimits frame,
        XmlLimits stanza,
        Duration connect,
        Duration answer,
        Duration login,
        Duration ping,
        Duration goodbye) {
    /** 200 pages, frames of 256 KiB, stanzas of 1 Mi characters, 10 s, 15 s, 5 min, 30 s, 3 s. */
    public static final RelayLimits DEFAULT = new RelayLimits(
            200,
            1 << 18,
            XmlLimits.DEFAULT.withStanzaLength(1 << 18).withTextLength(1 << 18),
            XmlLimits.DEFAULT.withStanzaLength(1 << 20).withTextLength(1 << 20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3));

    /** The same limits for another number of connections. */
    public RelayLimits withConnections(int most) {
        return new RelayLimits(most, frameBytes, frame, stanza, connect, answer, login, ping, goodbye);
    }

    /** The same limits with another time to connect and to answer. */
    public RelayLimits withPatience(Duration patience) {
        return new RelayLimits(connections, frameBytes, frame, stanza, patience, patience, login, ping, goodbye);
    }

    /** The same limits with another time for logging in. */
    public RelayLimits withLogin(Duration most) {
        return new RelayLimits(connections, frameBytes, frame, stanza, connect, answer, most, ping, goodbye);
    }

    /** The same limits with another time between signs of life. */
    public RelayLimits withPing(Duration interval) {
        return new RelayLimits(connections, frameBytes, frame, stanza, connect, answer, login, interval, goodbye);
    }
}
