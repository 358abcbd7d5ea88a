package im.couplet.ext;

import org.jspecify.annotations.Nullable;

/** Candidates of ICE as lines (RFC 8839 section 5.1, RFC 6544 section 4.5). */
final class SdpCandidates {
    private SdpCandidates() {}

    /** The candidate behind {@code candidate:}. */
    static IceCandidate read(SdpWords words, String id) {
        String foundation = words.next("the foundation");
        int component = (int) words.number("the component", 255);
        String protocol = words.next("the protocol");
        long priority = words.number("the priority", 4_294_967_295L);
        String ip = words.next("the address");
        int port = (int) words.number("the port", 65_535);
        if (!words.next("typ").equals("typ")) {
            throw words.wrong("the word typ must follow the port of a candidate");
        }
        IceTransport.CandidateType type = type(words);
        String relatedAddress = null;
        Integer relatedPort = null;
        IceCandidate.TcpType tcpType = null;
        int generation = 0;
        Integer network = null;
        for (String name = words.optional(); name != null; name = words.optional()) {
            String value = words.next("the value of " + name);
            switch (name) {
                case "raddr" -> relatedAddress = value;
                case "rport" -> relatedPort = (int) words.number("rport", value, 65_535);
                case "tcptype" -> tcpType = tcpType(words, value);
                case "generation" -> generation = (int) words.number("the generation", value, 255);
                case "network", "network-id" -> network = (int) words.number("the network", value, 255);
                default -> {
                    // others have no place in Jingle
                }
            }
        }
        return new IceCandidate(
                component,
                foundation,
                generation,
                id,
                ip,
                network,
                port,
                priority,
                lower(protocol),
                relatedAddress,
                relatedPort,
                type,
                tcpType);
    }

    private static String lower(String protocol) {
        return protocol.equals("UDP") ? "udp" : protocol.equals("TCP") ? "tcp" : protocol;
    }

    private static IceTransport.CandidateType type(SdpWords words) {
        String type = words.next("the type");
        return switch (type) {
            case "host" -> IceTransport.CandidateType.HOST;
            case "prflx" -> IceTransport.CandidateType.PRFLX;
            case "relay" -> IceTransport.CandidateType.RELAY;
            case "srflx" -> IceTransport.CandidateType.SRFLX;
            default ->
                throw words.wrong("the type of a candidate must be host, prflx, relay or srflx, not \"" + type + "\"");
        };
    }

    private static IceCandidate.TcpType tcpType(SdpWords words, String type) {
        return switch (type) {
            case "active" -> IceCandidate.TcpType.ACTIVE;
            case "passive" -> IceCandidate.TcpType.PASSIVE;
            case "so" -> IceCandidate.TcpType.SO;
            default -> throw words.wrong("tcptype must be active, passive or so, not \"" + type + "\"");
        };
    }

    /** The candidate with {@code candidate:} in front. */
    static String write(IceCandidate candidate) {
        StringBuilder out = new StringBuilder("candidate:");
        out.append(SdpWriter.word("foundation", candidate.foundation())).append(' ');
        out.append(candidate.component()).append(' ');
        out.append(SdpWriter.word("protocol", candidate.protocol())).append(' ');
        out.append(candidate.priority()).append(' ');
        out.append(SdpWriter.word("ip", candidate.ip())).append(' ');
        out.append(candidate.port()).append(" typ ");
        out.append(IceTransport.CandidateType.VALUES.write(candidate.type()).string());
        pair(out, "raddr", candidate.relatedAddress());
        number(out, "rport", candidate.relatedPort());
        IceCandidate.TcpType tcpType = candidate.tcpType();
        if (tcpType != null) {
            pair(out, "tcptype", IceCandidate.TcpType.VALUES.write(tcpType).string());
        }
        number(out, "generation", candidate.generation());
        number(out, "network-id", candidate.network());
        return out.toString();
    }

    private static void pair(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append(' ').append(SdpWriter.word(name, value));
        }
    }

    private static void number(StringBuilder out, String name, @Nullable Integer value) {
        if (value != null) {
            out.append(' ').append(name).append(' ').append(value.intValue());
        }
    }
}
