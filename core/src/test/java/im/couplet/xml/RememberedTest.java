package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.text.Text;
import org.junit.jupiter.api.Test;

/** What a parser remembers from stanza to stanza, and that a peer cannot make it remember much. */
class RememberedTest {
    private static final Text SHORT = Text.of("urn:x");
    private static final Text LONG = Text.of("urn:" + "x".repeat(200));

    private final RawName name = new RawName(Text.of("a"), 97, -1);
    private final Declarations declarations = new Declarations();

    @Test
    void expandedNamesComeBack() {
        XmlName first = name.in(SHORT);
        assertEquals(XmlName.of("urn:y", "a"), name.in(Text.of("urn:y")));
        assertSame(first, name.in(Text.of("urn:x")));
    }

    @Test
    void namesInLongNamespacesAreForgotten() {
        assertEquals(XmlName.of(LONG.string(), "a"), name.in(LONG));
        assertNotSame(name.in(LONG), name.in(LONG));
    }

    @Test
    void declarationsComeBack() {
        Binding outer = Binding.builtIn();
        Binding binding = outer.plus(Text.of(""), SHORT);
        declarations.keep(name, binding);
        declarations.keep(name, outer.plus(Text.of(""), Text.of("urn:y")));
        assertSame(binding, declarations.find(name, Text.of("urn:x"), outer));
        assertNull(declarations.find(name, Text.of("urn:z"), outer));
        assertNull(declarations.find(name, SHORT, binding));
        assertNull(declarations.find(new RawName(Text.of("a"), 97, -1), SHORT, outer));
    }

    @Test
    void longDeclarationsAndThoseWithinThemAreForgotten() {
        Binding outer = Binding.builtIn();
        Binding binding = outer.plus(Text.of(""), LONG);
        Binding inner = binding.plus(Text.of("p"), SHORT);
        declarations.keep(name, binding);
        declarations.keep(name, inner);
        assertNull(declarations.find(name, LONG, outer));
        assertNull(declarations.find(name, SHORT, binding));
    }

    @Test
    void longChainsOfDeclarationsAreForgotten() {
        Binding binding = Binding.builtIn();
        for (int i = 0; i < 16; i++) {
            binding = binding.plus(Text.of("p" + i), SHORT);
            assertTrue(binding.isLight);
        }
        assertFalse(binding.plus(Text.of("p"), SHORT).isLight);
    }

    @Test
    void theTableOfNamesIsBounded() {
        NameTable table = new NameTable();
        for (int i = 0; i < 1024; i++) {
            assertFalse(table.makeRoom());
            Text text = Text.of("n" + i);
            // Hashes that spread evenly over the buckets, so that none is full.
            assertTrue(table.add(new RawName(text, i & 255, -1)));
        }
        assertTrue(table.makeRoom());
        assertNull(table.find(Text.of("n1"), 0, 2, 1));
    }

    @Test
    void fullBucketsRefuseNames() {
        NameTable table = new NameTable();
        for (int i = 0; i < 16; i++) {
            assertTrue(table.add(new RawName(Text.of("n" + i), 7, -1)));
        }
        assertFalse(table.add(new RawName(Text.of("n16"), 7, -1)));
        assertNull(table.find(Text.of("n16"), 0, 3, 7));
    }
}
