package im.couplet.sdp;

import im.couplet.ext.Jingle;
import im.couplet.ext.JingleContent;
import im.couplet.ext.JingleGroup;
import im.couplet.xml.Element;
import java.util.List;

/**
 * A session description in the words of Jingle, as elements; {@link Sdp} is the same typed.
 *
 * @param contents elements that {@link JingleContent} declares
 * @param groups elements that {@link JingleGroup} declares
 * @param rejected the names of those parts that are switched off
 */
public record SdpElements(List<Element> contents, List<Element> groups, List<String> rejected) {
    static final String JINGLE = "urn:xmpp:jingle:1";
    static final String GROUPING = "urn:xmpp:jingle:apps:grouping:0";
    static final int LONGEST = 262_144;

    /**
     * Reads a description; see {@link Sdp#parse}.
     *
     * @param creator who made the contents: {@code initiator} or {@code responder}
     * @param initiator whether it is the description of the initiator
     */
    public static SdpElements parse(String text, String creator, boolean initiator) {
        return new SdpReader(text, creator, initiator).read();
    }

    /** The description that a step of Jingle holds, an element that {@link Jingle} declares. */
    public static SdpElements of(Element jingle) {
        return new SdpElements(jingle.elements(JINGLE, "content"), jingle.elements(GROUPING, "group"), List.of());
    }

    /**
     * Writes the description; see {@link Sdp#serialize}.
     *
     * @param initiator whether it shall be the description of the initiator
     * @param id the identifier of the session, decimal digits
     * @param version how often the description has changed, likewise
     */
    public String serialize(boolean initiator, String id, String version) {
        return new SdpWriter(initiator).write(this, id, version);
    }

    /** Reads one candidate as an element of XEP-0176; see {@link Sdp#parseCandidate}. */
    public static Element parseCandidate(String text, String id) {
        String line = text.startsWith("a=") ? text.substring(2) : text;
        if (!line.startsWith("candidate:")) {
            throw new SdpException(0, "A candidate must begin with candidate:, not with \"" + line + "\"");
        }
        return SdpCandidates.read(new SdpWords(line.substring(10), 0), id);
    }

    /** Writes one candidate, an element of XEP-0176 or XEP-0371; see {@link Sdp#serializeCandidate}. */
    public static String serializeCandidate(Element candidate) {
        return SdpCandidates.write(candidate);
    }
}
