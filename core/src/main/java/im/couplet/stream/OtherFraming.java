package im.couplet.stream;

import im.couplet.text.Octets;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** Words for a stream that is laid out otherwise than its reader was told, which is what a wrong option looks like. */
final class OtherFraming {
    private static final int HEAD = 256;

    private OtherFraming() {}

    /** What is to be said of an element where the stream begins; null if it begins a stream in no framing, or in this one. */
    static @Nullable String message(XmlName root, Framing expected) {
        Framing found = root.equals(XmlName.of(Namespaces.STREAMS, "stream"))
                ? Framing.TCP
                : root.equals(XmlName.of(Namespaces.FRAMING, "open"))
                        ? Framing.WEBSOCKET
                        : BoshBody.isBody(root) ? Framing.BOSH : null;
        return found == null || found == expected ? null : message(found, expected);
    }

    /** What is to be said of one framing in place of another. */
    static String message(Framing found, Framing expected) {
        return "Found " + shown(found) + ", where the stream is read as that of " + shown(expected);
    }

    private static String shown(Framing framing) {
        return switch (framing) {
            case TCP -> "<stream:stream> of the framing \"tcp\"";
            case WEBSOCKET -> "<open/> of the framing \"websocket\"";
            case BOSH -> "<body> of the framing \"bosh\"";
        };
    }

    /** Whether a frame that is no document holds a tag of a stream over TCP, which stays open. */
    static boolean isTcp(Text frame) {
        return isTcp(frame.slice(0, Math.min(frame.length(), HEAD)).string());
    }

    /** Whether a frame that is no document holds a tag of a stream over TCP, which stays open. */
    static boolean isTcp(Octets frame) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < frame.length() && i < HEAD; i++) {
            head.append((char) frame.at(i));
        }
        return isTcp(head.toString());
    }

    private static boolean isTcp(String head) {
        int at = head.startsWith("<?xml ") ? head.indexOf("?>") + 2 : 0;
        while (at < head.length() && head.charAt(at) <= ' ') {
            at++;
        }
        return head.startsWith("<stream:stream", at) || head.startsWith("</stream:stream", at);
    }
}
