package im.couplet.demo.relay;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a stream, cut anywhere, into text. Holds back the bytes of an unfinished character. */
public final class Utf8Decoder {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] rest = {};

    /** Makes a decoder at the start of a stream. */
    public Utf8Decoder() {}

    /**
     * The text that {@code bytes} complete, {@code ""} when they complete none.
     *
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    public String decode(byte[] bytes) throws CharacterCodingException {
        ByteBuffer in = ByteBuffer.allocate(rest.length + bytes.length);
        in.put(rest).put(bytes).flip();
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = decoder.decode(in, out, false);
        if (result.isError()) {
            result.throwException();
        }
        rest = new byte[in.remaining()];
        in.get(rest);
        return out.flip().toString();
    }

    /** Forgets an unfinished character, for the start of a new stream. */
    public void reset() {
        decoder.reset();
        rest = new byte[0];
    }
}
