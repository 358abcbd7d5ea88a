package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {
    private static final int VERY_DEEP = 200_000;
    private static final XmlLimits DEEP =
            XmlLimits.DEFAULT.withDepth(VERY_DEEP).withStanzaLength(1 << 28).withNamespaces(VERY_DEEP);

    private final Element message = Element.parse("<message xmlns='jabber:client' id='1' xml:lang='en' to='a@b'>"
            + "<body>Hi</body>mixed<x xmlns='urn:x'/><body xml:lang='de'>Hallo</body> end</message>");

    @Test
    void answersQuestionsByName() {
        assertEquals("jabber:client", message.namespace());
        assertEquals("message", message.localName());
        assertTrue(message.is("jabber:client", "message"));
        assertTrue(message.is(XmlName.of("jabber:client", "message")));
        assertEquals("1", message.attribute("id"));
        assertNull(message.attribute("lang"));
        assertEquals("en", message.attribute(XmlName.of(XmlName.XML_NAMESPACE, "lang")));
        assertEquals(
                "Hi",
                Objects.requireNonNull(message.child("jabber:client", "body")).text());
        assertNull(message.child("urn:y", "x"));
        assertEquals(2, message.elements("jabber:client", "body").size());
        assertEquals(
                List.of("body", "x", "body"),
                message.elements().stream().map(Element::localName).toList());
    }

    @Test
    void keepsOrderAndMixedContent() {
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < message.childCount(); i++) {
            kinds.add(message.childAt(i) instanceof XmlText text ? text.text() : "<>");
        }
        assertEquals(List.of("<>", "mixed", "<>", "<>", " end"), kinds);
        assertEquals(message.children().size(), message.childCount());
        assertEquals("mixed end", message.text());
        assertEquals("", Element.of("", "a").text());
    }

    @Test
    void setsAndRemovesAttributesInACopy() {
        Element changed =
                message.withAttribute("id", "2").withAttribute("from", "c@d").withAttribute("to", null);
        assertEquals(
                "<message xmlns=\"jabber:client\" id=\"2\" xml:lang=\"en\" from=\"c@d\"/>",
                changed.withText("").toString());
        assertEquals("1", message.attribute("id"));
        assertEquals("a@b", message.attribute("to"));
        assertEquals(message.children(), changed.children());
    }

    @Test
    void removingAnAttributeThatIsNotThereChangesNothing() {
        assertEquals(message, message.withAttribute("none", null));
    }

    @Test
    void addsAndRemovesChildrenInACopy() {
        Element x = Element.builder("urn:x", "x").text("1").build();
        Element two = message.withChild(x);
        assertEquals(2, two.elements("urn:x", "x").size());
        assertSame(x, two.elements("urn:x", "x").get(1));
        Element none = two.without("urn:x", "x");
        assertNull(none.child("urn:x", "x"));
        assertEquals(1, message.elements("urn:x", "x").size());
        assertEquals("mixed end", none.text());
    }

    @Test
    void textThatBecomesNeighbourlyIsMerged() {
        Element element = Element.parse("<a>1<b/>2<b/>3</a>").without("", "b");
        assertEquals(1, element.childCount());
        assertEquals(Element.parse("<a>123</a>"), element);
        assertEquals(Element.parse("<a>1234</a>"), element.withChild(XmlText.of("4")));
        assertEquals(element, element.withChild(XmlText.of("")));
    }

    @Test
    void replacesEverythingByText() {
        assertEquals("<a>x</a>", Element.parse("<a><b/>1</a>").withText("x").toString());
        assertEquals("<a/>", Element.parse("<a><b/>1</a>").withText("").toString());
    }

    @Test
    void builderGoesOnAfterBuilding() {
        Element.Builder builder = Element.builder("", "a").text("1");
        Element first = builder.build();
        Element second = builder.text("2")
                .attribute("b", "3")
                .child(Element.of("", "c"))
                .text("4")
                .text("5")
                .build();
        assertEquals("<a>1</a>", first.toString());
        assertEquals("<a b=\"3\">12<c/>45</a>", second.toString());
        assertEquals("<a b=\"3\">12<c/>456</a>", builder.text("6").build().toString());
    }

    @Test
    void builderTakesTextInVeryManyPieces() {
        Element.Builder builder = Element.builder("", "a");
        for (int i = 0; i < 1_000_000; i++) {
            builder.text("x");
        }
        assertEquals(1_000_000, builder.build().text().length());
    }

    @Test
    void builderLeavesOutAttributesWithoutValue() {
        assertEquals(
                "<a b=\"\"/>",
                Element.builder("", "a")
                        .attribute("c", null)
                        .attribute("b", "")
                        .build()
                        .toString());
    }

    @Test
    void toBuilderKeepsEverything() {
        assertEquals(message, message.toBuilder().build());
        assertEquals(
                Element.parse("<a>x</a>"), Element.parse("<a>x</a>").toBuilder().build());
    }

    @Test
    void listsCannotBeChanged() {
        assertThrows(
                UnsupportedOperationException.class, () -> message.children().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> message.attributes().clear());
        Element text = Element.parse("<a>x</a>");
        assertThrows(UnsupportedOperationException.class, () -> text.children().clear());
    }

    @Test
    void orderOfAttributesAndPrefixesDoNotMatterToEquality() {
        Element one = Element.parse("<a xmlns='u' b='1' c='2'><d/></a>");
        Element other = Element.parse("<p:a c='2' xmlns:p='u' b='1'><p:d></p:d></p:a>");
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
    }

    @Test
    void cdataReferencesAndTextAreEqual() {
        assertEquals(Element.parse("<a>1&lt;2</a>"), Element.parse("<a><![CDATA[1<]]>&#50;</a>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b xmlns='u' c='1'>x<d/>y</b>",
                "<a c='1'>x<d/>y</a>",
                "<a xmlns='u' c='2'>x<d/>y</a>",
                "<a xmlns='u' e='1'>x<d/>y</a>",
                "<a xmlns='u'>x<d/>y</a>",
                "<a xmlns='u' c='1' e='1'>x<d/>y</a>",
                "<a xmlns='u' c='1'>xy<d/></a>",
                "<a xmlns='u' c='1'>x<d>1</d>y</a>",
                "<a xmlns='u' c='1'>x<d/>z</a>",
                "<a xmlns='u' c='1'>x<e/>y</a>",
                "<a xmlns='u' c='1'>x<d/></a>",
                "<a xmlns='u' c='1'>xy</a>",
                "<a xmlns='u' c='1'/>",
                "<a xmlns='u' xmlns:p='v' p:c='1'>x<d/>y</a>",
            })
    void whatDiffersIsNotEqual(String other) {
        Element element = Element.parse("<a xmlns='u' c='1'>x<d/>y</a>");
        assertNotEquals(element, Element.parse(other));
        assertNotEquals(Element.parse(other), element);
    }

    @Test
    void elementsAreEqualToElementsOnly() {
        assertNotEquals(Element.parse("<a>x</a>"), (Object) "x");
        assertNotEquals(XmlText.of("x"), (Object) Element.parse("<a>x</a>"));
    }

    @Test
    @Tag("slow")
    void nestsTwoHundredThousandDeep() {
        String xml = "<a>".repeat(VERY_DEEP - 1) + "<a/>" + "</a>".repeat(VERY_DEEP - 1);
        Element parsed = Element.parse(xml, DEEP);
        assertEquals(xml, parsed.toString());
        Element other = Element.parse(xml, DEEP);
        assertEquals(parsed, other);
        assertEquals(parsed.hashCode(), other.hashCode());
        assertNotEquals(parsed, Element.parse(xml.replace("<a/>", "<b/>"), DEEP));
        assertEquals(parsed.withAttribute("x", "1"), other.withAttribute("x", "1"));
    }

    @Test
    @Tag("slow")
    void nestsDeepWithADeclarationOnEveryLevel() {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < VERY_DEEP; i++) {
            xml.append(i % 2 == 0 ? "<a xmlns=\"urn:1\">" : "<a xmlns=\"urn:2\">");
        }
        xml.setLength(xml.length() - 1);
        xml.append("/>").append("</a>".repeat(VERY_DEEP - 1));
        Element parsed = Element.parse(xml.toString(), DEEP);
        assertEquals(xml.toString(), parsed.toString());
    }

    @Test
    @Tag("slow")
    void aBuilderNestsDeepToo() {
        Element element = Element.of("urn:a", "a");
        for (int i = 0; i < VERY_DEEP; i++) {
            element = Element.builder("urn:a", "a").child(element).build();
        }
        assertEquals(element, Element.parse(element.toString(), DEEP.withDepth(VERY_DEEP + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a b", "1", "-a", "a:b", ":a", "a:", "a>", "a><evil", "a/", "a=", "\u0000", "a\u00d7",
                "\ud83d", "a\n"
            })
    void refusesWhatIsNoName(String name) {
        assertThrows(IllegalArgumentException.class, () -> Element.of("", name));
        assertThrows(IllegalArgumentException.class, () -> Element.builder("", name));
        assertThrows(IllegalArgumentException.class, () -> XmlName.of("urn:x", name));
        Element.Builder builder = Element.builder("", "a");
        assertThrows(IllegalArgumentException.class, () -> builder.attribute(name, "1"));
        assertThrows(IllegalArgumentException.class, () -> message.withAttribute(name, "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0008",
                "\u000b",
                "\u001f",
                "\ufffe",
                "\uffff",
                "\ud83d",
                "\ude00",
                "\ude00\ud83d",
                "\ud83dx",
                "\ud83d\ud83d\ude00"
            })
    void refusesTextThatXmlCannotHold(String text) {
        assertThrows(IllegalArgumentException.class, () -> XmlText.of(text));
        assertThrows(IllegalArgumentException.class, () -> message.withText(text));
        assertThrows(IllegalArgumentException.class, () -> message.withAttribute("a", text));
        assertThrows(IllegalArgumentException.class, () -> Element.of(text, "a"));
        Element.Builder builder = Element.builder("", "a");
        assertThrows(IllegalArgumentException.class, () -> builder.text(text));
        assertThrows(IllegalArgumentException.class, () -> builder.attribute("b", text));
        assertEquals("<a/>", builder.build().toString());
    }

    @Test
    void refusesAttributesThatWouldDeclareNamespaces() {
        Element.Builder builder = Element.builder("", "a");
        assertThrows(IllegalArgumentException.class, () -> builder.attribute("xmlns", "urn:x"));
        assertThrows(IllegalArgumentException.class, () -> message.withAttribute("xmlns", "urn:x"));
        assertThrows(IllegalArgumentException.class, () -> XmlName.of("http://www.w3.org/2000/xmlns/", "p"));
        assertEquals("<xmlns/>", Element.of("", "xmlns").toString());
    }

    @Test
    void namesAreEqualByBothParts() {
        assertEquals(XmlName.of("u", "a"), XmlName.of("u", "a"));
        assertEquals(XmlName.of("u", "a").hashCode(), XmlName.of("u", "a").hashCode());
        assertNotEquals(XmlName.of("u", "a"), XmlName.of("v", "a"));
        assertNotEquals(XmlName.of("u", "a"), XmlName.of("u", "b"));
        assertEquals("{u}a", XmlName.of("u", "a").toString());
        assertEquals("a", XmlName.of("", "a").toString());
    }

    @Test
    void hashesDependOnEverythingButTheOrderOfAttributes() {
        Element one = Element.builder("u", "a")
                .attribute("b", "1")
                .attribute("c", "2")
                .text("x")
                .build();
        Element same = Element.builder("u", "a")
                .attribute("c", "2")
                .attribute("b", "1")
                .text("x")
                .build();
        assertEquals(one.hashCode(), same.hashCode());
        Set<Integer> hashes = new HashSet<>();
        List<Element> others = List.of(
                one,
                one.withText("other"),
                one.withText(""),
                one.withAttribute("b", "3"),
                one.withAttribute("b", null),
                one.withChild(Element.of("u", "d")),
                Element.of("u", "a"),
                Element.of("u", "b"),
                Element.of("v", "a"));
        others.forEach(other -> hashes.add(other.hashCode()));
        assertEquals(others.size(), hashes.size());
    }

    @Test
    void findsChildrenByExpandedName() {
        Element element = Element.parse("<a xmlns='u'>x<b xmlns='v' n='1'/><b n='2'/><b n='3'/></a>");
        assertEquals(
                "2", Objects.requireNonNull(element.child(XmlName.of("u", "b"))).attribute("n"));
        assertNull(element.child(XmlName.of("u", "c")));
        assertFalse(element.is(XmlName.of("v", "a")));
        assertTrue(element.is(XmlName.of("u", "a")));
    }

    @Test
    void refusesAnElementThatIsNotWhole() {
        for (String xml : List.of("<a>", "<a", "", "<a/><", "<a><b></b>")) {
            XmlException e = assertThrows(XmlException.class, () -> Element.parse(xml));
            assertEquals(XmlException.Reason.UNEXPECTED_END, e.reason());
        }
    }
}
