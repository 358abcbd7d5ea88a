package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.schema.ElementTable;
import im.couplet.schema.ElementType;
import im.couplet.schema.ElementTypes;
import im.couplet.schema.Field;
import im.couplet.schema.Fields;
import im.couplet.schema.Place;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import im.couplet.stanza.Embedded;
import im.couplet.stanza.Iq;
import im.couplet.stanza.Message;
import im.couplet.stanza.Presence;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ElementTableTest {
    private static final ElementType<?>[] STANZAS = {Embedded.STANZA, Message.TYPE, Presence.TYPE, Iq.TYPE};

    @Test
    void saysAllThatIsDeclared() {
        List<ElementType<?>> types = Extensions.types();
        String text = ElementTable.write(Extensions.placed(Extensions.ALL), STANZAS);
        ElementTable table = new ElementTable(text, STANZAS);
        assertEquals(types.size(), table.size());
        assertEquals(types.get(0).key(), ElementTable.key(text));
        for (int i = 0; i < types.size(); i++) {
            int places = table.places(i);
            assertEquals(types.get(i).key(), table.key(i));
            assertSame(types.get(i), table.type(i));
            assertEquals(
                    Set.copyOf(Extensions.ALL.get(i).places()),
                    Arrays.stream(Place.values())
                            .filter(place -> place.isIn(places))
                            .collect(Collectors.toSet()));
        }
    }

    private static String written(ElementType<?> type) {
        return ElementTable.write(List.of(new ElementTypes.Placed(type, List.of(Place.ITEM, Place.MESSAGE))));
    }

    @Test
    void saysPlacesInWords() {
        ElementTable table = new ElementTable(written(ElementType.of("a", "urn:a", "x", () -> "")));
        assertEquals("messages and items of publish-subscribe and the like", Place.words(table.places(0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> ElementTable.write(List.of(new ElementTypes.Placed(Delay.TYPE, List.of()))));
        assertThrows(IllegalArgumentException.class, () -> written(ElementType.of("A", "urn:a", "x", () -> "")));
    }

    private static void assertSame(ElementType<?> wanted, ElementType<?> found) {
        assertSame(wanted, found, new IdentityHashMap<>());
    }

    /** @param inside those that the two stand in, which may stand in themselves */
    private static void assertSame(
            ElementType<?> wanted, ElementType<?> found, Map<ElementType<?>, ElementType<?>> inside) {
        if (wanted.shape() == ElementType.Shape.STANZA) {
            assertEquals(wanted, found);
            return;
        }
        assertEquals(wanted.key(), found.key());
        assertEquals(wanted.shape(), found.shape(), wanted.key());
        assertEquals(wanted.name(), found.name());
        assertEquals(text(wanted.choices()), text(found.choices()), wanted.key());
        assertEquals(wanted.fields().size(), found.fields().size());
        assertEquals(wanted.older().size(), found.older().size());
        for (int i = 0; i < wanted.older().size(); i++) {
            assertSame(wanted.older().get(i), found.older().get(i), inside);
        }
        inside.put(wanted, found);
        for (int i = 0; i < wanted.fields().size(); i++) {
            Field<?, ?> left = wanted.fields().get(i);
            Field<?, ?> right = found.fields().get(i);
            assertEquals(text(left), text(right), wanted.key());
            if (inside.containsKey(left.elementType())) {
                assertEquals(inside.get(left.elementType()), right.elementType(), "an element that stands in itself");
            } else if (left.elementType() != null) {
                assertSame(left.elementType(), right.elementType(), inside);
            }
        }
        inside.remove(wanted);
    }

    private static String text(Field<?, ?> field) {
        return field.key() + " " + field.kind() + " " + field.childName() + " " + field.attributeName() + " "
                + field.required() + " " + field.carried() + " " + text(field.valueType());
    }

    private static String text(ValueType<?> type) {
        return type == null ? "none" : type.form() + " " + type.expected() + " " + Arrays.toString(type.words());
    }

    @Test
    void namesEveryVersion() {
        ElementType<?> type = ElementType.of("a", "urn:a:1", "x", () -> "").alsoIn("urn:a:0");
        ElementTable table = new ElementTable(written(type));
        assertEquals(
                List.of("{urn:a:1}x", "{urn:a:0}x"),
                Arrays.stream(table.names(0)).map(Object::toString).toList());
    }

    @Test
    void keepsWordsWithSeparatorsAndRefusesTheseInNames() {
        String[] words = {"a b", "c;d", "e,f", "50%", "g"};
        ElementType<?> type = ElementType.of(
                "a", "urn:a", "x", Fields.attribute("b", Values.oneOf(words, words), String::valueOf), value -> value);
        assertSame(type, new ElementTable(written(type)).type(0));
        ElementType<?> bad = ElementType.of("a", "urn:a b", "x", () -> "");
        assertThrows(IllegalArgumentException.class, () -> written(bad));
    }
}
