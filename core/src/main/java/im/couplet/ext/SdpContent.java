package im.couplet.ext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a content of Jingle of one part of a session description. */
final class SdpContent {
    private final SdpSection session;
    private final SdpSection part;
    private final Jingle.Party by;

    SdpContent(SdpSection session, SdpSection part, Jingle.Party by) {
        this.session = session;
        this.part = part;
        this.by = by;
    }

    /** The content; its candidates are numbered from {@code candidates} on. */
    JingleContent content(Jingle.Party creator, String name, int candidates) {
        String direction = part.direction == null ? session.direction : part.direction;
        boolean rtp = part.protocol.indexOf("RTP/") >= 0;
        boolean raw = part.protocol.startsWith("RTP/") && ufrag() == null && address() != null;
        return new JingleContent(
                creator,
                name,
                senders(direction),
                null,
                rtp ? description() : null,
                null,
                false,
                raw ? null : ice(candidates),
                null,
                raw ? rawUdp(name) : null,
                null,
                null,
                List.of());
    }

    /** Who sends; null for both. */
    private Jingle.@Nullable Senders senders(@Nullable String direction) {
        boolean initiator = by == Jingle.Party.INITIATOR;
        return switch (direction == null ? "sendrecv" : direction) {
            case "sendonly" -> initiator ? Jingle.Senders.INITIATOR : Jingle.Senders.RESPONDER;
            case "recvonly" -> initiator ? Jingle.Senders.RESPONDER : Jingle.Senders.INITIATOR;
            case "inactive" -> Jingle.Senders.NONE;
            default -> null;
        };
    }

    private JingleRtp description() {
        List<JingleRtp.PayloadType> payloads = new ArrayList<>();
        for (SdpSection.Payload payload : part.payloads) {
            payloads.add(new JingleRtp.PayloadType(
                    payload.id,
                    payload.name,
                    payload.clockrate,
                    payload.channels,
                    part.ptime,
                    part.maxptime,
                    List.copyOf(payload.parameters),
                    List.copyOf(payload.feedback),
                    payload.interval));
        }
        List<RtpHeaderExtension> extensions = new ArrayList<>();
        for (int i = 0; i < part.extensions.size(); i++) {
            RtpHeaderExtension one = part.extensions.get(i);
            Jingle.Senders senders = senders(part.extensionDirections.get(i));
            extensions.add(new RtpHeaderExtension(one.id(), one.uri(), senders, one.parameters()));
        }
        List<RtpSource> sources = new ArrayList<>();
        for (Long ssrc : part.ssrcs) {
            sources.add(new RtpSource(ssrc, List.copyOf(part.sources.getOrDefault(ssrc, List.of()))));
        }
        Boolean required = part.protocol.indexOf("SAVP") >= 0 ? Boolean.TRUE : null;
        return new JingleRtp(
                part.media,
                null,
                List.copyOf(payloads),
                part.rtcpMux,
                part.cryptos.isEmpty() ? null : new JingleRtp.Encryption(required, List.copyOf(part.cryptos)),
                part.bandwidth,
                List.copyOf(part.feedback),
                part.interval,
                List.copyOf(extensions),
                part.mixedExtensions || session.mixedExtensions,
                List.copyOf(part.sourceGroups),
                List.copyOf(sources),
                null,
                List.of());
    }

    private @Nullable String ufrag() {
        return part.ufrag == null ? session.ufrag : part.ufrag;
    }

    private IceTransport ice(int before) {
        DtlsFingerprint.Setup setup = part.setup == null ? session.setup : part.setup;
        List<DtlsFingerprint> fingerprints = new ArrayList<>();
        for (String[] one : part.fingerprints.isEmpty() ? session.fingerprints : part.fingerprints) {
            fingerprints.add(new DtlsFingerprint(one[0], setup, one[1]));
        }
        List<IceCandidate> candidates = new ArrayList<>();
        for (IceCandidate one : part.candidates) {
            candidates.add(named(one, "c" + (before + candidates.size() + 1)));
        }
        return new IceTransport(
                part.pwd == null ? session.pwd : part.pwd,
                ufrag(),
                null,
                List.copyOf(fingerprints),
                part.sctpMap,
                List.of(),
                List.copyOf(candidates),
                List.of(),
                false,
                List.of());
    }

    private static IceCandidate named(IceCandidate one, String id) {
        return new IceCandidate(
                one.component(),
                one.foundation(),
                one.generation(),
                id,
                one.ip(),
                one.network(),
                one.port(),
                one.priority(),
                one.protocol(),
                one.relatedAddress(),
                one.relatedPort(),
                one.type(),
                one.tcpType());
    }

    private @Nullable String address() {
        return part.address == null ? session.address : part.address;
    }

    private RawUdpTransport rawUdp(String name) {
        String ip = String.valueOf(address());
        List<RawUdpTransport.Candidate> candidates = new ArrayList<>();
        candidates.add(new RawUdpTransport.Candidate(1, 0, name + "-1", ip, part.port, null));
        Integer rtcp = part.rtcpPort;
        if (rtcp != null && rtcp != part.port) {
            candidates.add(new RawUdpTransport.Candidate(2, 0, name + "-2", ip, rtcp, null));
        }
        return new RawUdpTransport(List.copyOf(candidates));
    }
}
