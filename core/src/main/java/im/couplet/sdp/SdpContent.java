package im.couplet.sdp;

import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a content of Jingle of one part of a session description. */
final class SdpContent {
    static final String DTLS = "urn:xmpp:jingle:apps:dtls:0";

    private final SdpSection session;
    private final SdpSection part;
    private final boolean initiator;

    SdpContent(SdpSection session, SdpSection part, boolean initiator) {
        this.session = session;
        this.part = part;
        this.initiator = initiator;
    }

    /** The content; its candidates are numbered from {@code candidates} on. */
    Element content(String creator, String name, int candidates) {
        String direction = part.direction == null ? session.direction : part.direction;
        boolean raw = part.protocol.startsWith("RTP/") && ufrag() == null && address() != null;
        Element.Builder content = Element.builder(SdpElements.JINGLE, "content")
                .attribute("creator", creator)
                .attribute("name", name)
                .attribute("senders", senders(direction));
        if (part.protocol.indexOf("RTP/") >= 0) {
            content.child(description());
        }
        return content.child(raw ? rawUdp(name) : ice(candidates)).build();
    }

    /** Who sends; null for both. */
    private @Nullable String senders(@Nullable String direction) {
        return switch (direction == null ? "sendrecv" : direction) {
            case "sendonly" -> initiator ? "initiator" : "responder";
            case "recvonly" -> initiator ? "responder" : "initiator";
            case "inactive" -> "none";
            default -> null;
        };
    }

    private Element description() {
        Element.Builder description =
                Element.builder(SdpSection.RTP, "description").attribute("media", part.media);
        for (SdpPayload payload : part.payloads) {
            description.child(Element.builder(SdpSection.RTP, "payload-type")
                    .attribute("id", payload.id)
                    .attribute("name", payload.name)
                    .attribute("clockrate", payload.clockrate)
                    .attribute("channels", payload.channels)
                    .attribute("ptime", part.ptime)
                    .attribute("maxptime", part.maxptime)
                    .children(payload.children)
                    .build());
        }
        if (part.rtcpMux) {
            description.child(Element.of(SdpSection.RTP, "rtcp-mux"));
        }
        if (!part.cryptos.isEmpty()) {
            description.child(Element.builder(SdpSection.RTP, "encryption")
                    .attribute("required", part.protocol.indexOf("SAVP") >= 0 ? "true" : null)
                    .children(part.cryptos)
                    .build());
        }
        if (part.bandwidth != null) {
            description.child(part.bandwidth);
        }
        description.children(part.all.children);
        for (int i = 0; i < part.extensions.size(); i++) {
            String senders = senders(part.extensionDirections.get(i));
            description.child(part.extensions.get(i).withAttribute("senders", senders));
        }
        if (part.mixedExtensions || session.mixedExtensions) {
            description.child(Element.of(SdpSection.EXTENSION, "extmap-allow-mixed"));
        }
        description.children(part.sourceGroups);
        for (String ssrc : part.ssrcs) {
            description.child(source(ssrc, part.sources.getOrDefault(ssrc, List.of())));
        }
        return description.build();
    }

    /** A source with what is said of it; of its stream also when that is said of the whole part. */
    private Element source(String ssrc, List<Element> parameters) {
        Element.Builder source = Element.builder(SdpSection.SOURCE, "source")
                .attribute("ssrc", ssrc)
                .children(parameters);
        for (Element parameter : parameters) {
            if ("msid".equals(parameter.attribute("name"))) {
                return source.build();
            }
        }
        String msid = part.msid;
        return msid == null
                ? source.build()
                : source.child(SdpSection.parameter(SdpSection.SOURCE, "msid", msid))
                        .build();
    }

    private @Nullable String ufrag() {
        return part.ufrag == null ? session.ufrag : part.ufrag;
    }

    private Element ice(int before) {
        Element.Builder ice = Element.builder(SdpSection.ICE_UDP, "transport")
                .attribute("pwd", part.pwd == null ? session.pwd : part.pwd)
                .attribute("ufrag", ufrag());
        for (String[] one : part.fingerprints.isEmpty() ? session.fingerprints : part.fingerprints) {
            ice.child(Element.builder(DTLS, "fingerprint")
                    .attribute("hash", one[0])
                    .attribute("setup", part.setup == null ? session.setup : part.setup)
                    .text(one[1])
                    .build());
        }
        if (part.sctpMap != null) {
            ice.child(part.sctpMap);
        }
        for (int i = 0; i < part.candidates.size(); i++) {
            ice.child(part.candidates.get(i).withAttribute("id", "c" + (before + i + 1)));
        }
        return ice.build();
    }

    private @Nullable String address() {
        return part.address == null ? session.address : part.address;
    }

    private Element rawUdp(String name) {
        Element.Builder raw = Element.builder(SdpSection.RAW_UDP, "transport").child(rawCandidate(1, name, part.port));
        String rtcp = part.rtcpPort;
        if (rtcp != null && !rtcp.equals(part.port)) {
            raw.child(rawCandidate(2, name, rtcp));
        }
        return raw.build();
    }

    private Element rawCandidate(int component, String name, String port) {
        return Element.builder(SdpSection.RAW_UDP, "candidate")
                .attribute("component", String.valueOf(component))
                .attribute("generation", "0")
                .attribute("id", name + "-" + component)
                .attribute("ip", String.valueOf(address()))
                .attribute("port", port)
                .build();
    }
}
