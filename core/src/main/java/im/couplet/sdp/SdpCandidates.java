package im.couplet.sdp;

import im.couplet.xml.Element;
import java.util.List;

/** Candidates of ICE as lines (RFC 8839 section 5.1, RFC 6544 section 4.5). */
final class SdpCandidates {
    private static final List<String> TYPES = List.of("host", "prflx", "relay", "srflx");
    private static final List<String> TCP_TYPES = List.of("active", "passive", "so");

    private SdpCandidates() {}

    /** The candidate behind {@code candidate:}, as an element in the namespace of XEP-0176. */
    static Element read(SdpWords words, String id) {
        Element.Builder candidate = Element.builder(SdpSection.ICE_UDP, "candidate");
        candidate.attribute("foundation", words.next("the foundation"));
        candidate.attribute("component", words.numeral("the component", 255));
        candidate.attribute("protocol", lower(words.next("the protocol")));
        candidate.attribute(
                "priority", words.numeral("the priority", words.next("the priority"), 1, SdpWriter.UNSIGNED_INT));
        candidate.attribute("ip", words.next("the address"));
        candidate.attribute("port", words.numeral("the port", 65_535));
        if (!words.next("typ").equals("typ")) {
            throw words.wrong("the word typ must follow the port of a candidate");
        }
        candidate.attribute("type", type(words));
        String generation = "0";
        for (String name = words.optional(); name != null; name = words.optional()) {
            String value = words.next("the value of " + name);
            switch (name) {
                case "raddr" -> candidate.attribute("rel-addr", value);
                case "rport" -> candidate.attribute("rel-port", words.numeral("rport", value, 65_535));
                case "tcptype" -> candidate.attribute("tcptype", tcpType(words, value));
                case "generation" -> generation = words.numeral("the generation", value, 255);
                case "network", "network-id" ->
                    candidate.attribute("network", words.numeral("the network", value, 255));
                default -> {
                    // others have no place in Jingle
                }
            }
        }
        return candidate.attribute("generation", generation).attribute("id", id).build();
    }

    private static String lower(String protocol) {
        return protocol.equals("UDP") ? "udp" : protocol.equals("TCP") ? "tcp" : protocol;
    }

    private static String type(SdpWords words) {
        String type = words.next("the type");
        if (!TYPES.contains(type)) {
            throw words.wrong("the type of a candidate must be host, prflx, relay or srflx, not \"" + type + "\"");
        }
        return type;
    }

    private static String tcpType(SdpWords words, String type) {
        if (!TCP_TYPES.contains(type)) {
            throw words.wrong("tcptype must be active, passive or so, not \"" + type + "\"");
        }
        return type;
    }

    /** The candidate with {@code candidate:} in front. */
    static String write(Element candidate) {
        StringBuilder out = new StringBuilder("candidate:");
        out.append(SdpWriter.word(candidate, "foundation")).append(' ');
        out.append(SdpWriter.numeral(candidate, "component", 0, 255)).append(' ');
        out.append(SdpWriter.word(candidate, "protocol")).append(' ');
        out.append(SdpWriter.numeral(candidate, "priority", 1, SdpWriter.UNSIGNED_INT))
                .append(' ');
        out.append(SdpWriter.word(candidate, "ip")).append(' ');
        out.append(SdpWriter.numeral(candidate, "port", 0, 65_535)).append(" typ ");
        out.append(SdpWriter.oneOf(candidate, "type", TYPES));
        if (candidate.attribute("rel-addr") != null) {
            out.append(" raddr ").append(SdpWriter.word(candidate, "rel-addr"));
        }
        pair(out, "rport", candidate, "rel-port", 65_535);
        if (candidate.attribute("tcptype") != null) {
            out.append(" tcptype ").append(SdpWriter.oneOf(candidate, "tcptype", TCP_TYPES));
        }
        pair(out, "generation", candidate, "generation", 255);
        pair(out, "network-id", candidate, "network", 255);
        return out.toString();
    }

    private static void pair(StringBuilder out, String name, Element candidate, String attribute, long most) {
        if (candidate.attribute(attribute) != null) {
            out.append(' ').append(name).append(' ').append(SdpWriter.numeral(candidate, attribute, 0, most));
        }
    }
}
