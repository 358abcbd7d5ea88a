package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;
import static im.couplet.schema.Values.UNSIGNED_BYTE;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sound or video: {@code <description xmlns='urn:xmpp:jingle:apps:rtp:1' media='audio'/>}. XEP-0167 1.2.3 (2025-07-04), with
 * what XEP-0264, 0293, 0294 and 0339 put in it.
 *
 * @param media {@code audio}, {@code video} or another media type
 * @param ssrc the synchronisation source, as older programs say it; null if absent
 * @param payloadTypes the codecs, the preferred first
 * @param rtcpMux whether RTP and RTCP share a port (RFC 5761)
 * @param encryption keys in XML, as XEP-0320 made them superfluous; null if absent
 * @param bandwidth how much it may take; null if absent
 * @param feedback the messages of RTCP for all codecs (XEP-0293)
 * @param feedbackInterval milliseconds that must lie between them (XEP-0293); null if absent
 * @param headerExtensions the extensions of RTP's header (XEP-0294)
 * @param mixedExtensions whether short and long ones may be mixed (XEP-0294, RFC 8285)
 * @param sourceGroups sources that belong together (XEP-0339)
 * @param sources the sources (XEP-0339)
 * @param thumbnail a small picture of the video (XEP-0264); null if absent
 * @param categories what the video shows (XEP-0507)
 * @param textSync how the text keeps time with the rest (XEP-0517); null if absent
 * @param other what else
 */
