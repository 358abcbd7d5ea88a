package im.couplet.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.stream.BoshConnection;
import im.couplet.stream.BoshKeys.Keys;
import im.couplet.stream.BoshOptions;
import im.couplet.stream.BoshOutput;
import im.couplet.stream.Framing;
import im.couplet.stream.StreamHeader;
import im.couplet.stream.StreamWriter;
import im.couplet.xml.Element;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class KeySequenceTest {
    private static String sha1(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** As a connection manager checks it (XEP-0124 section 15.4), over several sequences. */
    @Test
    void everyKeyIsWhatTheOneBeforeWasMadeOf() throws Exception {
        int[] seeds = {0};
        KeySequence sequence = new KeySequence(() -> "seed " + seeds[0]++);
        Keys first = sequence.next();
        assertNull(first.key());
        String expected = Objects.requireNonNull(first.newKey());
        for (int i = 0; i < 2000; i++) {
            Keys keys = sequence.next();
            String key = Objects.requireNonNull(keys.key());
            assertEquals(expected, sha1(key));
            expected = keys.newKey() == null ? key : keys.newKey();
        }
        assertTrue(seeds[0] > 4);
    }

    @Test
    void requestsCarryThem() throws Exception {
        List<Element> requests = new ArrayList<>();
        BoshConnection bosh = new BoshConnection(BoshOptions.of(1), new KeySequence(() -> "seed"), output -> {
            if (output instanceof BoshOutput.Request request) {
                requests.add(Element.parse(request.body()));
            }
        });
        bosh.send(new StreamWriter(Framing.BOSH).header(StreamHeader.to("example.org")));
        bosh.answered(1, "<body xmlns='http://jabber.org/protocol/httpbind' sid='s' requests='2' hold='1'/>");
        bosh.failed(2, 0);
        assertEquals(3, requests.size());
        assertNull(requests.get(0).attribute("key"));
        String key = Objects.requireNonNull(requests.get(1).attribute("key"));
        assertEquals(requests.get(0).attribute("newkey"), sha1(key));
        assertEquals(requests.get(1), requests.get(2));
    }
}
