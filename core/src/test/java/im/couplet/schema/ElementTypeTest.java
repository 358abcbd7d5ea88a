package im.couplet.schema;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.xml.Element;
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
}
