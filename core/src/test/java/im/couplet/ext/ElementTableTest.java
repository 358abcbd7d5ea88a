package im.couplet.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import im.couplet.schema.ElementTable;
import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Fields;
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
import org.junit.jupiter.api.Test;

class ElementTableTest {
    private static final ElementType<?>[] STANZAS = {Embedded.STANZA, Message.TYPE, Presence.TYPE, Iq.TYPE};

    @Test
    void saysAllThatIsDeclared() {
        List<ElementType<?>> types = Extensions.types();
        ElementTable table = new ElementTable(ElementTable.write(types, STANZAS), STANZAS);
        assertEquals(types.size(), table.size());
        for (int i = 0; i < types.size(); i++) {
            assertEquals(types.get(i).key(), table.key(i));
            assertSame(types.get(i), table.type(i));
        }
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
                + field.required() + " " + text(field.valueType());
    }

    private static String text(ValueType<?> type) {
        return type == null ? "none" : type.form() + " " + type.expected() + " " + Arrays.toString(type.words());
    }

    @Test
    void namesEveryVersion() {
        ElementType<?> type = ElementType.of("a", "urn:a:1", "x", () -> "").alsoIn("urn:a:0");
        ElementTable table = new ElementTable(ElementTable.write(List.of(type)));
        assertEquals(
                List.of("{urn:a:1}x", "{urn:a:0}x"),
                Arrays.stream(table.names(0)).map(Object::toString).toList());
    }

    @Test
    void keepsWordsWithSeparatorsAndRefusesTheseInNames() {
        String[] words = {"a b", "c;d", "e,f", "50%", "g"};
        ElementType<?> type = ElementType.of(
                "a", "urn:a", "x", Fields.attribute("b", Values.oneOf(words, words), String::valueOf), value -> value);
        assertSame(type, new ElementTable(ElementTable.write(List.of(type))).type(0));
        ElementType<?> bad = ElementType.of("a", "urn:a b", "x", () -> "");
        assertThrows(IllegalArgumentException.class, () -> ElementTable.write(List.of(bad)));
    }
}
