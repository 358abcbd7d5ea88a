package im.couplet.stream;

import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What {@link StreamParser} accepts and reports. Immutable.
 *
 * @param limits how much of everything one stanza may have; {@link XmlLimits#stanzaLength} bounds also what is handed over
 *     in pieces, {@link XmlLimits#textLength} does not
 * @param heads whether a {@link StreamEvent.Head} comes when the start tag of a stanza has been read
 * @param pieces the elements whose text is handed over as it comes, by {@link StreamEvent.Piece}, and not kept
 */
public record StreamOptions(XmlLimits limits, boolean heads, List<XmlName> pieces) {
    /** {@link XmlLimits#DEFAULT}, no heads, and no pieces. */
    public static final StreamOptions DEFAULT = new StreamOptions(XmlLimits.DEFAULT, false, List.of());

    /** Copies the names. */
    public StreamOptions {
        Objects.requireNonNull(limits, "limits");
        pieces = Collections.unmodifiableList(new ArrayList<>(pieces));
    }

    /** These options with other limits. */
    public StreamOptions withLimits(XmlLimits other) {
        return new StreamOptions(other, heads, pieces);
    }

    /** These options with {@link #heads}. */
    public StreamOptions withHeads(boolean wanted) {
        return new StreamOptions(limits, wanted, pieces);
    }

    /** These options with other {@link #pieces}. */
    public StreamOptions withPieces(XmlName... elements) {
        return new StreamOptions(limits, heads, List.of(elements));
    }

    /** Whether there is more to report than whole stanzas. */
    boolean reportsParts() {
        return heads || !pieces.isEmpty();
    }
}
