package im.couplet.caps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.ext.Caps;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.Hash;
import im.couplet.schema.Bytes;
import im.couplet.xml.Element;
import im.couplet.xml.XmlLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Hashes of the examples of XEP-0115 section 5 and XEP-0390 section 4. */
class CapsHashTest {
    private static final String SIMPLE = "<identity category='client' type='pc' name='Exodus 0.9.1'/>"
            + "<feature var='http://jabber.org/protocol/caps'/><feature var='http://jabber.org/protocol/disco#info'/>"
            + "<feature var='http://jabber.org/protocol/disco#items'/><feature var='http://jabber.org/protocol/muc'/>";
    private static final String SOFTWARE = "<x xmlns='jabber:x:data' type='result'>"
            + "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:dataforms:softwareinfo</value></field>"
            + "<field var='ip_version'><value>ipv4</value><value>ipv6</value></field>"
            + "<field var='os'><value>Mac</value></field><field var='os_version'><value>10.5.1</value></field>"
            + "<field var='software'><value>Psi</value></field>"
            + "<field var='software_version'><value>0.11</value></field></x>";
    private static final String COMPLEX = "<identity xml:lang='en' category='client' name='Psi 0.11' type='pc'/>"
            + "<identity xml:lang='el' category='client' name='Ψ 0.11' type='pc'/>"
            + SIMPLE.substring(SIMPLE.indexOf("<feature"));

    private static Element query(String content) {
        return Element.parse("<query xmlns='http://jabber.org/protocol/disco#info'>" + content + "</query>");
    }

    private static String sha1(String content) {
        return CapsHash.compute(DiscoInfo.TYPE.read(query(content)), "sha-1");
    }

    @Test
    void computesTheExamples() {
        assertEquals("QgayPKawpkPSDYmwT/WM94uAlu0=", sha1(SIMPLE));
        assertEquals("q07IKJEyjvHSyhy//CH0CxmKi8w=", sha1(COMPLEX + SOFTWARE));
    }

    /** Made with the command {@code printf … | openssl sha1 -binary | base64}, of the string in section 5.1's order. */
    @Test
    void ordersIdentitiesPartByPart() {
        assertEquals(
                "9f9+4ZdU0s/mKO8WSbYRr8y1crM=",
                sha1(
                        "<identity category='a-b' type='t'/><identity category='a' type='t-u'/><identity category='a' type='t'/>"));
    }

    @Test
    void leavesOutFormsThatDoNotSayWhatTheyAre() {
        String untyped = "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE'><value>a</value></field></x>";
        assertEquals("QgayPKawpkPSDYmwT/WM94uAlu0=", sha1(SIMPLE + untyped));
        assertEquals("QgayPKawpkPSDYmwT/WM94uAlu0=", sha1(SIMPLE + "<x xmlns='jabber:x:data' type='result'/>"));
    }

    @Test
    void refusesWhatIsIllFormed() {
        assertNull(sha1(SIMPLE + "<feature var='http://jabber.org/protocol/muc'/>"));
        assertNull(sha1(SIMPLE + "<identity category='client' type='pc' name='Exodus 0.9.1'/>"));
        assertNull(sha1(SIMPLE + SOFTWARE + SOFTWARE));
        assertNull(
                sha1(SIMPLE + SOFTWARE.replace("softwareinfo</value>", "softwareinfo</value><value>another</value>")));
        assertNull(CapsHash.compute(DiscoInfo.TYPE.read(query(SIMPLE)), "md5"));
    }

    @Test
    void keepsFieldsOfOneNameApart() {
        String twice = SOFTWARE.replace("</x>", "<field var='os'><value>Linux</value></field></x>");
        assertNotEquals(sha1(SIMPLE + SOFTWARE), sha1(SIMPLE + twice));
    }

    @Test
    void verifiesWhatCameWithPresence() {
        DiscoInfo info = DiscoInfo.TYPE.read(query(SIMPLE));
        Caps caps = new Caps("http://code.google.com/p/exodus", "sha-1", "QgayPKawpkPSDYmwT/WM94uAlu0=", null);
        assertTrue(CapsHash.verify(caps, info));
        assertEquals("http://code.google.com/p/exodus#QgayPKawpkPSDYmwT/WM94uAlu0=", CapsHash.node(caps));
        assertFalse(CapsHash.verify(new Caps(caps.node(), "sha-256", caps.ver(), null), info));
        assertFalse(CapsHash.verify(new Caps(caps.node(), null, "0.9.1", null), info));
    }

