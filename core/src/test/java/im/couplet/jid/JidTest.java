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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JidTest {
    /** RFC 7622 section 3.5, table 1, with the prepared form after the arrow. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            value = {
                "juliet@example.com → juliet|example.com|-",
                "juliet@example.com/foo → juliet|example.com|foo",
                "juliet@example.com/foo bar → juliet|example.com|foo bar",
                "juliet@example.com/foo@bar → juliet|example.com|foo@bar",
                "foo\\20bar@example.com → foo\\20bar|example.com|-",
                "fussball@example.com → fussball|example.com|-",
                "fu\u00DFball@example.com → fu\u00DFball|example.com|-",
                "\u03C0@example.com → \u03C0|example.com|-",
                "\u03A3@example.com/foo → \u03C3|example.com|foo",
                "\u03C3@example.com/foo → \u03C3|example.com|foo",
                "\u03C2@example.com/foo → \u03C2|example.com|foo",
                "king@example.com/\u265A → king|example.com|\u265A",
                "example.com → -|example.com|-",
                "example.com/foobar → -|example.com|foobar",
                "a.example.com/b@example.net → -|a.example.com|b@example.net",
            })
    void acceptsTheExamplesOfTheRfc(String text, String parts) {
        assertEquals(parts, parts(Jid.parse(text)));
    }

    /** RFC 7622 section 3.5, table 2, without example 18, which erratum 4560 withdraws. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            quoteCharacter = '`',
            value = {
                "\"juliet\"@example.com → LOCALPART → U+0022 (\") at index 0 is not allowed",
                "foo bar@example.com → LOCALPART → U+0020 (space) at index 3 is not allowed",
                "@example.com/ → LOCALPART → is empty",
                "henry\u2163@example.com → LOCALPART → U+2163 at index 5 is not allowed",
                "\u265A@example.com → LOCALPART → U+265A at index 0 is not allowed",
                "juliet@ → DOMAINPART → is empty",
                "/foobar → DOMAINPART → is empty",
            })
    void rejectsTheExamplesOfTheRfc(String text, Part part, String reason) {
        JidException e = assertThrows(JidException.class, () -> Jid.parse(text));
        assertEquals(part, e.part());
        assertEquals(reason, e.reason());
        assertTrue(e.getMessage().endsWith("part: " + reason), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            quoteCharacter = '`',
            value = {
                "`juliet@example.com/ foo ` → `juliet|example.com| foo `",
                "Juliet@EXAMPLE.com./Balcony → juliet|example.com|Balcony",
                "a/b/c → -|a|b/c",
                "a/@ → -|a|@",
                "a@b//@// → a|b|/@//",
                "192.0.2.1 → -|192.0.2.1|-",
                "a@[::1]/r → a|[::1]|r",
                "[2001:DB8::192.0.2.33] → -|[2001:db8::192.0.2.33]|-",
                "[fe80::1%eth0] → -|[fe80::1%eth0]|-",
                "e\u0301@example.com/e\u0301 → \u00E9|example.com|\u00E9",
                "\uFF21\uFF42@example.com → ab|example.com|-",
                "\uFF71@example.com → \u30A2|example.com|-",
                "a@b/x\u00A0y\u3000z → a|b|x y z",
                "a@b/\uFF21 → a|b|\uFF21",
                "a@B\u00DCCHER.example → a|b\u00FCcher.example|-",
                "a@xn--bcher-kva.example → a|b\u00FCcher.example|-",
                "a@XN--BCHER-KVA.example → a|b\u00FCcher.example|-",
                "a@\uFF45xample\uFF0Ecom → a|example.com|-",
                "col\u00B7la@example.com → col\u00B7la|example.com|-",
                "\u05D0\u05D1@\u05D0.\u05D1\u05D2 → \u05D0\u05D1|\u05D0.\u05D1\u05D2|-",
                "\u212A@example.com → k|example.com|-",
                "\u0130@example.com → i\u0307|example.com|-",
                "a@localhost → a|localhost|-",
                "a@1.2.3 → a|1.2.3|-",
                "\uD835\uDC9C@b/\uD83D\uDE00 → !",
                "a@b/\uD83D\uDE00 → a|b|\uD83D\uDE00",
                "[]{}%\\!#$*+,-.;=?^_`|~@b → []{}%\\!#$*+,-.;=?^_`|~|b|-",
            })
    void preparesEachPart(String text, String parts) {
        String prepared;
        try {
            prepared = parts(Jid.parse(text));
        } catch (JidException e) {
            prepared = "!";
        }
        assertEquals(parts, prepared);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "→",
            quoteCharacter = '`',
            value = {
                "example.com/ → RESOURCEPART → is empty",
                "`` → DOMAINPART → is empty",
                ". → DOMAINPART → is empty",
                "a@. → DOMAINPART → is empty",
                "a@b.. → DOMAINPART → has an empty label at index 2",
                "a@.b → DOMAINPART → has an empty label at index 0",
                "a@b..c → DOMAINPART → has an empty label at index 2",
                "a@b@c → DOMAINPART → U+0040 (@) at index 1 is not allowed",
                "a@b_c → DOMAINPART → U+005F (_) at index 1 is not allowed",
                "a@b c → DOMAINPART → U+0020 (space) at index 1 is not allowed",
                "a@-b → DOMAINPART → has a label that begins or ends with a hyphen",
                "a@b-.c → DOMAINPART → has a label that begins or ends with a hyphen",
                "a@ab--c → DOMAINPART → has a label with hyphens in third and fourth place",
                "a@xn--a → DOMAINPART → U+0080 at index 0 is not allowed",
                "a@xn-- → DOMAINPART → has a label that is not Punycode: xn--",
                "a@xn--zzzzzzzz99999 → DOMAINPART → has a label that is not Punycode: xn--zzzzzzzz99999",
                "a@\u0301b → DOMAINPART → has a label that begins with a combining mark",
                "a@\u2665.example → DOMAINPART → U+2665 at index 0 is not allowed",
                "a@[::1 → DOMAINPART → is not an IPv6 address in brackets",
                "a@[1::2::3] → DOMAINPART → is not an IPv6 address in brackets",
                "a@[::%] → DOMAINPART → is not an IPv6 address in brackets",
                "a@[1:2:3:4:5:6:7:8:9] → DOMAINPART → is not an IPv6 address in brackets",
                "a@[::256.1.1.1] → DOMAINPART → is not an IPv6 address in brackets",
                "a@\u05D0.1b → DOMAINPART → mixes right-to-left and left-to-right characters (RFC 5893)",
                "\u05D0a@b → LOCALPART → mixes right-to-left and left-to-right characters (RFC 5893)",
                "a\u0007@b → LOCALPART → U+0007 at index 1 is not allowed",
                "a\u00ADb@c → LOCALPART → U+00AD at index 1 is not allowed",
                "a\uFF20b@c → LOCALPART → U+0040 (@) at index 1 is not allowed",
                "co\u00B7la@c → LOCALPART → U+00B7 at index 2 is not allowed among these neighbours",
                "a@b/\u061Cx → RESOURCEPART → U+061C at index 0 is not allowed",
                "a@b/x\u0000y → RESOURCEPART → U+0000 at index 1 is not allowed",
                "a@b/x\uE000 → RESOURCEPART → U+E000 at index 1 is not allowed",
                "\uD800@b → LOCALPART → U+D800 at index 0 is not allowed",
                "a@b/x\uDC00 → RESOURCEPART → U+DC00 at index 1 is not allowed",
                "a@\uDC00 → DOMAINPART → U+DC00 at index 0 is not allowed",
            })
    void saysWhatIsWrongWithWhichPart(String text, Part part, String reason) {
        JidException e = assertThrows(JidException.class, () -> Jid.parse(text));
        assertEquals(part + " " + reason, e.part() + " " + e.reason());
    }

    @Test
    void rejectsTheCharactersThatLocalpartsExclude() {
        for (char c : "\"&':<>".toCharArray()) {
            JidException e = assertThrows(JidException.class, () -> Jid.parse("a" + c + "b@example.com"));
            assertEquals(Part.LOCALPART, e.part());
        }
        assertThrows(JidException.class, () -> Jid.of("a/b", "example.com", null));
        assertThrows(JidException.class, () -> Jid.of("a@b", "example.com", null));
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
        assertEquals(Jid.parse("example.com/r"), Jid.of(null, "EXAMPLE.COM", "r"));
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
        return Jid.of(
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
