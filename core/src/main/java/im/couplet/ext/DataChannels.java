package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_INT;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/** The data channels of WebRTC, in the transport of a content. XEP-0343 0.3.1 (2020-03-20). */
public final class DataChannels {
    private DataChannels() {}

    /**
     * SCTP runs over the transport: {@code <sctpmap xmlns='urn:xmpp:jingle:transports:dtls-sctp:1' number='5000'
     * protocol='webrtc-datachannel' streams='1024'/>}.
     *
     * @param number the port within SCTP
     * @param protocol what runs over it, {@code webrtc-datachannel}
     * @param streams how many streams there may be; null if absent
     */
    public record SctpMap(
            int number, String protocol, @Nullable Long streams) {
        public static final ElementType<SctpMap> TYPE = ElementType.of(
                "sctpMap",
                "urn:xmpp:jingle:transports:dtls-sctp:1",
                "sctpmap",
                attribute("number", UNSIGNED_SHORT, SctpMap::number),
                attribute("protocol", STRING, SctpMap::protocol),
                optionalAttribute("streams", UNSIGNED_INT, SctpMap::streams),
                SctpMap::new);
    }

    /**
     * A channel: {@code <channel xmlns='urn:xmpp:jingle:transports:webrtc-datachannel:0' id='1'/>}, with what {@code
     * RTCPeerConnection.createDataChannel} takes.
     *
     * @param id its number; null for the next one
     * @param maxPacketLifeTime milliseconds after which a message is given up; null for never
     * @param maxRetransmits how often a message is sent again; null for as often as it takes
     * @param negotiated whether both sides open it by themselves; null for no
     * @param ordered whether messages arrive in order; null for yes
     * @param protocol what runs over it; null if absent
     * @param label its label; null if absent
     */
    public record Channel(
            @Nullable Integer id,
            @Nullable Integer maxPacketLifeTime,
            @Nullable Integer maxRetransmits,
            @Nullable Boolean negotiated,
            @Nullable Boolean ordered,
            @Nullable String protocol,
            @Nullable String label) {
        public static final ElementType<Channel> TYPE = ElementType.of(
                "dataChannel",
                "urn:xmpp:jingle:transports:webrtc-datachannel:0",
                "channel",
                optionalAttribute("id", UNSIGNED_SHORT, Channel::id),
                optionalAttribute("maxPacketLifeTime", UNSIGNED_SHORT, Channel::maxPacketLifeTime),
                optionalAttribute("maxRetransmits", UNSIGNED_SHORT, Channel::maxRetransmits),
                optionalAttribute("negotiated", BOOLEAN, Channel::negotiated),
                optionalAttribute("ordered", BOOLEAN, Channel::ordered),
                optionalAttribute("protocol", STRING, Channel::protocol),
                ownText("label", STRING, Channel::label),
                Channel::new);
    }
}
