package im.couplet.sdp;

import im.couplet.ext.IceCandidate;
import im.couplet.ext.Jingle;
import im.couplet.ext.JingleContent;
import im.couplet.ext.JingleGroup;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A session description (RFC 8866), as {@code RTCPeerConnection} gives and takes it, in the words of Jingle: the mapping of
 * XEP-0167 1.2.3, XEP-0176 1.1.1, XEP-0177 1.1.1, XEP-0293 1.0.2, XEP-0294 1.1.2, XEP-0320 1.0.0, XEP-0338 1.0.0, XEP-0339
 * 1.0.1 and XEP-0343 0.3.1. A stream that a part names ({@code msid}, RFC 8830) is that of its sources. What Jingle has no
 * words for, such as {@code rid} and {@code simulcast}, is left out.
 *
 * <p>Who sends is told from the point of view of one party: {@code sendonly} in the description of the initiator is {@code
 * senders='initiator'}. That goes for extensions of RTP's header as well, as the text of XEP-0294 has it and its example has
 * not.
 *
 * <pre>{@code
 * Sdp offer = Sdp.parse(text, Jingle.Party.INITIATOR, Jingle.Party.INITIATOR);
 * Jingle begin = Jingle.of(Jingle.Action.SESSION_INITIATE, sid, offer.contents(), offer.groups());
 * …
 * String answer = Sdp.of(accept).serialize(Jingle.Party.RESPONDER, 1, 1);
 * }</pre>
 *
 * @param contents the parts of the session, in the order of the description
 * @param groups which of them belong together
 * @param rejected the names of those parts that are switched off, by port 0
 */
public record Sdp(List<JingleContent> contents, List<JingleGroup> groups, List<String> rejected) {
    /** The most characters that a description may have. */
    public static final int LONGEST = SdpElements.LONGEST;

    /** Copies the lists. */
    public Sdp {
        contents = List.copyOf(contents);
        groups = List.copyOf(groups);
        rejected = List.copyOf(rejected);
    }

    /**
     * Reads a description. Lines end with CRLF or LF alone.
     *
     * @param creator the party who made the contents: the initiator for an offer that begins a session and for its answer
     * @param by the party whose description it is
     * @throws SdpException if it is no description, a line of it makes no sense, or it is longer than {@link #LONGEST}
     */
    public static Sdp parse(String text, Jingle.Party creator, Jingle.Party by) {
        String made = creator == Jingle.Party.INITIATOR ? "initiator" : "responder";
        SdpElements elements = SdpElements.parse(text, made, by == Jingle.Party.INITIATOR);
        List<JingleContent> contents = new ArrayList<>();
        for (Element content : elements.contents()) {
            contents.add(Objects.requireNonNull(JingleContent.TYPE.read(content)));
        }
        List<JingleGroup> groups = new ArrayList<>();
        for (Element group : elements.groups()) {
            groups.add(Objects.requireNonNull(JingleGroup.TYPE.read(group)));
        }
        return new Sdp(contents, groups, elements.rejected());
    }

    /** The description that a step of Jingle holds. */
    public static Sdp of(Jingle jingle) {
        return new Sdp(jingle.contents(), jingle.groups(), new ArrayList<>());
    }

    /**
     * Writes the description.
     *
     * @param by the party whose description it shall be
     * @param id the identifier of the session in its line {@code o=}, from 0 up
     * @param version how often the description has changed, from 0 up
     * @return lines that end with CRLF
     * @throws SdpException if {@link #parse} would refuse it: a value is no number or word that can stand in its place, or has a
     *     line break or control character in it, something is there twice, a content has no description or transport that has a
     *     mapping
     */
    public String serialize(Jingle.Party by, long id, long version) {
        if (id < 0 || version < 0) {
            throw new SdpException(0, "The identifier and the version of a session must not be below 0");
        }
        List<Element> parts = new ArrayList<>();
        for (JingleContent content : contents) {
            parts.add(JingleContent.TYPE.write(content));
        }
        List<Element> together = new ArrayList<>();
        for (JingleGroup group : groups) {
            together.add(JingleGroup.TYPE.write(group));
        }
        return new SdpElements(parts, together, rejected)
                .serialize(by == Jingle.Party.INITIATOR, String.valueOf(id), String.valueOf(version));
    }

    /**
     * Reads one candidate, as {@code RTCIceCandidate.candidate} has it.
     *
     * @param text such as {@code candidate:1 1 udp 2130706431 10.0.1.1 8998 typ host}, with or without {@code a=}
     * @param id the identifier that the candidate shall have in Jingle
     * @throws SdpException if it is no candidate
     */
    public static IceCandidate parseCandidate(String text, String id) {
        return IceCandidate.in(SdpSection.ICE_UDP).readStrict(SdpElements.parseCandidate(text, id));
    }

    /**
     * Writes one candidate, as {@code RTCIceCandidate.candidate} has it.
     *
     * @return such as {@code candidate:1 1 udp 2130706431 10.0.1.1 8998 typ host}
     * @throws SdpException if a value cannot stand in a description
     */
    public static String serializeCandidate(IceCandidate candidate) {
        return SdpElements.serializeCandidate(
                IceCandidate.in(SdpSection.ICE_UDP).write(candidate));
    }
}
