package im.couplet.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What Jazzer calls. Its input is bytes; so that every change of one makes another text, a byte stands for its ASCII
 * character, and those from 0x80 on stand for a character each at the edge of some production, half of a surrogate pair or
 * some words of XML.
 */
public final class XmlFuzzTarget {
    private static final String[] OTHERS = others();

    private XmlFuzzTarget() {}

    private static String[] others() {
        String[] others = new String[128];
        int[] edges = XmlMutator.EDGES;
        int count = 0;
        for (int edge : edges) {
            if (edge >= 0x80) {
                others[count++] = Character.toString(edge);
            }
        }
        for (int i = 0; count < others.length; i++) {
            others[count++] = XmlMutator.TOKENS[i % XmlMutator.TOKENS.length];
        }
        return others;
    }

    /** Checks what the bytes stand for. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        XmlChecks.check(text(bytes), Arrays.hashCode(bytes));
    }

    /** What the bytes stand for. */
    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            if (one >= 0) {
                text.append((char) one);
            } else {
                text.append(OTHERS[one & 0x7F]);
            }
        }
        return text.toString();
    }

    /** Writes what Jazzer starts from into {@code seeds}, and the words of XML as its dictionary. */
    static void prepare(Path seeds, Path dictionary) throws IOException {
        List<String> cases = XmlCorpus.cases().stream().distinct().toList();
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).chars().allMatch(c -> c < 0x80)) {
                Files.writeString(seeds.resolve("case-" + i), cases.get(i));
            }
        }
        StringBuilder words = new StringBuilder();
        for (String token : XmlMutator.TOKENS) {
            words.append('"');
            for (byte one : token.getBytes(StandardCharsets.US_ASCII)) {
                words.append(String.format("\\x%02x", one));
            }
            words.append("\"\n");
        }
        Files.writeString(dictionary, words);
    }
}
