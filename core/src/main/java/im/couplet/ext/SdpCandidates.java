package im.couplet.ext;

import im.couplet.xml.Element;
import org.jspecify.annotations.Nullable;

/** Candidates of ICE as lines (RFC 8839 section 5.1, RFC 6544 section 4.5). */
final class SdpCandidates {
    private SdpCandidates() {}

    /** The candidate behind {@code candidate:}, as an element in the namespace of XEP-0176. */
    static Element read(SdpWords words, String id) {
        Element.Builder candidate = Element.builder(SdpSection.ICE_UDP, "candidate");
        candidate.attribute("foundation", words.next("the foundation"));
        candidate.attribute("component", words.numeral("the component", 255));
        candidate.attribute("protocol", lower(words.next("the protocol")));
        candidate.attribute("priority", words.numeral("the priority", 4_294_967_295L));
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
        if (!type.equals("host") && !type.equals("prflx") && !type.equals("relay") && !type.equals("srflx")) {
            throw words.wrong("the type of a candidate must be host, prflx, relay or srflx, not \"" + type + "\"");
        }
        return type;
    }

    private static String tcpType(SdpWords words, String type) {
        if (!type.equals("active") && !type.equals("passive") && !type.equals("so")) {
            throw words.wrong("tcptype must be active, passive or so, not \"" + type + "\"");
        }
        return type;
    }

    /** The candidate with {@code candidate:} in front. */
    static String write(Element candidate) {
        StringBuilder out = new StringBuilder("candidate:");
        out.append(SdpWriter.word(candidate, "foundation")).append(' ');
        out.append(SdpWriter.word(candidate, "component")).append(' ');
        out.append(SdpWriter.word(candidate, "protocol")).append(' ');
        out.append(SdpWriter.word(candidate, "priority")).append(' ');
        out.append(SdpWriter.word(candidate, "ip")).append(' ');
        out.append(SdpWriter.word(candidate, "port")).append(" typ ");
        out.append(SdpWriter.word(candidate, "type"));
        pair(out, "raddr", candidate.attribute("rel-addr"));
        pair(out, "rport", candidate.attribute("rel-port"));
        pair(out, "tcptype", candidate.attribute("tcptype"));
        pair(out, "generation", candidate.attribute("generation"));
        pair(out, "network-id", candidate.attribute("network"));
        return out.toString();
    }

    private static void pair(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append(' ').append(SdpWriter.word(name, value));
        }
    }
}
