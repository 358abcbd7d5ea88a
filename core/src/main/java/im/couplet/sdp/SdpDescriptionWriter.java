package im.couplet.sdp;

import im.couplet.xml.Element;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what Jingle says of sound or video as attributes of a session description. */
final class SdpDescriptionWriter {
    private final SdpWriter to;

    SdpDescriptionWriter(SdpWriter to) {
        this.to = to;
    }

    void write(Element rtp) {
        if (rtp.child(SdpSection.RTP, "rtcp-mux") != null) {
            to.line("a=rtcp-mux");
        }
        Element ptime = null;
        Element maxptime = null;
        Set<String> ids = new HashSet<>();
        for (Element payload : rtp.elements(SdpSection.RTP, "payload-type")) {
            if (!ids.add(id(payload))) {
                throw new SdpException(0, "payload-type: " + id(payload) + " is there twice");
            }
            payload(payload);
            ptime = ptime == null && payload.attribute("ptime") != null ? payload : ptime;
            maxptime = maxptime == null && payload.attribute("maxptime") != null ? payload : maxptime;
        }
        if (ptime != null) {
            to.line("a=ptime:" + SdpWriter.numeral(ptime, "ptime", 0, SdpWriter.UNSIGNED_INT));
        }
        if (maxptime != null) {
            to.line("a=maxptime:" + SdpWriter.numeral(maxptime, "maxptime", 0, SdpWriter.UNSIGNED_INT));
        }
        feedback("*", rtp);
        for (Element one : rtp.elements(SdpSection.EXTENSION, "rtp-hdrext")) {
            String senders = one.attribute("senders");
            String direction = senders == null ? "" : "/" + to.direction(senders);
            to.line("a=extmap:" + SdpWriter.numeral(one, "id", 0, 65_535) + direction + " " + SdpWriter.word(one, "uri")
                    + SdpWriter.parameters(one));
        }
        if (rtp.child(SdpSection.EXTENSION, "extmap-allow-mixed") != null) {
            to.line("a=extmap-allow-mixed");
        }
        Element encryption = rtp.child(SdpSection.RTP, "encryption");
        if (encryption != null) {
            for (Element crypto : encryption.elements(SdpSection.RTP, "crypto")) {
                crypto(crypto);
            }
        }
        String msid = msid(rtp);
        if (msid != null) {
            to.line("a=msid:" + SdpWriter.text("msid", msid));
        }
        for (Element group : rtp.elements(SdpSection.SOURCE, "ssrc-group")) {
            StringBuilder ssrcs = new StringBuilder();
            for (Element source : group.elements(SdpSection.SOURCE, "source")) {
                ssrcs.append(' ').append(ssrc(source));
            }
            to.line("a=ssrc-group:" + SdpWriter.word(group, "semantics") + ssrcs);
        }
        for (Element source : rtp.elements(SdpSection.SOURCE, "source")) {
            source(source);
        }
    }

    private static String id(Element payload) {
        return SdpWriter.numeral(payload, "id", 0, 127);
    }

    private static String ssrc(Element source) {
        return SdpWriter.numeral(source, "ssrc", 0, SdpWriter.UNSIGNED_INT);
    }

    private void payload(Element payload) {
        String name = payload.attribute("name");
        String clockrate = payload.attribute("clockrate");
        String id = id(payload);
        if (name != null && clockrate != null) {
            if (name.indexOf('/') >= 0) {
                throw new SdpException(0, "name: \"" + name + "\" has a slash in it");
            }
            String rate = SdpWriter.numeral(payload, "clockrate", 0, SdpWriter.UNSIGNED_INT);
            String channels =
                    payload.attribute("channels") == null ? "1" : SdpWriter.numeral(payload, "channels", 0, 255);
            to.line("a=rtpmap:" + id + " " + SdpWriter.word("name", name) + "/" + rate
                    + (channels.equals("1") ? "" : "/" + channels));
        }
        StringBuilder parameters = new StringBuilder();
        for (Element one : payload.elements(SdpSection.RTP, "parameter")) {
            parameters.append(parameters.length() == 0 ? "" : ";").append(SdpWriter.parameter(one));
        }
        if (parameters.length() > 0) {
            to.line("a=fmtp:" + id + " " + parameters);
        }
        feedback(id, payload);
    }

    private void feedback(String id, Element of) {
        for (Element one : of.elements(SdpSection.FEEDBACK, "rtcp-fb")) {
            String subtype = one.attribute("subtype");
            if ("trr-int".equals(one.attribute("type"))) {
                throw new SdpException(0, "type: trr-int has an element of its own, rtcp-fb-trr-int");
            }
            to.line("a=rtcp-fb:" + id + " " + SdpWriter.word(one, "type")
                    + (subtype == null ? "" : " " + SdpWriter.word("subtype", subtype))
                    + SdpWriter.parameters(one));
        }
        Element interval = of.child(SdpSection.FEEDBACK, "rtcp-fb-trr-int");
        if (interval != null) {
            to.line("a=rtcp-fb:" + id + " trr-int " + SdpWriter.numeral(interval, "value", 0, SdpWriter.UNSIGNED_INT));
        }
    }

    private void crypto(Element crypto) {
        String session = crypto.attribute("session-params");
        to.line("a=crypto:" + SdpWriter.word(crypto, "tag") + " " + SdpWriter.word(crypto, "crypto-suite") + " "
                + SdpWriter.word(crypto, "key-params")
                + (session == null ? "" : " " + SdpWriter.text("session parameters", session)));
    }

    /** The stream that all sources belong to, which is that of the part (RFC 8829 section 5.2.1); null if they differ. */
    private static @Nullable String msid(Element rtp) {
        String all = null;
        for (Element source : rtp.elements(SdpSection.SOURCE, "source")) {
            String own = null;
            for (Element one : source.elements(SdpSection.SOURCE, "parameter")) {
                own = "msid".equals(one.attribute("name")) ? one.attribute("value") : own;
            }
            if (own == null || all != null && !own.equals(all)) {
                return null;
            }
            all = own;
        }
        return all;
    }

    private void source(Element source) {
        String ssrc = ssrc(source);
        boolean empty = true;
        for (Element one : source.elements(SdpSection.SOURCE, "parameter")) {
            String value = one.attribute("value");
            to.line("a=ssrc:" + ssrc + " " + SdpWriter.word("parameter", SdpWriter.attribute(one, "name"))
                    + (value == null ? "" : ":" + SdpWriter.text("parameter", value)));
            empty = false;
        }
        if (empty) {
            to.line("a=ssrc:" + ssrc);
        }
    }
}
