package im.couplet.ext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one part of a session description says, or all that stands before the first part. */
final class SdpSection {
    /** A codec of the part. */
    static final class Payload {
        final int id;

        @Nullable
        String name;

        @Nullable
        Long clockrate;

        @Nullable
        Integer channels;

        @Nullable
        Long interval;

        final List<JingleParameter> parameters = new ArrayList<>();
        final List<RtpFeedback> feedback = new ArrayList<>();

        Payload(int id) {
            this.id = id;
        }
    }

    final int line;
    final String media;
    final int port;
    final String protocol;
    /** The codecs, in the order of the line {@code m=}. */
    final List<Payload> payloads = new ArrayList<>();

    final List<IceCandidate> candidates = new ArrayList<>();
    final List<RtpFeedback> feedback = new ArrayList<>();
    final List<RtpHeaderExtension> extensions = new ArrayList<>();
    final List<String> extensionDirections = new ArrayList<>();
    final Map<Long, List<JingleParameter>> sources = new HashMap<>();
    final List<Long> ssrcs = new ArrayList<>();
    final List<RtpSource.Group> sourceGroups = new ArrayList<>();
    final List<JingleRtp.Crypto> cryptos = new ArrayList<>();
    /** Pairs of hash function and fingerprint. */
    final List<String[]> fingerprints = new ArrayList<>();

    @Nullable
    String mid;

    @Nullable
    String direction;

    @Nullable
    String ufrag;

    @Nullable
    String pwd;

    DtlsFingerprint.@Nullable Setup setup;

    @Nullable
    String address;

    JingleRtp.@Nullable Bandwidth bandwidth;
    DataChannels.@Nullable SctpMap sctpMap;

    @Nullable
    Long interval;

    @Nullable
    Long ptime;

    @Nullable
    Long maxptime;

    @Nullable
    Integer rtcpPort;

    boolean bundleOnly;
    boolean rtcpMux;
    boolean mixedExtensions;

    /** A part whose line {@code m=} has these words; null for what stands before the first. */
    SdpSection(@Nullable SdpWords words) {
        if (words == null) {
            line = 0;
            media = "";
            port = 0;
            protocol = "";
            return;
        }
        line = words.wrong("").line();
        media = words.next("the media");
        String ports = words.next("the port");
        int slash = ports.indexOf('/');
        port = (int) words.number("the port", slash < 0 ? ports : ports.substring(0, slash), 65_535);
        protocol = words.next("the protocol");
        boolean rtp = protocol.indexOf("RTP/") >= 0;
        for (String format = words.optional(); format != null; format = words.optional()) {
            if (rtp) {
                payload((int) words.number("the payload type", format, 127), words);
            }
        }
    }

    private void payload(int id, SdpWords words) {
        for (Payload payload : payloads) {
            if (payload.id == id) {
                throw words.wrong("payload type " + id + " is listed twice");
            }
        }
        payloads.add(new Payload(id));
    }

    boolean isRejected() {
        return port == 0 && !bundleOnly;
    }

    void connection(SdpWords words) {
        words.next("the network");
        words.next("the kind of address");
        String word = words.next("the address");
        int slash = word.indexOf('/');
        address = slash < 0 ? word : word.substring(0, slash);
    }

