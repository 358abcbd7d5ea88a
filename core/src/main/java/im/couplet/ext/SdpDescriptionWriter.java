package im.couplet.ext;

import im.couplet.xml.Element;
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
        String ptime = null;
        String maxptime = null;
        for (Element payload : rtp.elements(SdpSection.RTP, "payload-type")) {
            payload(payload);
            ptime = ptime == null ? payload.attribute("ptime") : ptime;
            maxptime = maxptime == null ? payload.attribute("maxptime") : maxptime;
        }
        if (ptime != null) {
            to.line("a=ptime:" + SdpWriter.word("ptime", ptime));
        }
        if (maxptime != null) {
            to.line("a=maxptime:" + SdpWriter.word("maxptime", maxptime));
        }
        feedback("*", rtp);
        for (Element one : rtp.elements(SdpSection.EXTENSION, "rtp-hdrext")) {
            String senders = one.attribute("senders");
            String direction = senders == null ? "" : "/" + to.direction(senders);
            to.line("a=extmap:" + SdpWriter.word(one, "id") + direction + " " + SdpWriter.word(one, "uri")
                    + SdpWriter.parameters(one));
        }
        if (rtp.child(SdpSection.EXTENSION, "extmap-allow-mixed") != null) {
            to.line("a=extmap-allow-mixed");
        }
        Element encryption = rtp.child(SdpSection.RTP, "encryption");
        if (encryption != null) {
            encryption.elements(SdpSection.RTP, "crypto").forEach(this::crypto);
        }
        String msid = msid(rtp);
        if (msid != null) {
            to.line("a=msid:" + SdpWriter.text("msid", msid));
        }
        for (Element group : rtp.elements(SdpSection.SOURCE, "ssrc-group")) {
            StringBuilder ssrcs = new StringBuilder();
            for (Element source : group.elements(SdpSection.SOURCE, "source")) {
                ssrcs.append(' ').append(SdpWriter.word(source, "ssrc"));
            }
            to.line("a=ssrc-group:" + SdpWriter.word(group, "semantics") + ssrcs);
        }
        rtp.elements(SdpSection.SOURCE, "source").forEach(this::source);
    }

    private void payload(Element payload) {
        String name = payload.attribute("name");
        String clockrate = payload.attribute("clockrate");
        String id = SdpWriter.word(payload, "id");
        if (name != null && clockrate != null) {
            String channels = payload.attribute("channels");
            to.line("a=rtpmap:" + id + " " + SdpWriter.word("name", name) + "/" + SdpWriter.word("clockrate", clockrate)
                    + (channels == null || channels.equals("1") ? "" : "/" + SdpWriter.word("channels", channels)));
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
            to.line("a=rtcp-fb:" + id + " " + SdpWriter.word(one, "type")
                    + (subtype == null ? "" : " " + SdpWriter.word("subtype", subtype))
                    + SdpWriter.parameters(one));
        }
        Element interval = of.child(SdpSection.FEEDBACK, "rtcp-fb-trr-int");
        if (interval != null) {
            to.line("a=rtcp-fb:" + id + " trr-int " + SdpWriter.word(interval, "value"));
        }
    }

    private void crypto(Element crypto) {
        String session = crypto.attribute("session-params");
        to.line("a=crypto:" + SdpWriter.word(crypto, "tag") + " " + SdpWriter.word(crypto, "crypto-suite") + " "
                + SdpWriter.word(crypto, "key-params")
                + (session == null ? "" : " " + SdpWriter.text("session parameters", session)));
    }

    /** The stream that all sources belong to, which is that of the part (RFC 8829 section 5.2.1); null when they differ. */
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
        String ssrc = SdpWriter.word(source, "ssrc");
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
