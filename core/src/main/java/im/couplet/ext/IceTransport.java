package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_BYTE;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way through firewalls and address translation (RFC 8445): {@code <transport
 * xmlns='urn:xmpp:jingle:transports:ice-udp:1'/>} of XEP-0176 1.1.1 (2021-03-04) and {@code <transport
 * xmlns='urn:xmpp:jingle:transports:ice:0'/>} of XEP-0371 0.3.1 (2021-03-04), with what XEP-0320 and XEP-0343 put in it.
 *
 * @param pwd the password; null if absent
 * @param ufrag the user fragment; null if absent
 * @param ice2 whether the party follows RFC 8445 (XEP-0371); null for no
 * @param fingerprints by what the certificate is known (XEP-0320)
 * @param sctpMap SCTP runs over it (XEP-0343); null if it does not
 * @param channels the data channels (XEP-0343)
 * @param candidates addresses to try
 * @param remoteCandidates the other party's addresses that were chosen
 * @param gatheringComplete whether no more candidates follow (XEP-0371)
 * @param other what else
 */
public record IceTransport(
        @Nullable String pwd,
        @Nullable String ufrag,
        @Nullable Boolean ice2,
        List<DtlsFingerprint> fingerprints,
        DataChannels.@Nullable SctpMap sctpMap,
        List<DataChannels.Channel> channels,
        List<IceCandidate> candidates,
        List<Remote> remoteCandidates,
        boolean gatheringComplete,
        List<Element> other) {
    /** What kind of address a candidate is (RFC 8445 section 5.1.1). */
    public enum CandidateType {
        /** The party's own. */
        HOST,
        /** Seen by the other party. */
        PRFLX,
        /** That of a relay. */
        RELAY,
        /** Seen by a server. */
        SRFLX;

        static final ValueType<CandidateType> VALUES = Values.oneOf(values(), "host", "prflx", "relay", "srflx");
    }

    /**
     * An address of the other party that was chosen.
     *
     * @param component 1 for RTP, 2 for RTCP
     * @param ip the address
     * @param port the port
     */
    public record Remote(int component, String ip, int port) {
        private static ElementType<Remote> in(String namespace) {
            return ElementType.of(
                    "remoteCandidate",
                    namespace,
                    "remote-candidate",
                    attribute("component", UNSIGNED_BYTE, Remote::component),
                    attribute("ip", STRING, Remote::ip),
                    attribute("port", UNSIGNED_SHORT, Remote::port),
                    Remote::new);
        }
    }

    /** How it is read and written in XEP-0371. */
    public static final ElementType<IceTransport> TYPE = in("ice", "urn:xmpp:jingle:transports:ice:0");

    /** How it is read and written in XEP-0176. */
    public static final ElementType<IceTransport> UDP_TYPE = in("iceUdp", "urn:xmpp:jingle:transports:ice-udp:1");

    private static ElementType<IceTransport> in(String key, String namespace) {
        return ElementType.of(
                key,
                namespace,
                "transport",
                optionalAttribute("pwd", STRING, IceTransport::pwd),
                optionalAttribute("ufrag", STRING, IceTransport::ufrag),
                optionalAttribute("ice2", BOOLEAN, IceTransport::ice2),
                children("fingerprints", DtlsFingerprint.TYPE, IceTransport::fingerprints),
                child("sctpMap", DataChannels.SctpMap.TYPE, IceTransport::sctpMap),
                children("channels", DataChannels.Channel.TYPE, IceTransport::channels),
                children("candidates", IceCandidate.in(namespace), IceTransport::candidates),
                children("remoteCandidates", Remote.in(namespace), IceTransport::remoteCandidates),
                flag("gatheringComplete", "gathering-complete", IceTransport::gatheringComplete),
                raw("other", IceTransport::other),
                IceTransport::new);
    }
}