public record JingleRtp(
        String media,
        @Nullable Long ssrc,
        List<PayloadType> payloadTypes,
        boolean rtcpMux,
        @Nullable Encryption encryption,
        @Nullable Bandwidth bandwidth,
        List<RtpFeedback> feedback,
        @Nullable Long feedbackInterval,
        List<RtpHeaderExtension> headerExtensions,
        boolean mixedExtensions,
        List<RtpSource.Group> sourceGroups,
        List<RtpSource> sources,
        @Nullable Thumbnail thumbnail,
        List<ContentCategory> categories,
        @Nullable TextSync textSync,
        List<Element> other) {
    static final String NAMESPACE = "urn:xmpp:jingle:apps:rtp:1";

    /**
     * A codec.
     *
     * @param id its number in RTP, 0 to 127
     * @param name such as {@code opus} or {@code VP8}; null for what the number stands for (RFC 3551)
     * @param clockrate in hertz; null if absent
     * @param channels null for 1
     * @param ptime milliseconds of sound that a packet should hold; null if absent
     * @param maxptime milliseconds that it may hold; null if absent
     * @param parameters those of the codec, as in the line {@code fmtp} of SDP
     * @param feedback the messages of RTCP (XEP-0293)
     * @param feedbackInterval milliseconds that must lie between them (XEP-0293); null if absent
     */
    public record PayloadType(
            int id,
            @Nullable String name,
            @Nullable Long clockrate,
            @Nullable Integer channels,
            @Nullable Long ptime,
            @Nullable Long maxptime,
            List<JingleParameter> parameters,
            List<RtpFeedback> feedback,
            @Nullable Long feedbackInterval) {
        public static final ElementType<PayloadType> TYPE = ElementType.of(
                "payloadType",
                NAMESPACE,
                "payload-type",
                attribute("id", UNSIGNED_BYTE, PayloadType::id),
                optionalAttribute("name", STRING, PayloadType::name),
                optionalAttribute("clockrate", UNSIGNED_INT, PayloadType::clockrate),
                optionalAttribute("channels", UNSIGNED_BYTE, PayloadType::channels),
                optionalAttribute("ptime", UNSIGNED_INT, PayloadType::ptime),
                optionalAttribute("maxptime", UNSIGNED_INT, PayloadType::maxptime),
                children("parameters", JingleParameter.in(NAMESPACE), PayloadType::parameters),
                children("feedback", RtpFeedback.TYPE, PayloadType::feedback),
                RtpFeedback.interval(PayloadType::feedbackInterval),
                PayloadType::new);
    }

    /**
     * Keys for SRTP (RFC 4568).
     *
     * @param required whether it must be encrypted; null for no
     * @param cryptos the keys, the preferred first
     * @param zrtpHashes what the party says for ZRTP, one for each version (XEP-0262)
     */
    public record Encryption(@Nullable Boolean required, List<Crypto> cryptos, List<ZrtpHash> zrtpHashes) {
        public static final ElementType<Encryption> TYPE = ElementType.of(
                "encryption",
                NAMESPACE,
                "encryption",
                optionalAttribute("required", BOOLEAN, Encryption::required),
                children("cryptos", Crypto.TYPE, Encryption::cryptos),
                children("zrtpHashes", ZrtpHash.TYPE, Encryption::zrtpHashes),
                Encryption::new);
    }

    /**
     * A key for SRTP (RFC 4568 section 4).
     *
     * @param tag tells it from the others
     * @param suite the algorithms, such as {@code AES_CM_128_HMAC_SHA1_80}
     * @param keyParameters {@code inline:} and the key
     * @param sessionParameters as in SDP; null if absent
     */
    public record Crypto(
            String tag,
            String suite,
            String keyParameters,
            @Nullable String sessionParameters) {
        public static final ElementType<Crypto> TYPE = ElementType.of(
                "crypto",
                NAMESPACE,
                "crypto",
                attribute("tag", STRING, Crypto::tag),
                attribute("suite", "crypto-suite", STRING, Crypto::suite),
                attribute("keyParameters", "key-params", STRING, Crypto::keyParameters),
                optionalAttribute("sessionParameters", "session-params", STRING, Crypto::sessionParameters),
                Crypto::new);
    }

    /**
     * How much it may take.
     *
     * @param type what is counted (RFC 8866 section 5.8): {@code AS}, {@code CT}
     * @param value how much, in kilobits a second for these two; null if absent
     */
    public record Bandwidth(String type, @Nullable String value) {
        public static final ElementType<Bandwidth> TYPE = ElementType.of(
                "bandwidth",
                NAMESPACE,
                "bandwidth",
                attribute("type", STRING, Bandwidth::type),
                ownText("value", TOKEN, Bandwidth::value),
                Bandwidth::new);
    }

    /** What happens with a call: {@code <ringing xmlns='urn:xmpp:jingle:apps:rtp:info:1'/>} (XEP-0167 section 7). */
    public enum Info {
        /** The party is back. */
        ACTIVE,
        /** The party does something else for a while. */
        HOLD,
        /** It rings. */
        RINGING,
        /** And is back from it. */
        UNHOLD;

        static final String NAMESPACE = "urn:xmpp:jingle:apps:rtp:info:1";

        public static final ElementType<Info> TYPE =
                ElementType.choice("rtpInfo", NAMESPACE, Values.oneOf(values(), "active", "hold", "ringing", "unhold"));
    }

    /**
     * Which content a party does not send for a while, or sends again: {@code <mute xmlns='urn:xmpp:jingle:apps:rtp:info:1'
     * creator='responder' name='voice'/>}.
     *
     * @param creator whose the content is; null if absent
     * @param name the content; null for all
     */
    public record Muting(
            Jingle.@Nullable Party creator, @Nullable String name) {
        /** How {@code <mute/>} is read and written. */
        public static final ElementType<Muting> MUTE = type("mute");

        /** How {@code <unmute/>} is read and written. */
        public static final ElementType<Muting> UNMUTE = type("unmute");

        private static ElementType<Muting> type(String name) {
            return ElementType.of(
                    name,
                    Info.NAMESPACE,
                    name,
                    optionalAttribute("creator", Jingle.Party.VALUES, Muting::creator),
                    optionalAttribute("name", STRING, Muting::name),
                    Muting::new);
        }
    }

    /** What is wrong with the keys: {@code <crypto-required xmlns='urn:xmpp:jingle:apps:rtp:errors:1'/>}. */
    public enum ErrorCondition {
        /** It must be encrypted. */
        CRYPTO_REQUIRED,
        /** None of the keys is any good. */
        INVALID_CRYPTO;

        public static final ElementType<ErrorCondition> TYPE = ElementType.choice(
                "rtpError",
                "urn:xmpp:jingle:apps:rtp:errors:1",
                Values.oneOf(values(), "crypto-required", "invalid-crypto"));
    }

    private static final Field<JingleRtp, String> MEDIA = attribute("media", STRING, JingleRtp::media);
    private static final Field<JingleRtp, Long> SSRC = optionalAttribute("ssrc", UNSIGNED_INT, JingleRtp::ssrc);
    private static final Field<JingleRtp, List<PayloadType>> PAYLOAD_TYPES =
            children("payloadTypes", PayloadType.TYPE, JingleRtp::payloadTypes);
    private static final Field<JingleRtp, Boolean> RTCP_MUX = flag("rtcpMux", "rtcp-mux", JingleRtp::rtcpMux);
    private static final Field<JingleRtp, Encryption> ENCRYPTION =
            child("encryption", Encryption.TYPE, JingleRtp::encryption);
    private static final Field<JingleRtp, Bandwidth> BANDWIDTH =
            child("bandwidth", Bandwidth.TYPE, JingleRtp::bandwidth);
    private static final Field<JingleRtp, List<RtpFeedback>> FEEDBACK =
            children("feedback", RtpFeedback.TYPE, JingleRtp::feedback);
    private static final Field<JingleRtp, Long> FEEDBACK_INTERVAL = RtpFeedback.interval(JingleRtp::feedbackInterval);
    private static final Field<JingleRtp, List<RtpHeaderExtension>> HEADER_EXTENSIONS =
            children("headerExtensions", RtpHeaderExtension.TYPE, JingleRtp::headerExtensions);
    private static final Field<JingleRtp, Boolean> MIXED_EXTENSIONS = flag(
                    "mixedExtensions", "extmap-allow-mixed", JingleRtp::mixedExtensions)
            .inNamespace(RtpHeaderExtension.NAMESPACE);
    private static final Field<JingleRtp, List<RtpSource.Group>> SOURCE_GROUPS =
            children("sourceGroups", RtpSource.Group.TYPE, JingleRtp::sourceGroups);
    private static final Field<JingleRtp, List<RtpSource>> SOURCES =
            children("sources", RtpSource.TYPE, JingleRtp::sources);
    private static final Field<JingleRtp, Thumbnail> THUMBNAIL =
            child("thumbnail", Thumbnail.TYPE, JingleRtp::thumbnail);
    private static final Field<JingleRtp, List<ContentCategory>> CATEGORIES =
            children("categories", ContentCategory.TYPE, JingleRtp::categories);
    private static final Field<JingleRtp, TextSync> TEXT_SYNC = child("textSync", TextSync.TYPE, JingleRtp::textSync);
    private static final Field<JingleRtp, List<Element>> OTHER = raw("other", JingleRtp::other);

    public static final ElementType<JingleRtp> TYPE = ElementType.of(
            "rtpDescription",
            NAMESPACE,
            "description",
            List.of(
                    MEDIA,
                    SSRC,
                    PAYLOAD_TYPES,
                    RTCP_MUX,
                    ENCRYPTION,
                    BANDWIDTH,
                    FEEDBACK,
                    FEEDBACK_INTERVAL,
                    HEADER_EXTENSIONS,
                    MIXED_EXTENSIONS,
                    SOURCE_GROUPS,
                    SOURCES,
                    THUMBNAIL,
                    CATEGORIES,
                    TEXT_SYNC,
                    OTHER),
            in -> new JingleRtp(
                    in.get(MEDIA),
                    in.get(SSRC),
                    in.get(PAYLOAD_TYPES),
                    in.get(RTCP_MUX),
                    in.get(ENCRYPTION),
                    in.get(BANDWIDTH),
                    in.get(FEEDBACK),
                    in.get(FEEDBACK_INTERVAL),
                    in.get(HEADER_EXTENSIONS),
                    in.get(MIXED_EXTENSIONS),
                    in.get(SOURCE_GROUPS),
                    in.get(SOURCES),
                    in.get(THUMBNAIL),
                    in.get(CATEGORIES),
                    in.get(TEXT_SYNC),
                    in.get(OTHER)));
}
