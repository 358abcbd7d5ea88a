package im.couplet.sdp;

import im.couplet.xml.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a session description; see {@link Sdp}. Values come from the other party, so none may end its line. */
final class SdpWriter {
    static final long UNSIGNED_INT = 4_294_967_295L;
    private static final String NO_ADDRESS = "IN IP4 0.0.0.0";

    private final StringBuilder out = new StringBuilder();
    private final boolean initiator;

    SdpWriter(boolean initiator) {
        this.initiator = initiator;
    }

    String write(SdpElements sdp, String id, String version) {
        line("v=0");
        line("o=- " + word("id", id) + " " + word("version", version) + " " + NO_ADDRESS);
        line("s=-");
        line("t=0 0");
        for (Element group : sdp.groups()) {
            StringBuilder names = new StringBuilder(word(group, "semantics"));
            for (Element content : group.elements(SdpElements.GROUPING, "content")) {
                names.append(' ').append(word("content", SdpWriter.attribute(content, "name")));
            }
            line("a=group:" + names);
        }
        boolean ice = false;
        boolean ice2 = false;
        for (Element content : sdp.contents()) {
            Element transport = transport(content);
            String newer = transport == null ? null : transport.attribute("ice2");
            ice |= transport != null;
            ice2 |= "true".equals(newer) || "1".equals(newer);
        }
        if (ice) {
            line(ice2 ? "a=ice-options:trickle ice2" : "a=ice-options:trickle");
        }
        if (sdp.contents().size() > SdpReader.MOST_PARTS) {
            throw new SdpException(
                    0,
                    "A description can have " + SdpReader.MOST_PARTS + " contents, not "
                            + sdp.contents().size());
        }
        Set<String> names = new HashSet<>();
        for (Element content : sdp.contents()) {
            if (!names.add(attribute(content, "name"))) {
                throw new SdpException(0, "name: two contents are called \"" + attribute(content, "name") + "\"");
            }
            write(content);
        }
        if (out.length() > SdpElements.LONGEST) {
            throw new SdpException(
                    0, "A description can have " + SdpElements.LONGEST + " characters, not " + out.length());
        }
        return out.toString();
    }

    private static @Nullable Element transport(Element content) {
        Element udp = content.child(SdpSection.ICE_UDP, "transport");
        return udp == null ? content.child(SdpSection.ICE, "transport") : udp;
    }

    private void write(Element content) {
        Element rtp = content.child(SdpSection.RTP, "description");
        Element ice = transport(content);
        Element sctp = ice == null ? null : ice.child(SdpSection.SCTP, "sctpmap");
        if (rtp != null) {
            media(rtp, ice, content.child(SdpSection.RAW_UDP, "transport"));
        } else if (sctp != null) {
            line("m=application 9 UDP/DTLS/SCTP " + word(sctp, "protocol"));
            line("c=" + NO_ADDRESS);
        } else {
            throw new SdpException(
                    0, "content " + attribute(content, "name") + " has neither sound, video nor data channels");
        }
        line("a=mid:" + word(content, "name"));
        if (ice != null) {
            ice(ice);
        }
        if (sctp != null) {
            String port = numeral(sctp, "number", 0, 65_535);
            line("a=sctp-port:" + port);
            if (sctp.attribute("streams") != null) {
                line("a=sctpmap:" + port + " " + word(sctp, "protocol") + " " + numeral(sctp, "streams", 0, 65_535));
            }
        }
        if (rtp != null) {
            line("a=" + direction(content.attribute("senders")));
            new SdpDescriptionWriter(this).write(rtp);
        }
    }

    private void media(Element rtp, @Nullable Element ice, @Nullable Element raw) {
        boolean dtls = ice != null && ice.child(SdpContent.DTLS, "fingerprint") != null;
        boolean feedback = hasFeedback(rtp);
        StringBuilder formats = new StringBuilder();
        for (Element payload : rtp.elements(SdpSection.RTP, "payload-type")) {
            formats.append(' ').append(numeral(payload, "id", 0, 127));
            feedback |= hasFeedback(payload);
        }
        Element first = candidate(raw, "1");
        Element second = candidate(raw, "2");
        boolean encrypted = rtp.child(SdpSection.RTP, "encryption") != null;
        boolean bundled = ice != null && first == null && !encrypted;
        line("m=" + word(rtp, "media") + " " + (first == null ? "9" : numeral(first, "port", 0, 65_535)) + " "
                + (dtls || bundled ? "UDP/TLS/RTP/SAVPF" : (encrypted ? "RTP/SAVP" : "RTP/AVP") + (feedback ? "F" : ""))
                + formats);
        line("c=" + (first == null ? NO_ADDRESS : address(first)));
        Element bandwidth = rtp.child(SdpSection.RTP, "bandwidth");
        if (bandwidth != null && !bandwidth.text().isEmpty()) {
            line("b=" + word("bandwidth", attribute(bandwidth, "type")) + ":" + word("bandwidth", bandwidth.text()));
        }
        if (second != null) {
            line("a=rtcp:" + numeral(second, "port", 0, 65_535) + " " + address(second));
        } else if (first == null) {
            line("a=rtcp:9 " + NO_ADDRESS);
        }
    }

