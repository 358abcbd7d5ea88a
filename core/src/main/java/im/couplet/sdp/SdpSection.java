package im.couplet.sdp;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one part of a session description says, or all that stands before the first part. */
final class SdpSection {
    static final String RTP = "urn:xmpp:jingle:apps:rtp:1";
    static final String FEEDBACK = "urn:xmpp:jingle:apps:rtp:rtcp-fb:0";
    static final String EXTENSION = "urn:xmpp:jingle:apps:rtp:rtp-hdrext:0";
    static final String SOURCE = "urn:xmpp:jingle:apps:rtp:ssma:0";
    static final String ICE_UDP = "urn:xmpp:jingle:transports:ice-udp:1";
    static final String ICE = "urn:xmpp:jingle:transports:ice:0";
    static final String RAW_UDP = "urn:xmpp:jingle:transports:raw-udp:1";
    static final String SCTP = "urn:xmpp:jingle:transports:dtls-sctp:1";

    /** The roles of RFC 4145 section 4. */
    static final List<String> SETUPS = List.of("active", "actpass", "holdconn", "passive");

    final int line;
    final String media;
    final String port;
    final String protocol;
    /** The codecs, in the order of the line {@code m=}. */
    final List<SdpPayload> payloads = new ArrayList<>();

    /** What is said of all codecs together. */
    final SdpPayload all = new SdpPayload("*");

    final List<Element> candidates = new ArrayList<>();
    final List<Element> extensions = new ArrayList<>();
    final List<String> extensionDirections = new ArrayList<>();
    /** What is said of each source, by its number. */
    final Map<String, List<Element>> sources = new HashMap<>();

    final List<String> ssrcs = new ArrayList<>();
    final List<Element> sourceGroups = new ArrayList<>();
    final List<Element> cryptos = new ArrayList<>();
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

    @Nullable
    String setup;

    @Nullable
    String address;

    @Nullable
    Element bandwidth;

    @Nullable
    Element sctpMap;

    @Nullable
    String ptime;

    @Nullable
    String maxptime;

    @Nullable
    String rtcpPort;

    /** The stream and the track of all sources (RFC 8830). */
    @Nullable
    String msid;

    boolean bundleOnly;
    boolean rtcpMux;
    boolean mixedExtensions;

    /** A part whose line {@code m=} has these words; null for what stands before the first. */
    SdpSection(@Nullable SdpWords words) {
        if (words == null) {
            line = 0;
            media = "";
            port = "0";
            protocol = "";
            return;
        }
        line = words.wrong("").line();
        media = words.next("the media");
        String ports = words.next("the port");
        int slash = ports.indexOf('/');
        port = words.numeral("the port", slash < 0 ? ports : ports.substring(0, slash), 65_535);
        protocol = words.next("the protocol");
        boolean rtp = protocol.indexOf("RTP/") >= 0;
        for (String format = words.optional(); format != null; format = words.optional()) {
            if (rtp) {
                payload(words.numeral("the payload type", format, 127), words);
            }
        }
    }

    private void payload(String id, SdpWords words) {
        for (SdpPayload payload : payloads) {
            if (payload.id.equals(id)) {
                throw words.wrong("payload type " + id + " is listed twice");
            }
        }
        payloads.add(new SdpPayload(id));
    }

