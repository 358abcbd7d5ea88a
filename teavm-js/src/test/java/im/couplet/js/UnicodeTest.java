package im.couplet.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.cases.Json;
import im.couplet.jid.Jid;
import im.couplet.jid.JidException;
import im.couplet.jid.Precis;
import im.couplet.jid.PreparationException;
import im.couplet.jid.UnicodeReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every code point in every place of an address, in Chromium and on this JVM; those of planes without characters, and for
 * private use, only with {@code -Dcouplet.unicode=all}, otherwise one block in 16. Where the answers differ, the JVM's
 * version of Unicode does not know the code point; all of those are listed in {@code target/unicode-differences.txt}.
 */
class UnicodeTest {
    private static final int STEP = 0x1000;
    private static final int BLOCK = 256;

    @Test
    void chromiumAnswersAsTheJvmDoesButForNewCharacters() throws Exception {
        List<String> differences = new ArrayList<>();
        // Most code points are refused, and the stack of a thread of its own costs an exception less than that of a
        // test does.
        ExecutorService jvm = Executors.newSingleThreadExecutor();
        try (Engine engine = new ChromiumEngine()) {
            String script = Engine.script("unicode.js");
            for (int from = 0; from <= Character.MAX_CODE_POINT; from += STEP) {
                int first = from;
                int to = from + (isWithoutCharacters(from) ? BLOCK : STEP);
                Future<List<Integer>> own = jvm.submit(() -> hashes(first, to));
                List<?> hashes = (List<?>) Json.parse(engine.run(script, "{\"from\":" + from + ",\"to\":" + to + "}"));
                for (int i = 0; i < hashes.size(); i++) {
                    if ((Long) hashes.get(i) != own.get().get(i).intValue()) {
                        compare(engine, script, from + i * BLOCK, differences);
                    }
                }
            }
        } finally {
            jvm.shutdownNow();
        }
        Files.write(Path.of("target", "unicode-differences.txt"), differences);
        assertTrue(differences.size() < 50_000, differences.size() + " code points");
    }

    private static boolean isWithoutCharacters(int c) {
        boolean without = c >= 0xF0000 || (c >= 0x40000 && c < 0xE0000);
        return without && !"all".equals(System.getProperty("couplet.unicode"));
    }

    private static List<Integer> hashes(int from, int to) {
        List<Integer> hashes = new ArrayList<>();
        for (int block = from; block < to; block += BLOCK) {
            hashes.add(hash(block));
        }
        return hashes;
    }

    private static int hash(int block) {
        int hash = 0;
        for (int c = block; c < block + BLOCK; c++) {
            String text = answers(c);
            for (int i = 0; i < text.length(); i++) {
                hash = hash * 31 + text.charAt(i);
            }
        }
        return hash;
    }

    private static void compare(Engine engine, String script, int block, List<String> differences) {
        int[] codePoints = IntStream.range(block, block + BLOCK).toArray();
        List<?> found = (List<?>) Json.parse(engine.run(
                script,
                "{\"answers\":" + List.of(IntStream.of(codePoints).boxed().toArray()) + "}"));
        for (int c : codePoints) {
            String theirs = (String) found.get(c - block);
            String ours = answers(c);
            if (!theirs.equals(ours)) {
                String name = String.format("U+%04X", c);
                assertEquals(Character.UNASSIGNED, Character.getType(c), () -> name + ": " + ours + " / " + theirs);
                differences.add(name + " " + UnicodeReference.name(c));
                checkByReference(c, theirs);
            }
        }
    }

    /** A character that only Chromium and ICU know is in a resourcepart and in a label where ICU says so. */
    private static void checkByReference(int c, String answers) {
        if (UnicodeReference.isAssigned(c) && UnicodeReference.isPrepared(c)) {
            String[] parts = answers.split("\n", -1);
            String name = String.format("U+%04X", c);
            assertEquals(UnicodeReference.isFreeform(c), !parts[1].startsWith("!"), name);
            assertEquals(UnicodeReference.isInLabel(c), !parts[3].startsWith("!U+"), () -> name + parts[3]);
        }
    }

    private static String answers(int codePoint) {
        String c = Character.toString(codePoint);
        List<String> all = new ArrayList<>();
        all.add(local(c));
        all.add(answer(() -> Jid.ofParts(null, "d", c).toString()));
        all.add(answer(() -> Jid.ofParts(null, c, null).toString()));
        all.add(answer(() -> Jid.ofParts(null, "a" + c, null).toString()));
        if (hasNeighbours(codePoint)) {
            all.add(local("\u05D0" + c));
            all.add(local("a" + c));
            all.add(local(c + "\u200C" + c));
            all.add(local("\u0628" + c + "\u200D" + c + "\u0628"));
            all.add(answer(() -> Precis.nickname(c)));
        }
        return String.join("\n", all);
    }

    /** Whether the code point may care for its neighbours: no Chinese, Korean or Tangut character, and none for private use. */
    private static boolean hasNeighbours(int c) {
        return c < 0x3400 || (c > 0x9FFF && c < 0xAC00) || (c > 0xF8FF && c < 0x17000) || (c > 0x18CFF && c < 0x20000);
    }

    private static String local(String text) {
        return answer(() -> Jid.ofParts(text, "d", null).toString());
    }

    private static String answer(Supplier<String> call) {
        try {
            return call.get();
        } catch (JidException e) {
            return "!" + e.reason();
        } catch (PreparationException e) {
            return "!" + e.reason();
        }
    }
}
