package im.couplet.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.text.Text;
import java.util.ArrayList;
import java.util.List;
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
        declarations.keep(binding);
        declarations.keep(outer.plus(Text.of(""), Text.of("urn:y")));
        assertSame(binding, declarations.find(Text.of(""), Text.of("urn:x"), outer));
        assertNull(declarations.find(Text.of(""), Text.of("urn:z"), outer));
        assertNull(declarations.find(Text.of(""), SHORT, binding));
        assertNull(declarations.find(Text.of("a"), SHORT, outer));
    }

    @Test
    void longDeclarationsAndThoseWithinThemAreForgotten() {
        Binding outer = Binding.builtIn();
        Binding binding = outer.plus(Text.of(""), LONG);
        Binding inner = binding.plus(Text.of("p"), SHORT);
        declarations.keep(binding);
        declarations.keep(inner);
        assertNull(declarations.find(Text.of(""), LONG, outer));
        assertNull(declarations.find(Text.of("p"), SHORT, binding));
    }

    @Test
    void longChainsOfDeclarationsAreForgotten() {
        Binding binding = Binding.builtIn();
        for (int i = 0; i < 8; i++) {
            binding = binding.plus(Text.of("p" + i), SHORT);
            assertTrue(binding.isLight);
        }
        assertFalse(binding.plus(Text.of("p"), SHORT).isLight);
    }

    @Test
    void aFullBucketGivesUpTheDeclarationThatCameFirst() {
        Binding outer = Binding.builtIn();
        for (int i = 0; i < 7; i++) {
            // The bucket is found by the end of a namespace and its length.
            declarations.keep(outer.plus(Text.of(""), Text.of(i + "urn:of:one:bucket")));
        }
        assertNull(declarations.find(Text.of(""), Text.of("0urn:of:one:bucket"), outer));
        for (int i = 1; i < 7; i++) {
            assertNotNull(declarations.find(Text.of(""), Text.of(i + "urn:of:one:bucket"), outer));
        }
    }

    @Test
    void aFullBucketGivesUpTheNameThatCameFirst() {
        NameTable table = new NameTable();
        RawName first = new RawName(Text.of("n0"), 7, -1);
        table.add(first);
        first.follower = first;
        first.expect(0, first);
        for (int i = 1; i < 9; i++) {
            table.add(new RawName(Text.of("n" + i), 7, -1));
        }
        assertNull(table.find(Text.of("n0"), 0, 2, 7));
        assertFalse(first.kept);
        assertNull(first.follower);
        assertNull(first.expected(0));
        for (int i = 1; i < 9; i++) {
            assertNotNull(table.find(Text.of("n" + i), 0, 2, 7));
        }
    }

    @Test
    void longNamesAreForgotten() {
        NameTable table = new NameTable();
        RawName longName = new RawName(Text.of("n".repeat(129)), 7, -1);
        table.add(longName);
        assertFalse(longName.kept);
        assertNull(table.find(longName.text, 0, 129, 7));
    }

    /** Names that come and go in the midst of a tag, or before the next, are told apart as well as those that stay. */
    @Test
    void aNameIsFoundTwiceInATagThatMadeTheTableForgetIt() {
        StringBuilder tag = new StringBuilder("<a first='' ");
        for (int i = 0; i < 20_000; i++) {
            tag.append("n").append(i).append("='' ");
        }
        XmlParser parser =
                XmlParser.document(new ElementHandler(0, element -> {}), XmlLimits.DEFAULT.withAttributes(100_000));
        parser.feed("<a first='' first2=''/>");
        parser.reset();
        XmlException e = assertThrows(XmlException.class, () -> parser.feed(tag + "first=''/>"));
        assertEquals(XmlException.Reason.DUPLICATE_ATTRIBUTE, e.reason());
        assertEquals(tag.length(), e.offset());
    }

    @Test
    void namesThatWereForgottenLeadToNoOthers() {
        List<Element> read = new ArrayList<>();
        XmlParser parser = XmlParser.stream(new ElementHandler(1, read::add), XmlLimits.DEFAULT);
        parser.feed("<s>");
        for (int i = 0; i < 30_000; i++) {
            parser.feed("<n" + i % 9000 + " a" + i % 7000 + "='' b='1' xmlns='urn:" + i % 5000 + "'/>");
        }
        for (int i = 0; i < read.size(); i++) {
            Element element = read.get(i);
            assertEquals(XmlName.of("urn:" + i % 5000, "n" + i % 9000), element.name());
            assertEquals("", element.attribute("a" + i % 7000));
            assertEquals("1", element.attribute("b"));
        }
        assertEquals(30_000, read.size());
    }
}
