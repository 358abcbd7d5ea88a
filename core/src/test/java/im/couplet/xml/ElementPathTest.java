package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementPathTest {
    private final Element iq = Element.parse("<iq xmlns='jabber:client'><error/><query xmlns='jabber:iq:roster'/>"
            + "<query xmlns='jabber:iq:roster'><item jid='a'/>text<x xmlns='u'><item/></x><item jid='b'/></query>"
            + "<query xmlns='jabber:iq:roster'><item jid='c'/></query><none xmlns=''><item/></none></iq>");

    @Test
    void stepsInheritTheNamespace() {
        assertEquals("a", iq.at("{jabber:iq:roster}query/item").attribute("jid"));
        assertSame(iq.elements().get(0), iq.at("error"));
        assertNull(iq.at("query"));
        assertNull(iq.at("{jabber:iq:roster}query/{u}item"));
        assertEquals(
                "<item xmlns=\"u\"/>",
                iq.at("{jabber:iq:roster}query/{u}x/item").toString());
        assertEquals("<item/>", iq.at("{}none/item").toString());
        assertNull(iq.at("{}none/{jabber:client}item"));
        assertNull(iq.at("error/error"));
    }

    @Test
    void findsAllInTheOrderOfTheDocument() {
        assertEquals(
                List.of("a", "b", "c"),
                iq.allAt("{jabber:iq:roster}query/item").stream()
                        .map(item -> item.attribute("jid"))
                        .toList());
        assertEquals(List.of(), iq.allAt("x/y/z"));
        assertEquals(3, iq.allAt("{jabber:iq:roster}query").size());
    }

    @Test
    void aNamespaceMayHoldSlashes() {
        Element element = Element.parse("<a><b xmlns='http://jabber.org/protocol/disco#info'><c/></b></a>");
        assertEquals(
                "c", element.at("{http://jabber.org/protocol/disco#info}b/c").localName());
        assertEquals(
                List.of(new ElementPath.Step("http://x/y", "b"), new ElementPath.Step(null, "c")),
                ElementPath.of("{http://x/y}b/c").steps());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "a/", "/a", "a//b", "{u", "{u}", "{u}/a", "a b", "*", "a:b", "a[1]", "@a", "..", "{u}a}b"
            })
    void refusesWhatIsNoPath(String path) {
        assertThrows(IllegalArgumentException.class, () -> iq.at(path));
        assertThrows(IllegalArgumentException.class, () -> iq.withEach(path, element -> element));
    }

    @Test
    void editsEveryPlaceAndSharesTheRest() {
        Element edited = iq.withEach(
                "{jabber:iq:roster}query/item",
                item -> "b".equals(item.attribute("jid")) ? null : item.withAttribute("jid", "z"));
        assertEquals(
                "<iq xmlns=\"jabber:client\"><error/><query xmlns=\"jabber:iq:roster\"/><query"
                        + " xmlns=\"jabber:iq:roster\"><item jid=\"z\"/>text<x xmlns=\"u\"><item/></x></query><query"
                        + " xmlns=\"jabber:iq:roster\"><item jid=\"z\"/></query><none xmlns=\"\"><item/></none></iq>",
                edited.toString());
        assertSame(iq.childAt(0), edited.childAt(0));
        assertSame(iq.childAt(1), edited.childAt(1));
        assertSame(iq.childAt(4), edited.childAt(4));
        assertSame(
                iq.elements().get(2).elements().get(1),
                edited.elements().get(2).elements().get(1));
        assertSame(iq, iq.withEach("{jabber:iq:roster}query/item", item -> item));
        assertSame(iq, iq.withEach("nothing", item -> null));
    }

    @Test
    void replacesAndRemovesChildrenByIndex() {
        Element element = Element.parse("<a b='1'>x<c/>y</a>");
        assertEquals(
                "<a b=\"1\">x<d/>y</a>",
                element.withChild(1, Element.of("", "d")).toString());
        assertEquals("<a b=\"1\">xzy</a>", element.withChild(1, XmlText.of("z")).toString());
        assertEquals(1, element.withoutChild(1).childCount());
        assertEquals(
                "<a b=\"1\"><d/></a>",
                element.withChildren(List.of(Element.of("", "d"))).toString());
        assertThrows(IndexOutOfBoundsException.class, () -> element.withChild(3, Element.of("", "d")));
        assertThrows(IndexOutOfBoundsException.class, () -> element.withoutChild(-1));
    }

    @Test
    @Tag("slow")
    void goesAsDeepAsThePathDoes() {
        int depth = 200_000;
        Element element = Element.of("", "a");
        for (int i = 0; i < depth; i++) {
            element = Element.builder("", "a").child(element).build();
        }
        String path = "a/".repeat(depth - 1) + "a";
        assertEquals(0, element.at(path).childCount());
        Element edited = element.withEach(path, last -> last.withText("x"));
        assertEquals("x", edited.at(path).text());
        assertTrue(CanonicalXml.of(edited).endsWith("x" + "</a>".repeat(depth + 1)));
        assertTrue(XmlPrinter.print(edited).endsWith("\n  </a>\n</a>"));
    }
}
