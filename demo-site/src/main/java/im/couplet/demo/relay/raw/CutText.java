package im.couplet.demo.relay.raw;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 that comes in pieces, cut anywhere: gives of each piece the characters that are whole by then. */
final class CutText {
    private static final int LONGEST_CHARACTER = 4;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] rest = new byte[LONGEST_CHARACTER];
    private int kept;

    /**
     * Takes the next piece.
     *
     * @throws CharacterCodingException for what is not UTF-8
     */
    String next(byte[] octets) throws CharacterCodingException {
        ByteBuffer in = ByteBuffer.allocate(kept + octets.length);
        in.put(rest, 0, kept).put(octets).flip();
        // Never more characters than octets.
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = decoder.reset().decode(in, out, false);
        if (result.isError()) {
            result.throwException();
        }
        kept = in.remaining();
        in.get(rest, 0, kept);
        return out.flip().toString();
    }

    /** Whether a character has begun and not ended. */
    boolean isWithin() {
        return kept > 0;
    }
}
