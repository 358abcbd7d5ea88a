package im.couplet.session;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.schema.Bytes;
import im.couplet.stream.BoshKeys;
import im.couplet.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Keys for the requests of a session over BOSH: each is what the one before it was the SHA-1 digest of, so that nobody who reads a
 * request can make the next. Source: XEP-0124 1.11.2 section 15. Not safe for use by several threads at a time.
 */
public final class KeySequence implements BoshKeys {
    private static final int FEWEST = 200;

    private final Supplier<String> seeds;
    private final List<String> keys = new ArrayList<>();

    /**
     * Makes a sequence that goes on for as long as it is asked.
     *
     * @param seeds gives a fresh text that nobody can guess, at each call
     */
    public KeySequence(Supplier<String> seeds) {
        this.seeds = Objects.requireNonNull(seeds, "seeds");
    }

    @Override
    public Keys next() {
        String key = keys.isEmpty() ? null : keys.remove(keys.size() - 1);
        return new Keys(key, keys.isEmpty() ? begin() : null);
    }

    /** Begins another sequence, as long as nobody can guess, and gives its last digest, the first to be told. */
    private String begin() {
        byte[] digest = Hashes.digest(HashFunction.SHA_1, Utf8.encode(seeds.get()));
        int length = FEWEST + (digest[0] & 0xFF);
        String key = Bytes.of(digest).toHex();
        for (int i = 0; i < length; i++) {
            keys.add(key);
            key = Bytes.of(Hashes.digest(HashFunction.SHA_1, Utf8.encode(key))).toHex();
        }
        return key;
    }
}
