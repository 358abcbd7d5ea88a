package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.text.Text;
import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Tags with as many attributes and declarations as limits allow: were they compared one with another, it would take minutes. */
class LargeTagsTest {
    private static final int MANY = 150_000;
    private static final XmlLimits ROOMY = new XmlLimits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 28, 1 << 28);

    private static void inTime(Executable work) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), work);
    }

    private static String texts(int count, IntFunction<String> one) {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < count; i++) {
            texts.append(one.apply(i));
        }
        return texts.toString();
    }

    /** Different names with one hash: "Aa" and "BB" have the same. */
    private static String alike(int i) {
        return texts(20, bit -> (i >> bit & 1) == 1 ? "BB" : "Aa");
    }

    private static Element roomy(String xml) {
        return Element.parse(xml, ROOMY);
    }

    @Test
    void readsAndWritesAttributes() {
        String xml = "<a" + texts(MANY, i -> " b" + i + "=\"\"") + "/>";
        inTime(() -> assertEquals(xml, roomy(xml).toString()));
    }

    @Test
    void readsAndWritesAttributesWithOneHash() {
        String xml = "<a" + texts(MANY, i -> " " + alike(i) + "=\"\"") + "/>";
        inTime(() -> assertEquals(xml, roomy(xml).toString()));
    }

    @Test
    void readsAndWritesAttributesInOneNamespace() {
        String xml = "<a xmlns:ns0=\"u\"" + texts(MANY, i -> " ns0:b" + i + "=\"\"") + "/>";
        inTime(() -> assertEquals(xml, roomy(xml).toString()));
    }

    @Test
    void readsAndWritesAttributesInManyNamespaces() {
        String xml = "<a" + texts(MANY, i -> " xmlns:ns" + i + "=\"u" + i + "\" ns" + i + ":b=\"\"") + "/>";
        inTime(() -> assertEquals(xml, roomy(xml).toString()));
    }

    @Test
    void findsThePrefixesOfManyElements() {
        String declarations = texts(MANY, i -> " xmlns:p" + i + "=\"u" + i + "\"");
        String xml = "<a" + declarations + ">" + texts(MANY, i -> "<p" + i % 7 + ":b/>") + "</a>";
        inTime(() -> assertEquals("u3", roomy(xml).elements().get(3).namespace()));
    }

    @Test
    void findsThePrefixesOfDeepElements() {
        int depth = 100_000;
        String open = texts(depth, i -> "<p" + i + ":a xmlns:p" + i + "=\"u" + i + "\"><p0:b/>");
        String xml = open + texts(depth, i -> "</p" + (depth - 1 - i) + ":a>");
        inTime(() -> assertEquals("u0", roomy(xml).elements().get(0).namespace()));
    }

    @Test
    void comparesAttributesInAnyOrder() {
        Element one = roomy("<a" + texts(MANY, i -> " b" + i + "=\"\"") + "/>");
        Element other = roomy("<a" + texts(MANY, i -> " b" + (MANY - 1 - i) + "=\"\"") + "/>");
        inTime(() -> {
            assertEquals(one, other);
            assertNotEquals(one, other.withAttribute("b1", "x"));
            assertNotEquals(one, other.withAttribute("b1", null).withAttribute("c", ""));
        });
    }

    @Test
    void buildsAttributes() {
        Element.Builder builder = Element.builder("", "a");
        inTime(() -> {
            for (int i = 0; i < MANY; i++) {
                builder.attribute("b" + i, "");
            }
            builder.attribute("b7", "x").attribute("b8", null).attribute("b8", "y");
        });
        Element built = builder.build();
        assertEquals(MANY, built.attributeCount());
        assertEquals("x", built.attributeAt(7).value());
        assertEquals("y", built.attributeAt(MANY - 1).value());
        builder.attribute("b7", "z");
        assertEquals("x", built.attribute("b7"));
    }

    @Test
    void findsTheSecondOfManyAttributes() {
        String many = texts(40, i -> " b" + i + "=''");
        assertBad("<a" + many + " b0=''/>", XmlException.Reason.DUPLICATE_ATTRIBUTE, 2 + many.length() + 1);
        // More names than the table keeps.
        String more = texts(3000, i -> " b" + i + "=''");
        assertBad("<a" + more + " b0=''/>", XmlException.Reason.DUPLICATE_ATTRIBUTE, 2 + more.length() + 1);
        String two = "<a xmlns:p='u' xmlns:q='u'" + texts(40, i -> " p:b" + i + "=''");
        assertBad(two + " q:b39=''/>", XmlException.Reason.DUPLICATE_ATTRIBUTE, two.length() + 1);
    }

    @Test
    void findsTheSecondOfManyDeclarations() {
        for (int count : new int[] {1, 15, 16, 17, 18, 40}) {
            String many = texts(count, i -> " xmlns:p" + i + "='u'");
            for (int again : new int[] {0, count / 2, count - 1}) {
                String xml = "<a" + many + " xmlns:p" + again + "='v'/>";
                assertBad(xml, XmlException.Reason.DUPLICATE_ATTRIBUTE, 2 + many.length() + 1);
            }
        }
    }

    private static void assertBad(String xml, XmlException.Reason reason, int offset) {
        XmlException e = assertThrows(XmlException.class, () -> roomy(xml));
        assertEquals(reason, e.reason(), e.getMessage());
        assertEquals(offset, e.offset());
    }

    @Test
    void knowsWhichOfManyPrefixesAreInForce() {
        String outer = texts(20, i -> " xmlns:p" + i + "='u" + i + "'");
        Element root = roomy("<a" + outer + "><p3:b xmlns:p3='v' xmlns:q='w'><q:c/><p3:c/></p3:b><p3:b/>"
                + "<b xmlns:p3='x'><p3:c/><p4:c/></b><p19:b/></a>");
        assertEquals("v", root.elements().get(0).namespace());
        assertEquals("w", root.elements().get(0).elements().get(0).namespace());
        assertEquals("v", root.elements().get(0).elements().get(1).namespace());
        assertEquals("u3", root.elements().get(1).namespace());
        assertEquals("x", root.elements().get(2).elements().get(0).namespace());
        assertEquals("u4", root.elements().get(2).elements().get(1).namespace());
        assertEquals("u19", root.elements().get(3).namespace());
        String unbound = "<a" + outer + "><b xmlns:q='w'><q:c/></b><q:b/></a>";
        assertBad(unbound, XmlException.Reason.UNBOUND_PREFIX, unbound.indexOf("<q:b/>") + 1);
    }

    @Test
    void writesManyPrefixesWhereTheyAreInForce() {
        Element inner = roomy("<c xmlns:p='u3' xmlns:q='new' p:d='' q:d=''/>");
        Element root = roomy("<a" + texts(20, i -> " xmlns:p" + i + "='u" + i + "' p" + i + ":b=''") + "/>")
                .withChild(inner)
                .withChild(inner);
        String xml = root.toString();
        assertEquals(root, roomy(xml));
        assertTrue(xml.endsWith(
                "<c ns3:d=\"\" xmlns:ns20=\"new\" ns20:d=\"\"/><c ns3:d=\"\" xmlns:ns21=\"new\" ns21:d=\"\"/></a>"));
    }

    @Test
    void refusesTheSecondOfManyWrittenAttributes() {
        XmlWriter writer = new XmlWriter().startElement(XmlName.of("", "a"));
        for (int i = 0; i < 40; i++) {
            writer.attribute(XmlName.of("", "b" + i), Text.of(""));
        }
        assertThrows(IllegalArgumentException.class, () -> writer.attribute(XmlName.of("", "b3"), Text.of("")));
        assertThrows(IllegalArgumentException.class, () -> writer.attribute(XmlName.of("", "b39"), Text.of("")));
    }

    @Test
    void refusesANamespaceThatCostsMoreThanItIsWorth() {
        String longest = "u".repeat(1024);
        assertEquals(longest, Element.parse("<a xmlns='" + longest + "'/>").namespace());
        assertBadByDefault("<a xmlns='" + longest + "u'/>", 3);
        assertBadByDefault("<a xmlns:p='" + longest + "u'/>", 3);
        assertEquals(longest + "u", roomy("<a xmlns='" + longest + "u'/>").namespace());
        assertEquals(
                longest,
                Element.parse("<a xmlns='" + longest + "'/>", XmlLimits.DEFAULT.withNameLength(5))
                        .namespace());
    }

    private static void assertBadByDefault(String xml, int offset) {
        XmlException e = assertThrows(XmlException.class, () -> Element.parse(xml));
        assertEquals(XmlException.Reason.NAME_TOO_LONG, e.reason());
        assertEquals(offset, e.offset());
    }
}
