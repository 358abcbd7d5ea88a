package im.couplet.demo.relay.limits;

import im.couplet.xml.XmlLimits;

/**
 * What the relay gives to all, to one address, and to one connection.
 *
 * @param connections how many pages may be connected at a time
 * @param perAddress how many of them from one address
 * @param frameBytes length of one WebSocket message from the page, in bytes
 * @param frame limits on the XML of one frame from the page
 * @param stanza limits on the XML of one stanza from the Jabber server
 * @param times how long it waits
 */
public record RelayLimits(
        int connections, int perAddress, int frameBytes, XmlLimits frame, XmlLimits stanza, RelayTimes times) {
    /** 200 pages, 100 from one address, frames of 256 KiB, stanzas of 1 Mi characters, and {@link RelayTimes#DEFAULT}. */
    public static final RelayLimits DEFAULT = new RelayLimits(
            200,
            100,
            1 << 18,
            XmlLimits.DEFAULT.withStanzaLength(1 << 18).withTextLength(1 << 18),
            XmlLimits.DEFAULT.withStanzaLength(1 << 20).withTextLength(1 << 20),
            RelayTimes.DEFAULT);

    /**
     * The same limits for another number of pages.
     *
     * @param most how many at a time
     * @param mostPerAddress how many of them from one address
     */
    public RelayLimits withConnections(int most, int mostPerAddress) {
        return new RelayLimits(most, mostPerAddress, frameBytes, frame, stanza, times);
    }

    /** The same limits with other times. */
    public RelayLimits withTimes(RelayTimes other) {
        return new RelayLimits(connections, perAddress, frameBytes, frame, stanza, other);
    }
}
