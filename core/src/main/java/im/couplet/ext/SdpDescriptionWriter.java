package im.couplet.ext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what Jingle says of sound or video as attributes of a session description. */
final class SdpDescriptionWriter {
    private final SdpWriter to;

    SdpDescriptionWriter(SdpWriter to) {
        this.to = to;
    }

    void write(JingleRtp rtp) {
        if (rtp.rtcpMux()) {
            to.line("a=rtcp-mux");
        }
        Long ptime = null;
        Long maxptime = null;
        for (JingleRtp.PayloadType payload : rtp.payloadTypes()) {
            write(payload);
            ptime = ptime == null ? payload.ptime() : ptime;
            maxptime = maxptime == null ? payload.maxptime() : maxptime;
        }
        if (ptime != null) {
            to.line("a=ptime:" + ptime);
        }
        if (maxptime != null) {
            to.line("a=maxptime:" + maxptime);
        }
        feedback("*", rtp.feedback(), rtp.feedbackInterval());
        for (RtpHeaderExtension one : rtp.headerExtensions()) {
            String direction = one.senders() == null ? "" : "/" + to.direction(one.senders());
            to.line("a=extmap:" + one.id() + direction + " " + SdpWriter.word("uri", one.uri())
                    + SdpWriter.parameters(one.parameters()));
        }
        if (rtp.mixedExtensions()) {
            to.line("a=extmap-allow-mixed");
        }
        JingleRtp.Encryption encryption = rtp.encryption();
        if (encryption != null) {
            encryption.cryptos().forEach(this::write);
        }
        for (RtpSource.Group group : rtp.sourceGroups()) {
            StringBuilder ssrcs = new StringBuilder();
            for (Long ssrc : group.ssrcs()) {
                ssrcs.append(' ').append(ssrc);
            }
            to.line("a=ssrc-group:" + SdpWriter.word("semantics", group.semantics()) + ssrcs);
        }
        rtp.sources().forEach(this::write);
    }

    private void write(JingleRtp.PayloadType payload) {
        String name = payload.name();
        Long clockrate = payload.clockrate();
        if (name != null && clockrate != null) {
            Integer channels = payload.channels();
            to.line("a=rtpmap:" + payload.id() + " " + SdpWriter.word("name", name) + "/" + clockrate
                    + (channels == null || channels == 1 ? "" : "/" + channels));
        }
        StringBuilder parameters = new StringBuilder();
        for (JingleParameter one : payload.parameters()) {
            parameters.append(parameters.length() == 0 ? "" : ";").append(SdpWriter.parameter(one));
        }
        if (parameters.length() > 0) {
            to.line("a=fmtp:" + payload.id() + " " + parameters);
        }
        feedback(String.valueOf(payload.id()), payload.feedback(), payload.feedbackInterval());
    }

    private void feedback(String id, List<RtpFeedback> feedback, @Nullable Long interval) {
        for (RtpFeedback one : feedback) {
            String subtype = one.subtype();
            to.line("a=rtcp-fb:" + id + " " + SdpWriter.word("type", one.type())
                    + (subtype == null ? "" : " " + SdpWriter.word("subtype", subtype))
                    + SdpWriter.parameters(one.parameters()));
        }
        if (interval != null) {
            to.line("a=rtcp-fb:" + id + " trr-int " + interval);
        }
    }

    private void write(JingleRtp.Crypto crypto) {
        String session = crypto.sessionParameters();
        to.line("a=crypto:" + SdpWriter.word("tag", crypto.tag()) + " " + SdpWriter.word("suite", crypto.suite()) + " "
                + SdpWriter.word("key", crypto.keyParameters())
                + (session == null ? "" : " " + SdpWriter.text("session parameters", session)));
    }

    private void write(RtpSource source) {
        if (source.parameters().isEmpty()) {
            to.line("a=ssrc:" + source.ssrc());
        }
        for (JingleParameter one : source.parameters()) {
            String value = one.value();
            to.line("a=ssrc:" + source.ssrc() + " " + SdpWriter.word("parameter", String.valueOf(one.name()))
                    + (value == null ? "" : ":" + SdpWriter.text("parameter", value)));
        }
    }
}