    private static boolean hasFeedback(Element of) {
        return of.child(SdpSection.FEEDBACK, "rtcp-fb") != null
                || of.child(SdpSection.FEEDBACK, "rtcp-fb-trr-int") != null;
    }

    private static @Nullable Element candidate(@Nullable Element raw, String component) {
        if (raw != null) {
            for (Element candidate : raw.elements(SdpSection.RAW_UDP, "candidate")) {
                String own = candidate.attribute("component");
                if ((own == null ? "1" : own).equals(component)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static String address(Element candidate) {
        String ip = word(candidate, "ip");
        return (ip.indexOf(':') < 0 ? "IN IP4 " : "IN IP6 ") + ip;
    }

    private void ice(Element ice) {
        line("ice-ufrag", "ufrag", ice.attribute("ufrag"));
        line("ice-pwd", "pwd", ice.attribute("pwd"));
        Element setup = null;
        for (Element one : ice.elements(SdpContent.DTLS, "fingerprint")) {
            line("a=fingerprint:" + word(one, "hash") + " "
                    + word("fingerprint", one.text().trim()));
            setup = one.attribute("setup") == null ? setup : one;
        }
        if (setup != null) {
            line("a=setup:" + oneOf(setup, "setup", SdpSection.SETUPS));
        }
        for (Element candidate : ice.elements(ice.namespace(), "candidate")) {
            line("a=" + SdpCandidates.write(candidate));
        }
        if (ice.child(ice.namespace(), "gathering-complete") != null) {
            line("a=end-of-candidates");
        }
    }

    /** Who sends, from the point of view of the party whose description it is; null for both. */
    String direction(@Nullable String senders) {
        return switch (senders == null ? "both" : senders) {
            case "initiator" -> initiator ? "sendonly" : "recvonly";
            case "none" -> "inactive";
            case "responder" -> initiator ? "recvonly" : "sendonly";
            default -> "sendrecv";
        };
    }

    private void line(String name, String what, @Nullable String value) {
        if (value != null) {
            line("a=" + name + ":" + word(what, value));
        }
    }

    /** Parameters behind other words, each with its value behind {@code =}. */
    static String parameters(Element of) {
        StringBuilder words = new StringBuilder();
        for (Element one : of.elements(of.namespace(), "parameter")) {
            words.append(' ').append(word("parameter", parameter(one)));
        }
        return words.toString();
    }

    /** A parameter: {@code name=value}, or the one of them that is there. */
    static String parameter(Element one) {
        String name = attribute(one, "name");
        String value = attribute(one, "value");
        return text("parameter", name.isEmpty() || value.isEmpty() ? name + value : name + "=" + value);
    }

    /** An attribute; empty if absent. */
    static String attribute(Element of, String name) {
        String value = of.attribute(name);
        return value == null ? "" : value;
    }

    /** An attribute, which must be one word. */
    static String word(Element of, String name) {
        return word(name, attribute(of, name));
    }

    /** An attribute, which must be a whole number from {@code least} to {@code most}, in the shortest way. */
    static String numeral(Element of, String name, long least, long most) {
        String word = word(of, name);
        String numeral = SdpWords.numeral(word, least, most);
        if (numeral == null) {
            throw new SdpException(0, name + ": \"" + word + "\" is not a whole number from " + least + " to " + most);
        }
        return numeral;
    }

    /** An attribute, which must be one of some words. */
    static String oneOf(Element of, String name, List<String> words) {
        String word = word(of, name);
        if (!words.contains(word)) {
            throw new SdpException(0, name + ": \"" + word + "\" is not one of " + String.join(", ", words));
        }
        return word;
    }

    /** {@code value}, which must be one word. */
    static String word(String what, String value) {
        if (value.isEmpty()) {
            throw new SdpException(0, what + ": is empty");
        }
        if (value.indexOf(' ') >= 0) {
            throw new SdpException(0, what + ": \"" + value + "\" has a space in it");
        }
        return text(what, value);
    }

    /** {@code value}, which must stay within its line. */
    static String text(String what, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 127) {
                throw new SdpException(0, what + ": has the control character " + (int) c + " in it");
            }
        }
        return value;
    }

    void line(String line) {
        out.append(line).append("\r\n");
    }
}