    boolean isRejected() {
        return port.equals("0") && !bundleOnly;
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
            bandwidth = Element.builder(RTP, "bandwidth")
                    .attribute("type", value.substring(0, colon))
                    .text(value.substring(colon + 1))
                    .build();
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
            case "rtcp" -> rtcpPort = words.numeral("the port", 65_535);
            case "extmap-allow-mixed" -> mixedExtensions = true;
            case "ptime" -> ptime = words.numeral("the time", 4_294_967_295L);
            case "maxptime" -> maxptime = words.numeral("the time", 4_294_967_295L);
            case "candidate" -> candidates.add(SdpCandidates.read(words, ""));
            case "sctp-port" -> sctpMap = sctpMap(words.numeral("the port", 65_535), "webrtc-datachannel", null);
            case "msid" -> msid = msid == null ? words.rest() : msid;
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

    private static String setup(SdpWords words) {
        String role = words.next("the role");
        if (!SETUPS.contains(role)) {
            throw words.wrong("setup must be active, actpass, holdconn or passive, not \"" + role + "\"");
        }
        return role;
    }

    private void sctpMap(SdpWords words) {
        String number = words.numeral("the port", 65_535);
        String over = words.next("the protocol");
        String streams = words.optional();
        sctpMap = sctpMap(number, over, streams == null ? null : words.numeral("the streams", streams, 65_535));
    }

    private static Element sctpMap(String number, String over, @Nullable String streams) {
        return Element.builder(SCTP, "sctpmap")
                .attribute("number", number)
                .attribute("protocol", over)
                .attribute("streams", streams)
                .build();
    }

    private void extension(SdpWords words) {
        String id = words.next("the identifier");
        int slash = id.indexOf('/');
        String number = words.numeral("the identifier", slash < 0 ? id : id.substring(0, slash), 65_535);
        Element.Builder extension = Element.builder(EXTENSION, "rtp-hdrext").attribute("id", number);
        extension.attribute("uri", words.next("the URI"));
        extensions.add(parameters(words, EXTENSION, extension));
        extensionDirections.add(slash < 0 ? "sendrecv" : id.substring(slash + 1));
    }

    /** What {@code to} makes with the other words in it, each a name and perhaps a value behind {@code =}. */
    static Element parameters(SdpWords words, String namespace, Element.Builder to) {
        for (String word = words.optional(); word != null; word = words.optional()) {
            int equals = word.indexOf('=');
            to.child(
                    equals < 0
                            ? parameter(namespace, word, null)
                            : parameter(namespace, word.substring(0, equals), word.substring(equals + 1)));
        }
        return to.build();
    }

    static Element parameter(String namespace, String name, @Nullable String value) {
        return Element.builder(namespace, "parameter")
                .attribute("name", name)
                .attribute("value", value)
                .build();
    }

    private void source(SdpWords words) {
        String ssrc = words.numeral("the source", 4_294_967_295L);
        String attribute = words.rest();
        List<Element> parameters = sources.get(ssrc);
        if (parameters == null) {
            parameters = new ArrayList<>();
            sources.put(ssrc, parameters);
            ssrcs.add(ssrc);
        }
        int colon = attribute.indexOf(':');
        if (!attribute.isEmpty()) {
            parameters.add(
                    colon < 0
                            ? parameter(SOURCE, attribute, null)
                            : parameter(SOURCE, attribute.substring(0, colon), attribute.substring(colon + 1)));
        }
    }

    private void sourceGroup(SdpWords words) {
        Element.Builder group = Element.builder(SOURCE, "ssrc-group");
        group.attribute("semantics", words.next("what the group is for"));
        for (String ssrc = words.optional(); ssrc != null; ssrc = words.optional()) {
            group.child(Element.builder(SOURCE, "source")
                    .attribute("ssrc", words.numeral("the source", ssrc, 4_294_967_295L))
                    .build());
        }
        sourceGroups.add(group.build());
    }

    private void crypto(SdpWords words) {
        Element.Builder crypto = Element.builder(RTP, "crypto").attribute("tag", words.next("the tag"));
        crypto.attribute("crypto-suite", words.next("the suite")).attribute("key-params", words.next("the key"));
        String parameters = words.rest();
        cryptos.add(crypto.attribute("session-params", parameters.isEmpty() ? null : parameters)
                .build());
    }

    private void codec(String name, SdpWords words) {
        String id = words.next("the payload type");
        if (id.equals("*") && name.equals("rtcp-fb")) {
            all.feedback(words);
            return;
        }
        String number = words.numeral("the payload type", id, 127);
        for (SdpPayload payload : payloads) {
            if (payload.id.equals(number)) {
                switch (name) {
                    case "rtpmap" -> payload.map(words);
                    case "fmtp" -> payload.format(words.rest());
                    default -> payload.feedback(words);
                }
            }
        }
    }
}
