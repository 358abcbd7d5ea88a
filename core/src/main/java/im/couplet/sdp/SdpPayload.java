package im.couplet.sdp;

import static im.couplet.sdp.SdpSection.FEEDBACK;
import static im.couplet.sdp.SdpSection.RTP;

import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A codec of a part of a session description: what the lines {@code rtpmap}, {@code fmtp} and {@code rtcp-fb} say of it. */
final class SdpPayload {
    final String id;

    @Nullable
    String name;

    @Nullable
    String clockrate;

    @Nullable
    String channels;

    /** The parameters, and the messages of RTCP. */
    final List<Element> children = new ArrayList<>();

    /** Where the interval of RTCP stands in them, or -1. */
    private int interval = -1;

    SdpPayload(String id) {
        this.id = id;
    }

    void map(SdpWords words) {
        String encoding = words.next("the encoding");
        int slash = encoding.indexOf('/');
        if (slash <= 0) {
            throw words.wrong("expected name/rate, found \"" + encoding + "\"");
        }
        name = encoding.substring(0, slash);
        int second = encoding.indexOf('/', slash + 1);
        String rate = encoding.substring(slash + 1, second < 0 ? encoding.length() : second);
        clockrate = words.numeral("the rate", rate, 4_294_967_295L);
        String count = second < 0 ? "1" : words.numeral("the channels", encoding.substring(second + 1), 255);
        channels = count.equals("1") ? null : count;
    }

    void format(String parameters) {
        for (int from = 0; from < parameters.length(); ) {
            int end = parameters.indexOf(';', from);
            end = end < 0 ? parameters.length() : end;
            String one = parameters.substring(from, end).trim();
            int equals = one.indexOf('=');
            if (equals > 0) {
                children.add(SdpSection.parameter(RTP, one.substring(0, equals), one.substring(equals + 1)));
            } else if (!one.isEmpty()) {
                children.add(SdpSection.parameter(RTP, "", one));
            }
            from = end + 1;
        }
    }

    void feedback(SdpWords words) {
        String type = words.next("the kind of feedback");
        if (type.equals("trr-int")) {
            interval(words.numeral("the time", 4_294_967_295L));
            return;
        }
        Element.Builder message = Element.builder(FEEDBACK, "rtcp-fb").attribute("type", type);
        children.add(SdpSection.parameters(words, FEEDBACK, message.attribute("subtype", words.optional())));
    }

    /** There is one; the last that is said counts. */
    private void interval(String time) {
        Element said = Element.builder(FEEDBACK, "rtcp-fb-trr-int")
                .attribute("value", time)
                .build();
        if (interval < 0) {
            interval = children.size();
            children.add(said);
        } else {
            children.set(interval, said);
        }
    }
}
