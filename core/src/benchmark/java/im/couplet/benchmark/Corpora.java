package im.couplet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts of teavm-js/bench, which writes them to files: a NUL behind each stanza. */
final class Corpora {
    /** Names the folder of the files. */
    static final String FOLDER = "couplet.corpora";

    private Corpora() {}

    static List<String> read(String name) {
        try {
            return List.of(Files.readString(Path.of(System.getProperty(FOLDER), name + ".txt")).split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long the texts are in UTF-8. */
    static long bytes(List<String> texts) {
        long sum = 0;
        for (String text : texts) {
            sum += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return sum;
    }
}
