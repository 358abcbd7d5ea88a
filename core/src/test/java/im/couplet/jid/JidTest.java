package im.couplet.jid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.jid.JidException.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JidTest {
    @Test
    void rejectsTheCharactersThatLocalpartsExclude() {
        for (char c : "\"&':<>".toCharArray()) {
            JidException e = assertThrows(JidException.class, () -> Jid.parse("a" + c + "b@example.com"));
            assertEquals(Part.LOCALPART, e.part());
        }
        assertThrows(JidException.class, () -> Jid.ofParts("a/b", "example.com", null));
        assertThrows(JidException.class, () -> Jid.ofParts("a@b", "example.com", null));
    }

    @Test
    void limitsEachPartTo1023Octets() {
        String labels = "a234567890.".repeat(93);
        assertEquals(
                1023, Jid.parse("a".repeat(1023) + "@" + labels).localpart().length());
        assertEquals(1022, Jid.parse(labels).domainpart().length());
        assertEquals(
                1023,
                Jid.parse("b/" + "\u00E9".repeat(511) + "x").resourcepart().length() + 511);
        for (String bad : new String[] {
            "a".repeat(1024) + "@b",
            labels + "ab",
            "b/" + "c".repeat(1024),
            "b/" + "\u00E9".repeat(512),
            "b/" + "c".repeat(99999)
        }) {
            JidException e = assertThrows(JidException.class, () -> Jid.parse(bad));
            assertTrue(e.reason().contains("1023"), e.reason());
        }
    }

    @Test
    void limitsLabelsTo63Octets() {
        Jid.parse("a".repeat(63) + ".example");
        Jid.parse("\u00FC".repeat(55) + ".example");
        for (String bad :
                new String[] {"a".repeat(64), "\u00FC".repeat(63), "\u00FC".repeat(1000), "xn--" + "a".repeat(60)}) {
            assertThrows(JidException.class, () -> Jid.parse(bad + ".example"));
        }
    }

    @Test
    void givesRelatedAddresses() {
        Jid full = Jid.parse("juliet@example.com/balcony");
        assertFalse(full.isBare());
        assertEquals("juliet@example.com", full.bare().toString());
        Jid bare = full.bare();
        assertSame(bare, bare.bare());
        assertTrue(full.bare().isBare());
        assertEquals("example.com", full.domain().toString());
        assertEquals(Jid.parse("juliet@example.com/a b"), full.withResource("a\u00A0b"));
        assertEquals(full.bare(), full.withResource(null));
        assertThrows(JidException.class, () -> full.withResource(""));
        assertNull(full.domain().localpart());
        assertEquals(Jid.parse("example.com/r"), Jid.ofParts(null, "EXAMPLE.COM", "r"));
    }

    @Test
    void isEqualWhenPreparedFormsAre() {
        assertEquals(Jid.parse("juliet@example.com/R"), Jid.parse("JULIET@Example.COM./R"));
        assertEquals(
                Jid.parse("juliet@example.com").hashCode(),
                Jid.parse("Juliet@example.com").hashCode());
        assertNotEquals(Jid.parse("juliet@example.com/R"), Jid.parse("juliet@example.com/r"));
    }

    @Test
    void ordersByDomainThenLocalpartThenResource() {
        List<Jid> ordered = new ArrayList<>();
        for (String text : new String[] {"a.lit", "a.lit/r", "a@a.lit", "a@a.lit/r", "a@a.lit/s", "b@a.lit", "b.lit"}) {
            ordered.add(Jid.parse(text));
        }
        List<Jid> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertEquals(ordered, shuffled);
    }

    /** Preparing what was prepared changes nothing, and the short way for plain ASCII agrees with the long way. */
    @Test
    void isStableAndTheShortWayAgreesWithTheLongWay() {
        java.util.Random random = new java.util.Random(3);
        String characters = "aab1-.@/ABc\u00DF\u03A3\u05D0\uFF21_x\"[:]%n ";
        int accepted = 0;
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(characters.charAt(random.nextInt(i % 2 == 0 ? 12 : characters.length())));
            }
            String raw = text.toString();
            Jid jid = null;
            try {
                jid = Jid.parse(raw);
            } catch (JidException e) {
                assertThrows(JidException.class, () -> longWay(raw), raw);
            }
            if (jid != null) {
                accepted++;
                assertEquals(jid, longWay(raw), raw);
                assertEquals(parts(jid), parts(longWay(raw)), raw);
                assertEquals(jid, Jid.parse(jid.toString()), raw);
            }
        }
        assertTrue(accepted > 10_000, "only " + accepted);
    }

    private static Jid longWay(String text) {
        int slash = text.indexOf('/');
        String front = slash < 0 ? text : text.substring(0, slash);
        int at = front.indexOf('@');
        return Jid.ofParts(
                at < 0 ? null : front.substring(0, at),
                front.substring(at + 1),
                slash < 0 ? null : text.substring(slash + 1));
    }

    private static String parts(Jid jid) {
        String local = jid.localpart() == null ? "-" : jid.localpart();
        String resource = jid.resourcepart() == null ? "-" : jid.resourcepart();
        return local + "|" + jid.domainpart() + "|" + resource;
    }
}
