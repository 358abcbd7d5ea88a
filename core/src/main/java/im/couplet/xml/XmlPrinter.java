package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes elements for people: one element a line, two spaces for each level.
 *
 * <p>What an element means is not changed. White space is added only within an element that has child elements and no text,
 * and there before each child and before the end tag. An element with text is written as it stands, with everything in it,
 * even when the text is white space alone; so is one with {@code xml:space="preserve"} (XML 1.0 section 2.10). Printing
 * what was printed and read again therefore changes nothing. A limit on depth or size of whoever reads it is not known here.
 */
public final class XmlPrinter {
    private final XmlWriter xml;
    private final Text preserve = Text.of("preserve");
    private final XmlName space = XmlName.of(XmlName.XML_NAMESPACE, "space");

    private XmlPrinter(XmlContext context) {
        xml = new XmlWriter(context);
    }

    /** {@code element}, indented, as XML that stands on its own, without a line end behind it. */
    public static String print(Element element) {
        return print(element, XmlContext.EMPTY);
    }

    /** {@code element}, indented, as XML that stands within {@code context}, without a line end behind it. */
    public static String print(Element element, XmlContext context) {
        return new XmlPrinter(context).tree(element);
    }

    /** An element whose children come each on a line of its own. */
    private static final class Level {
        final Element element;
        int next;

        Level(Element element) {
            this.element = element;
        }
    }

    private String tree(Element root) {
        List<Level> open = new ArrayList<>();
        begin(root, open);
        while (!open.isEmpty()) {
            Level level = open.get(open.size() - 1);
            if (level.next == level.element.childCount()) {
                open.remove(open.size() - 1);
                line(open.size());
                xml.endElement();
            } else {
                line(open.size());
                begin((Element) level.element.childAt(level.next++), open);
            }
        }
        return xml.text().string();
    }

    private void begin(Element element, List<Level> open) {
        if (!hasLines(element)) {
            xml.element(element);
            return;
        }
        xml.startElement(element.name());
        for (int i = 0; i < element.attributeCount(); i++) {
            xml.attribute(element.attributeAt(i).name(), element.attributeAt(i).text());
        }
        open.add(new Level(element));
    }

    private boolean hasLines(Element element) {
        Text spaces = element.attributeText(space);
        if (spaces != null && spaces.is(preserve)) {
            return false;
        }
        for (int i = 0; i < element.childCount(); i++) {
            if (!(element.childAt(i) instanceof Element)) {
                return false;
            }
        }
        return element.childCount() > 0;
    }

    private void line(int depth) {
        // Very deep levels are not indented further, so that the output stays linear in the input.
        TextBuilder line = new TextBuilder().append('\n');
        for (int i = 0; i < depth && i < 100; i++) {
            line.append("  ");
        }
        xml.text(line.text());
    }
}
