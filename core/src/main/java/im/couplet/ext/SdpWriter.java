package im.couplet.ext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a session description; see {@link Sdp}. Values come from the other party, so none may end its line. */
final class SdpWriter {
    private static final String NO_ADDRESS = "IN IP4 0.0.0.0";

    private final StringBuilder out = new StringBuilder();
    private final Jingle.Party by;

    SdpWriter(Jingle.Party by) {
        this.by = by;
    }

    String write(Sdp sdp, long id, long version) {
        if (id < 0 || version < 0) {
            throw new SdpException(0, "The identifier and the version of a session must not be below 0");
        }
        line("v=0");
        line("o=- " + id + " " + version + " " + NO_ADDRESS);
        line("s=-");
        line("t=0 0");
        for (JingleGroup group : sdp.groups()) {
            StringBuilder names = new StringBuilder(word("semantics", group.semantics()));
            for (String name : group.contents()) {
                names.append(' ').append(word("content", name));
            }
            line("a=group:" + names);
        }
        boolean ice = false;
        boolean ice2 = false;
        for (JingleContent content : sdp.contents()) {
            IceTransport transport = transport(content);
            ice |= transport != null;
            ice2 |= transport != null && Boolean.TRUE.equals(transport.ice2());
        }
        if (ice) {
            line(ice2 ? "a=ice-options:trickle ice2" : "a=ice-options:trickle");
        }
        for (JingleContent content : sdp.contents()) {
            write(content);
        }
        return out.toString();
    }

    private static @Nullable IceTransport transport(JingleContent content) {
        return content.iceUdp() == null ? content.ice() : content.iceUdp();
    }

    private void write(JingleContent content) {
        JingleRtp rtp = content.rtp();
        IceTransport ice = transport(content);
        DataChannels.SctpMap sctp = ice == null ? null : ice.sctpMap();
        if (rtp != null) {
            media(rtp, ice, content.rawUdp());
        } else if (sctp != null) {
            line("m=application 9 UDP/DTLS/SCTP " + word("protocol", sctp.protocol()));
            line("c=" + NO_ADDRESS);
        } else {
            throw new SdpException(0, "content " + content.name() + " has neither sound, video nor data channels");
        }
        line("a=mid:" + word("name", content.name()));
        if (ice != null) {
            ice(ice);
        }
        if (sctp != null) {
            line("a=sctp-port:" + sctp.number());
            if (sctp.streams() != null) {
                line("a=sctpmap:" + sctp.number() + " " + word("protocol", sctp.protocol()) + " " + sctp.streams());
            }
        }
        if (rtp != null) {
            line("a=" + direction(content.senders()));
            new SdpDescriptionWriter(this).write(rtp);
        }
    }

    private void media(JingleRtp rtp, @Nullable IceTransport ice, @Nullable RawUdpTransport raw) {
        boolean dtls = ice != null && !ice.fingerprints().isEmpty();
        boolean feedback = !rtp.feedback().isEmpty() || rtp.feedbackInterval() != null;
        StringBuilder formats = new StringBuilder();
        for (JingleRtp.PayloadType payload : rtp.payloadTypes()) {
            formats.append(' ').append(payload.id());
            feedback |= !payload.feedback().isEmpty() || payload.feedbackInterval() != null;
        }
        RawUdpTransport.Candidate first = candidate(raw, 1);
        RawUdpTransport.Candidate second = candidate(raw, 2);
        String secured = rtp.encryption() == null ? "RTP/AVP" : "RTP/SAVP";
        boolean bundled = ice != null && first == null && rtp.encryption() == null;
        line("m=" + word("media", rtp.media()) + " " + (first == null ? 9 : first.port()) + " "
                + (dtls || bundled ? "UDP/TLS/RTP/SAVPF" : secured + (feedback ? "F" : "")) + formats);
        line("c=" + (first == null ? NO_ADDRESS : address(first.ip())));
        JingleRtp.Bandwidth bandwidth = rtp.bandwidth();
        if (bandwidth != null && bandwidth.value() != null) {
            line("b=" + word("bandwidth", bandwidth.type()) + ":" + word("bandwidth", bandwidth.value()));
        }
        if (second != null) {
            line("a=rtcp:" + second.port() + " " + address(second.ip()));
        } else if (first == null) {
            line("a=rtcp:9 " + NO_ADDRESS);
        }
    }

    private static RawUdpTransport.@Nullable Candidate candidate(@Nullable RawUdpTransport raw, int component) {
        if (raw != null) {
            for (RawUdpTransport.Candidate candidate : raw.candidates()) {
                Integer own = candidate.component();
                if ((own == null ? 1 : own) == component) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static String address(String ip) {
        return (ip.indexOf(':') < 0 ? "IN IP4 " : "IN IP6 ") + word("ip", ip);
    }

    private void ice(IceTransport ice) {
        attribute("ice-ufrag", "ufrag", ice.ufrag());
        attribute("ice-pwd", "pwd", ice.pwd());
        String setup = null;
        for (DtlsFingerprint one : ice.fingerprints()) {
            line("a=fingerprint:" + word("hash", one.hash()) + " " + word("fingerprint", String.valueOf(one.value())));
            setup = one.setup() == null ? setup : setup(one.setup());
        }
        attribute("setup", "setup", setup);
        for (IceCandidate candidate : ice.candidates()) {
            line("a=" + SdpCandidates.write(candidate));
        }
        if (ice.gatheringComplete()) {
            line("a=end-of-candidates");
        }
    }

    private static String setup(DtlsFingerprint.Setup setup) {
        return switch (setup) {
            case ACTIVE -> "active";
            case ACTPASS -> "actpass";
            case HOLDCONN -> "holdconn";
            case PASSIVE -> "passive";
        };
    }

    /** Who sends, from the point of view of the party whose description it is. */
    String direction(Jingle.@Nullable Senders senders) {
        boolean initiator = by == Jingle.Party.INITIATOR;
        return switch (senders == null ? Jingle.Senders.BOTH : senders) {
            case BOTH -> "sendrecv";
            case INITIATOR -> initiator ? "sendonly" : "recvonly";
            case NONE -> "inactive";
            case RESPONDER -> initiator ? "recvonly" : "sendonly";
        };
    }

    private void attribute(String name, String what, @Nullable String value) {
        if (value != null) {
            line("a=" + name + ":" + word(what, value));
        }
    }

    /** Parameters behind other words, each with its value behind {@code =}. */
    static String parameters(List<JingleParameter> parameters) {
        List<String> words = new ArrayList<>();
        for (JingleParameter one : parameters) {
            words.add(word("parameter", parameter(one)));
        }
        return words.isEmpty() ? "" : " " + String.join(" ", words);
    }

    /** A parameter: {@code name=value}, or the one of them that is there. */
    static String parameter(JingleParameter one) {
        String name = one.name() == null ? "" : one.name();
        String value = one.value() == null ? "" : one.value();
        return text("parameter", name.isEmpty() || value.isEmpty() ? name + value : name + "=" + value);
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
