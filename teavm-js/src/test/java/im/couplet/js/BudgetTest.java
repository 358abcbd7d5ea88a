package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No bundle grows over its budget unnoticed. {@code teavm-js/sizes.mjs} prints what they have. */
class BudgetTest {
    /** As a server sends it. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(ByteArrayOutputStream out) throws java.io.IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    @ParameterizedTest
    @CsvSource({"xml.js, 24", "core.js, 148", "couplet.js, 172", "full.js, 222"})
    void isHeld(String bundle, int kilobytes) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Gzip gzip = new Gzip(packed)) {
            gzip.write(Files.readAllBytes(Engine.NPM.resolve(bundle)));
        }
        assertTrue(packed.size() <= kilobytes * 1000, bundle + " has " + packed.size() + " bytes, gzipped");
    }
}