    void bandwidth(String value, SdpWords words) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw words.wrong("expected b=type:value, found \"" + value + "\"");
        }
        if (bandwidth == null) {
            bandwidth = new JingleRtp.Bandwidth(value.substring(0, colon), value.substring(colon + 1));
        }
    }

    void attribute(String name, SdpWords words) {
        switch (name) {
            case "mid" -> mid = words.next("the name");
            case "sendrecv", "sendonly", "recvonly", "inactive" -> direction = name;
            case "ice-ufrag" -> ufrag = words.next("the user fragment");
            case "ice-pwd" -> pwd = words.next("the password");
            case "fingerprint" ->
                fingerprints.add(new String[] {words.next("the hash function"), words.next("the fingerprint")});
            case "setup" -> setup = setup(words);
            case "bundle-only" -> bundleOnly = true;
            case "rtcp-mux" -> rtcpMux = true;
            case "rtcp" -> rtcpPort = (int) words.number("the port", 65_535);
            case "extmap-allow-mixed" -> mixedExtensions = true;
            case "ptime" -> ptime = words.number("the time", 4_294_967_295L);
            case "maxptime" -> maxptime = words.number("the time", 4_294_967_295L);
            case "candidate" -> candidates.add(SdpCandidates.read(words, ""));
            case "sctp-port" ->
                sctpMap = new DataChannels.SctpMap((int) words.number("the port", 65_535), "webrtc-datachannel", null);
            case "sctpmap" -> sctpMap(words);
            case "extmap" -> extension(words);
            case "ssrc" -> source(words);
            case "ssrc-group" -> sourceGroup(words);
            case "crypto" -> crypto(words);
            case "rtpmap", "fmtp", "rtcp-fb" -> codec(name, words);
            default -> {
                // Jingle has no words for it
            }
        }
    }

    private static DtlsFingerprint.Setup setup(SdpWords words) {
        String role = words.next("the role");
        return switch (role) {
            case "active" -> DtlsFingerprint.Setup.ACTIVE;
            case "actpass" -> DtlsFingerprint.Setup.ACTPASS;
            case "holdconn" -> DtlsFingerprint.Setup.HOLDCONN;
            case "passive" -> DtlsFingerprint.Setup.PASSIVE;
            default -> throw words.wrong("setup must be active, actpass, holdconn or passive, not \"" + role + "\"");
        };
    }

    private void sctpMap(SdpWords words) {
        int number = (int) words.number("the port", 65_535);
        String over = words.next("the protocol");
        String streams = words.optional();
        Long count = streams == null ? null : words.number("the streams", streams, 65_535);
        sctpMap = new DataChannels.SctpMap(number, over, count);
    }

    private void extension(SdpWords words) {
        String id = words.next("the identifier");
        int slash = id.indexOf('/');
        int number = (int) words.number("the identifier", slash < 0 ? id : id.substring(0, slash), 65_535);
        String uri = words.next("the URI");
        extensions.add(new RtpHeaderExtension(number, uri, null, parameters(words)));
        extensionDirections.add(slash < 0 ? "sendrecv" : id.substring(slash + 1));
    }

    private static List<JingleParameter> parameters(SdpWords words) {
        List<JingleParameter> parameters = new ArrayList<>();
        for (String word = words.optional(); word != null; word = words.optional()) {
            int equals = word.indexOf('=');
            parameters.add(
                    equals < 0
                            ? new JingleParameter(word, null)
                            : new JingleParameter(word.substring(0, equals), word.substring(equals + 1)));
        }
        return List.copyOf(parameters);
    }

    private void source(SdpWords words) {
        Long ssrc = words.number("the source", 4_294_967_295L);
        String attribute = words.rest();
        List<JingleParameter> parameters = sources.get(ssrc);
        if (parameters == null) {
            parameters = new ArrayList<>();
            sources.put(ssrc, parameters);
            ssrcs.add(ssrc);
        }
        int colon = attribute.indexOf(':');
        if (!attribute.isEmpty()) {
            parameters.add(
                    colon < 0
                            ? new JingleParameter(attribute, null)
                            : new JingleParameter(attribute.substring(0, colon), attribute.substring(colon + 1)));
        }
    }

    private void sourceGroup(SdpWords words) {
        String semantics = words.next("what the group is for");
        List<Long> group = new ArrayList<>();
        for (String ssrc = words.optional(); ssrc != null; ssrc = words.optional()) {
            group.add(words.number("the source", ssrc, 4_294_967_295L));
        }
        sourceGroups.add(new RtpSource.Group(semantics, List.copyOf(group)));
    }

    private void crypto(SdpWords words) {
        String tag = words.next("the tag");
        String suite = words.next("the suite");
        String key = words.next("the key");
        String session = words.rest();
        cryptos.add(new JingleRtp.Crypto(tag, suite, key, session.isEmpty() ? null : session));
    }

    private void codec(String name, SdpWords words) {
        String id = words.next("the payload type");
        if (id.equals("*") && name.equals("rtcp-fb")) {
            feedback(null, words);
            return;
        }
        int number = (int) words.number("the payload type", id, 127);
        for (Payload payload : payloads) {
            if (payload.id == number) {
                switch (name) {
                    case "rtpmap" -> map(payload, words);
                    case "fmtp" -> format(payload, words.rest());
                    default -> feedback(payload, words);
                }
            }
        }
    }

    private static void map(Payload payload, SdpWords words) {
        String encoding = words.next("the encoding");
        int slash = encoding.indexOf('/');
        if (slash <= 0) {
            throw words.wrong("expected name/rate, found \"" + encoding + "\"");
        }
        payload.name = encoding.substring(0, slash);
        int second = encoding.indexOf('/', slash + 1);
        String rate = encoding.substring(slash + 1, second < 0 ? encoding.length() : second);
        payload.clockrate = words.number("the rate", rate, 4_294_967_295L);
        int channels = second < 0 ? 1 : (int) words.number("the channels", encoding.substring(second + 1), 255);
        payload.channels = channels == 1 ? null : channels;
    }

    private static void format(Payload payload, String parameters) {
        for (int from = 0; from < parameters.length(); ) {
            int end = parameters.indexOf(';', from);
            end = end < 0 ? parameters.length() : end;
            String one = parameters.substring(from, end).trim();
            int equals = one.indexOf('=');
            if (equals > 0) {
                payload.parameters.add(new JingleParameter(one.substring(0, equals), one.substring(equals + 1)));
            } else if (!one.isEmpty()) {
                payload.parameters.add(new JingleParameter("", one));
            }
            from = end + 1;
        }
    }

    private void feedback(@Nullable Payload payload, SdpWords words) {
        String type = words.next("the kind of feedback");
        if (type.equals("trr-int")) {
            Long time = words.number("the time", 4_294_967_295L);
            if (payload == null) {
                interval = time;
            } else {
                payload.interval = time;
            }
            return;
        }
        String subtype = words.optional();
        (payload == null ? feedback : payload.feedback).add(new RtpFeedback(type, subtype, parameters(words)));
    }
}
