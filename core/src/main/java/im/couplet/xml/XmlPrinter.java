package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements for people: one element a line, two spaces for each level.
 *
 * <p>What an element means is not changed. White space is added only within an element that has child elements and no text,
 * and there before each child and before the end tag. An element with text is written as it stands, with everything in it,
 * even when the text is white space alone; so is one with {@code xml:space="preserve"} (XML 1.0 section 2.10). Printing
 * what was printed and read again therefore changes nothing. A limit on depth or size of whoever reads it is not known here.
 */
public final class XmlPrinter {
    private XmlPrinter() {}

    /** {@code element}, indented, as XML that stands on its own, without a line end behind it. */
    public static String print(Element element) {
        return print(element, XmlContext.EMPTY);
    }

    /** {@code element}, indented, as XML that stands within {@code context}, without a line end behind it. */
    public static String print(Element element, XmlContext context) {
        return print(Text.of(element.toString()), context);
    }

    /**
     * The element in {@code xml}, whatever its size, indented, as XML that stands within {@code context}.
     *
     * @throws XmlException if {@code xml} is anything but an element
     */
    public static String print(Text xml, XmlContext context) {
        Printing printer = new Printing();
        printer.read(xml);
        XmlWriter writer = new XmlWriter(context);
        printer.xml = writer;
        printer.read(xml);
        return writer.text().string();
    }

    /** An element. */
    private static final class Level {
        /** Whether it holds text, or is within what does: that stands as it is. */
        boolean fixed;

        boolean hasChildren;
    }

    /** Takes the tags and texts of an element, one after the other, twice: where lines may be is known at its end. */
    private static final class Printing implements XmlHandler {
        private final Text preserve = Text.of("preserve");
        private final XmlName space = XmlName.of(XmlName.XML_NAMESPACE, "space");
        /** The elements in document order; each knows whether its children come on lines of their own once all of it was read. */
        private final List<Level> elements = new ArrayList<>();

        private final List<Level> open = new ArrayList<>();
        /** Null while the elements are read for the first time. */
        @Nullable
        XmlWriter xml;
        /** The next of the elements that is written. */
        private int next;

        void read(Text xml) {
            XmlParser parser = XmlParser.document(this, XmlLimits.NONE);
            parser.feed(xml);
            parser.finish();
        }

        private @Nullable Level innermost() {
            return open.isEmpty() ? null : open.get(open.size() - 1);
        }

        @Override
        public void startElement(XmlName name, XmlAttributes attributes) {
            Level around = innermost();
            if (around != null) {
                around.hasChildren = true;
            }
            Level level;
            if (xml == null) {
                level = new Level();
                elements.add(level);
                Text spaces = attributes.value(space);
                level.fixed = spaces != null && spaces.is(preserve);
            } else {
                level = elements.get(next++);
                level.fixed |= around != null && around.fixed;
                if (around != null && !around.fixed) {
                    line(xml, open.size());
                }
                xml.startElement(name);
                for (int i = 0; i < attributes.size(); i++) {
                    xml.attribute(attributes.name(i), attributes.value(i));
                }
            }
            open.add(level);
        }

        @Override
        public void endElement(XmlName name) {
            Level level = open.remove(open.size() - 1);
            if (xml != null) {
                if (level.hasChildren && !level.fixed) {
                    line(xml, open.size());
                }
                xml.endElement();
            }
        }

        @Override
        public void text(Text text) {
            if (xml != null) {
                xml.text(text);
            } else {
                open.get(open.size() - 1).fixed = true;
            }
        }

        private static void line(XmlWriter xml, int depth) {
            // Very deep levels are not indented further, so that the output stays linear in the input.
            TextBuilder line = new TextBuilder().append('\n');
            for (int i = 0; i < depth && i < 100; i++) {
                line.append("  ");
            }
            xml.text(line.text());
        }
    }
}
