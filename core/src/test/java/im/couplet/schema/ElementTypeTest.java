package im.couplet.schema;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementTypeTest {
    private record Card(String id, String name) {
        static final Field<Card, String> ID = attribute("id", Values.STRING, Card::id);
        static final Field<Card, String> NAME = childText("name", "N", Values.STRING, Card::name);
        static final ElementType<Card> TYPE =
                ElementType.of("card", "urn:x", "card", List.of(ID, NAME), in -> new Card(in.get(ID), in.get(NAME)));
    }

    @Test
    void readsAnyNumberOfFieldsByTheirDeclarations() {
        Element element = Element.parse("<card xmlns='urn:x' id='1'><N>n</N></card>");
        assertEquals(new Card("1", "n"), Card.TYPE.readStrict(element));
        assertEquals(element, Card.TYPE.write(new Card("1", "n")));
        assertEquals(new Card("1", null), Card.TYPE.readStrict(Element.parse("<card xmlns='urn:x' id='1'/>")));
        assertNull(Card.TYPE.read(Element.parse("<card xmlns='urn:x'><N>n</N></card>")));
    }

    @Test
    void refusesAFieldThatIsNotInTheDeclaration() {
        ElementType<Card> type = ElementType.of(
                "card", "urn:x", "card", List.of(Card.ID), in -> new Card(in.get(Card.ID), in.get(Card.NAME)));
        Element element = Element.parse("<card xmlns='urn:x' id='1'/>");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> type.readStrict(element));
        assertEquals("field: name is not in the declaration", refused.getMessage());
    }

    private record Outer(Inner inner, List<Element> carried) {
        static final ElementType<Outer> TYPE = ElementType.of(
                        "outer",
                        "urn:x:1",
                        "outer",
                        Fields.child("inner", Inner.TYPE, Outer::inner),
                        Fields.anyExtensions(Outer::carried),
                        Outer::new)
                .alsoIn("urn:x:0");
    }

    private record Inner(String text) {
        static final ElementType<Inner> TYPE = ElementType.of(
                "inner", "urn:x:1", "inner", Fields.childText("text", Values.STRING, Inner::text), Inner::new);
    }

    @Test
    void readsSeveralVersionsOfANamespaceAndWritesTheOneThatIsAskedFor() {
        for (String namespace : List.of("urn:x:0", "urn:x:1")) {
            Element element = Element.parse("<outer xmlns='" + namespace + "'><inner><text>t</text></inner></outer>");
            assertTrue(Outer.TYPE.matches(element.name()));
            Outer value = Outer.TYPE.readStrict(element);
            assertEquals(new Outer(new Inner("t"), List.of()), value);
            assertEquals(element, Outer.TYPE.version(namespace).write(value));
        }
        assertFalse(Outer.TYPE.matches(XmlName.of("urn:x:2", "outer")));
    }

    @Test
    void carriesAnyOtherElement() {
        Element element = Element.parse("<outer xmlns='urn:x:1'><a xmlns='urn:a'/><b/></outer>");
        Outer value = Outer.TYPE.readStrict(element);
        assertEquals(element.elements(), value.carried());
        assertEquals(element, Outer.TYPE.write(value));
    }

    private record Shared(Integer size, String unit, List<Element> rest) {
        static final ElementType<Shared> TYPE = ElementType.of(
                "shared",
                "urn:x",
                "shared",
                Fields.childAttribute("size", "size", "n", Values.integer(0, 9), Shared::size),
                Fields.childText("unit", "size", Values.oneOf(new String[] {"cm", "m"}, "cm", "m"), Shared::unit),
                Fields.raw("rest", Shared::rest),
                Shared::new);
    }

    @Test
    void takesTheFirstChildWithAGoodValueAndKeepsOthersAmongTheRest() {
        List<Problem> problems = new ArrayList<>();
        Element element =
                Element.parse("<shared xmlns='urn:x'><size n='x'>y</size><size n='1'>ell</size><size n='2'>m</size>"
                        + "<other/></shared>");
        Shared value = Shared.TYPE.read(element, problems);
        assertEquals(1, value.size());
        assertNull(value.unit(), "of the child that the size was taken from");
        List<Element> all = element.elements();
        assertEquals(List.of(all.get(0), all.get(2), all.get(3)), value.rest());
        assertEquals(
                List.of("shared.size", "shared.unit", "shared.unit"),
                problems.stream().map(Problem::path).toList());
    }
}
