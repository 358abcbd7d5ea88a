package im.couplet.richtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import im.couplet.ext.Markup;
import im.couplet.richtext.RichText.Kind;
import im.couplet.xml.Element;
import im.couplet.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trees that are deep because somebody wants that. */
class RichTextTest {
    private static final int DEEP = 200_000;

    private static int depth(RichText tree) {
        int deepest = 0;
        for (RichText child : tree.children()) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + 1;
    }

    @Test
    void givesTheTextsOfAnyTree() {
        RichText tree = RichText.text("a");
        for (int i = 0; i < DEEP; i++) {
            tree = RichText.of(
                    Kind.QUOTE, List.of(RichText.text("("), tree, RichText.directive("*"), RichText.text(")")));
        }
        assertEquals("(".repeat(DEEP) + "a" + ")".repeat(DEEP), tree.plain());
    }

    @Test
    void readsXhtmlOfAnyDepth() {
        String body = "<body xmlns='http://www.w3.org/1999/xhtml'>" + "<p>a".repeat(DEEP) + "<script>x</script>"
                + "</p>".repeat(DEEP) + "</body>";
        XmlLimits limits = XmlLimits.DEFAULT.withDepth(DEEP + 3).withStanzaLength(1 << 24);
        RichText tree = XhtmlText.parse(Element.parse(body, limits));
        assertEquals("a".repeat(DEEP), tree.plain());
        assertTrue(depth(tree) <= RichText.DEEPEST + 2, () -> "depth " + depth(tree));
    }

    @Test
    void readsMarkupOfAnyDepth() {
        List<Markup.Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            quotes.add(new Markup.Quote(i, 4_000 - i));
        }
        RichText tree = MarkupText.parse("a".repeat(4_000), new Markup(null, List.of(), List.of(), List.of(), quotes));
        assertEquals("a".repeat(4_000), tree.plain());
        assertTrue(depth(tree) <= RichText.DEEPEST + 2, () -> "depth " + depth(tree));
    }
}
