package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.POSITIVE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.UNSIGNED_BYTE;
import static im.couplet.schema.Values.UNSIGNED_SHORT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that the other party may try, in an {@link IceTransport}. XEP-0176 1.1.1 (2021-03-04) section 5.5 and XEP-0371
 * 0.3.1 (2021-03-04), after RFC 8839 section 5.1.
 *
 * @param component 1 for RTP, 2 for RTCP
 * @param foundation what candidates of the same origin have in common
 * @param generation how often the negotiation has started over; null for never
 * @param id tells it from the others; null if absent
 * @param ip the address
 * @param network which network interface it is; null if absent
 * @param port the port
 * @param priority the higher the better, from 1; a session description holds none beyond 4,294,967,295
 * @param protocol {@code udp} or {@code tcp}
 * @param relatedAddress the address behind the address; null if absent
 * @param relatedPort its port; null if absent
 * @param type what kind of address it is
 * @param tcpType who connects (RFC 6544); null for UDP
 */
public record IceCandidate(
        int component,
        String foundation,
        @Nullable Integer generation,
        @Nullable String id,
        String ip,
        @Nullable Integer network,
        int port,
        long priority,
        String protocol,
        @Nullable String relatedAddress,
        @Nullable Integer relatedPort,
        IceTransport.CandidateType type,
        @Nullable TcpType tcpType) {
    /** Who connects (RFC 6544 section 4.5). */
    public enum TcpType {
        /** This party. */
        ACTIVE,
        /** The other party. */
        PASSIVE,
        /** Both at the same time. */
        SO;

        static final ValueType<TcpType> VALUES = Values.oneOf(values(), "active", "passive", "so");
    }

    /** How it is read and written in {@code namespace}. */
    public static ElementType<IceCandidate> in(String namespace) {
        Field<IceCandidate, Integer> component = attribute("component", UNSIGNED_BYTE, IceCandidate::component);
        Field<IceCandidate, String> foundation = attribute("foundation", STRING, IceCandidate::foundation);
        Field<IceCandidate, Integer> generation =
                optionalAttribute("generation", UNSIGNED_BYTE, IceCandidate::generation);
        Field<IceCandidate, String> id = optionalAttribute("id", STRING, IceCandidate::id);
        Field<IceCandidate, String> ip = attribute("ip", STRING, IceCandidate::ip);
        Field<IceCandidate, Integer> network = optionalAttribute("network", UNSIGNED_BYTE, IceCandidate::network);
        Field<IceCandidate, Integer> port = attribute("port", UNSIGNED_SHORT, IceCandidate::port);
        Field<IceCandidate, Long> priority = attribute("priority", POSITIVE, IceCandidate::priority);
        Field<IceCandidate, String> protocol = attribute("protocol", STRING, IceCandidate::protocol);
        Field<IceCandidate, String> relatedAddress =
                optionalAttribute("relatedAddress", "rel-addr", STRING, IceCandidate::relatedAddress);
        Field<IceCandidate, Integer> relatedPort =
                optionalAttribute("relatedPort", "rel-port", UNSIGNED_SHORT, IceCandidate::relatedPort);
        Field<IceCandidate, IceTransport.CandidateType> type =
                attribute("type", IceTransport.CandidateType.VALUES, IceCandidate::type);
        Field<IceCandidate, TcpType> tcpType =
                optionalAttribute("tcpType", "tcptype", TcpType.VALUES, IceCandidate::tcpType);
        return ElementType.of(
                "candidate",
                namespace,
                "candidate",
                List.of(
                        component,
                        foundation,
                        generation,
                        id,
                        ip,
                        network,
                        port,
                        priority,
                        protocol,
                        relatedAddress,
                        relatedPort,
                        type,
                        tcpType),
                in -> new IceCandidate(
                        in.get(component),
                        in.get(foundation),
                        in.get(generation),
                        in.get(id),
                        in.get(ip),
                        in.get(network),
                        in.get(port),
                        in.get(priority),
                        in.get(protocol),
                        in.get(relatedAddress),
                        in.get(relatedPort),
                        in.get(type),
                        in.get(tcpType)));
    }
}
