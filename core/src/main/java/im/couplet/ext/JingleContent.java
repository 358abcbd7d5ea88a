package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session is about, such as the video of a call: one description, one transport, and perhaps how it is secured.
 * XEP-0166 1.1.2 (2018-09-19) section 7.3.
 *
 * @param creator whose the content is
 * @param name its identifier in the session
 * @param senders who sends; null for both
 * @param disposition what to do with it; null for {@code session}
 * @param rtp the description of sound or video (XEP-0167); null if it is none
 * @param file the description of a file (XEP-0234); null if it is none
 * @param xmlStream whether the description is that of an XML stream (XEP-0247)
 * @param outOfBand whether the description is that of payloads that go beside the stream (XEP-0265)
 * @param text the description of text in a channel of data (XEP-0517); null if it is none
 * @param iceUdp the transport is ICE over UDP (XEP-0176); null if it is not
 * @param ice the transport is ICE (XEP-0371); null if it is not
 * @param rawUdp the transport is UDP to a known address (XEP-0177); null if it is not
 * @param socks5 the transport is SOCKS5 (XEP-0260); null if it is not
 * @param ibb the transport is in stanzas (XEP-0261); null if it is not
 * @param sxe the transport is that of writing together (XEP-0284); null if it is not
 * @param other descriptions, transports and securities that are none of these
 */
public record JingleContent(
        Jingle.Party creator,
        String name,
        Jingle.@Nullable Senders senders,
        @Nullable String disposition,
        @Nullable JingleRtp rtp,
        @Nullable FileTransfer file,
        boolean xmlStream,
        boolean outOfBand,
        TextSync.@Nullable Description text,
        @Nullable IceTransport iceUdp,
        @Nullable IceTransport ice,
        @Nullable RawUdpTransport rawUdp,
        @Nullable Socks5Transport socks5,
        @Nullable IbbTransport ibb,
        SharedEditing.@Nullable Transport sxe,
        List<Element> other) {
    private static final Field<JingleContent, Jingle.Party> CREATOR =
            attribute("creator", Jingle.Party.VALUES, JingleContent::creator);
    private static final Field<JingleContent, String> NAME = attribute("name", STRING, JingleContent::name);
    private static final Field<JingleContent, Jingle.Senders> SENDERS =
            optionalAttribute("senders", Jingle.Senders.VALUES, JingleContent::senders);
    private static final Field<JingleContent, String> DISPOSITION =
            optionalAttribute("disposition", STRING, JingleContent::disposition);
    private static final Field<JingleContent, JingleRtp> RTP = child("rtp", JingleRtp.TYPE, JingleContent::rtp);
    private static final Field<JingleContent, FileTransfer> FILE =
            child("file", FileTransfer.TYPE, JingleContent::file);
    private static final Field<JingleContent, Boolean> XML_STREAM =
            flag("xmlStream", "description", JingleContent::xmlStream).inNamespace("urn:xmpp:jingle:apps:xmlstream:0");
    private static final Field<JingleContent, Boolean> OUT_OF_BAND =
            flag("outOfBand", "description", JingleContent::outOfBand).inNamespace(OutOfBandStream.NAMESPACE);
    private static final Field<JingleContent, TextSync.Description> TEXT =
            child("text", TextSync.Description.TYPE, JingleContent::text);
    private static final Field<JingleContent, IceTransport> ICE_UDP =
            child("iceUdp", IceTransport.UDP_TYPE, JingleContent::iceUdp);
    private static final Field<JingleContent, IceTransport> ICE = child("ice", IceTransport.TYPE, JingleContent::ice);
    private static final Field<JingleContent, RawUdpTransport> RAW_UDP =
            child("rawUdp", RawUdpTransport.TYPE, JingleContent::rawUdp);
    private static final Field<JingleContent, Socks5Transport> SOCKS5 =
            child("socks5", Socks5Transport.TYPE, JingleContent::socks5);
    private static final Field<JingleContent, IbbTransport> IBB = child("ibb", IbbTransport.TYPE, JingleContent::ibb);
    private static final Field<JingleContent, SharedEditing.Transport> SXE =
            child("sxe", SharedEditing.Transport.TYPE, JingleContent::sxe);
    private static final Field<JingleContent, List<Element>> OTHER = raw("other", JingleContent::other);

    public static final ElementType<JingleContent> TYPE = ElementType.of(
            "content",
            Jingle.NAMESPACE,
            "content",
            List.of(
                    CREATOR,
                    NAME,
                    SENDERS,
                    DISPOSITION,
                    RTP,
                    FILE,
                    XML_STREAM,
                    OUT_OF_BAND,
                    TEXT,
                    ICE_UDP,
                    ICE,
                    RAW_UDP,
                    SOCKS5,
                    IBB,
                    SXE,
                    OTHER),
            in -> new JingleContent(
                    in.get(CREATOR),
                    in.get(NAME),
                    in.get(SENDERS),
                    in.get(DISPOSITION),
                    in.get(RTP),
                    in.get(FILE),
                    in.get(XML_STREAM),
                    in.get(OUT_OF_BAND),
                    in.get(TEXT),
                    in.get(ICE_UDP),
                    in.get(ICE),
                    in.get(RAW_UDP),
                    in.get(SOCKS5),
                    in.get(IBB),
                    in.get(SXE),
                    in.get(OTHER)));

    /** Sound or video over ICE. */
    public static JingleContent call(
            Jingle.Party creator,
            String name,
            Jingle.@Nullable Senders senders,
            @Nullable JingleRtp rtp,
            IceTransport iceUdp) {
        return new JingleContent(
                creator, name, senders, null, rtp, null, false, false, null, iceUdp, null, null, null, null, null,
                List.of());
    }
}