    private static Element example(String name) throws IOException {
        try (InputStream in = CapsHashTest.class.getResourceAsStream("/caps/xep-0390-" + name + ".xml")) {
            return Element.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Hash hash(String base64) {
        return new Hash("sha-256", Bytes.fromBase64(base64));
    }

    @Test
    void computesTheExamplesOfTheSecondVersion() throws IOException {
        assertEquals(
                hash("kzBZbkqJ3ADrj7v08reD1qcWUwNGHaidNUgD7nHpiw8="),
                Caps2Hash.compute(example("simple"), null, "sha-256"));
        assertEquals(
                hash("u79ZroNJbdSWhdSp311mddz44oHHPsEBntQ5b1jqBSY="),
                Caps2Hash.compute(example("forms"), null, "sha-256"));
        assertTrue(Caps2Hash.verify(hash("u79ZroNJbdSWhdSp311mddz44oHHPsEBntQ5b1jqBSY="), example("forms"), "en"));
    }

    @Test
    void takesTheLanguageFromAroundIt() throws IOException {
        assertNotEquals(
                Caps2Hash.compute(example("simple"), null, "sha-256"),
                Caps2Hash.compute(example("simple"), "en", "sha-256"));
        Element own = example("simple").withAttribute(im.couplet.schema.Fields.XML_LANG, "en");
        assertEquals(Caps2Hash.compute(own, "de", "sha-256"), Caps2Hash.compute(example("simple"), "en", "sha-256"));
    }

    @Test
    void hasNoHashOfWhatMustHaveNone() {
        for (String bad : List.of(
                "<more/>",
                "<feature/>",
                "<identity type='pc'/>",
                "<x xmlns='jabber:x:data' type='result'/>",
                SOFTWARE.replace("</x>", "<reported/></x>"),
                SOFTWARE.replace("</x>", "<item/></x>"),
                SOFTWARE.replace("type='hidden'", "type='fixed'"))) {
            assertNull(Caps2Hash.compute(query(SIMPLE + bad), null, "sha-256"), bad);
        }
        assertNull(Caps2Hash.compute(query(SIMPLE), null, "sha3-256"));
    }

    /** The separators of XEP-0390 section 4.1 are no characters of XML, so no value can hold one. */
    @Test
    void cannotBeAskedForValuesWithSeparators() {
        for (char separator = 0x1C; separator <= 0x1F; separator++) {
            DiscoInfo info = new DiscoInfo(null, List.of(), List.of("a" + separator + "b"), List.of());
            assertThrows(IllegalArgumentException.class, () -> DiscoInfo.TYPE.write(info));
        }
    }

    /** Compared one with another, these would take minutes. */
    @Test
    void takesAnyNumberOfTypesOfAForm() {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            values.append("<value>").append(i).append("</value>");
        }
        Element query = Element.parse(
                "<query xmlns='http://jabber.org/protocol/disco#info'>"
                        + SOFTWARE.replace(
                                "</value></field><field var='ip", "</value>" + values + "</field><field var='ip")
                        + "</query>",
                XmlLimits.DEFAULT.withStanzaLength(1 << 24));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertNull(CapsHash.compute(query, "sha-1")));
    }

    @Test
    void namesTheNodeOfAHash() {
        Hash hash = hash("u79ZroNJbdSWhdSp311mddz44oHHPsEBntQ5b1jqBSY=");
        String node = "urn:xmpp:caps#sha-256.u79ZroNJbdSWhdSp311mddz44oHHPsEBntQ5b1jqBSY=";
        assertEquals(node, Caps2Hash.node(hash));
        assertEquals(hash, Caps2Hash.ofNode(node));
        assertNull(Caps2Hash.ofNode("urn:xmpp:caps#sha-256"));
        assertNull(Caps2Hash.ofNode("urn:xmpp:caps#sha-256.#"));
        assertNull(Caps2Hash.ofNode("http://code.google.com/p/exodus#sha-256.AA=="));
    }

    @Test
    void ordersByOctets() {
        // U+FFFD is EF BF BD in UTF-8, U+1F600 is F0 9F 98 80; in UTF-16 the second begins with D83D
        assertEquals(
                List.of("", "a", "ab", "b", "\uFFFD", "\uD83D\uDE00"),
                OctetOrder.sorted(List.of("\uD83D\uDE00", "b", "\uFFFD", "ab", "", "a")));
    }
}
