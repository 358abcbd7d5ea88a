package im.couplet.xml;

import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import java.util.Objects;
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
        return print(Text.of(XmlWriter.write(element)), context);
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
        final @Nullable Level outer;
        /** The one that starts next in the document. */
        @Nullable
        Level next;

        /** Whether it holds text, or is within what does: that stands as it is. */
        boolean fixed;

        boolean hasChildren;

        Level(@Nullable Level outer) {
            this.outer = outer;
        }
    }

    /** Takes the tags and texts of an element, one after the other, twice: where lines may be is known at its end. */
    private static final class Printing implements XmlHandler {
        private final Text preserve = Text.of("preserve");
        private final XmlName space = XmlName.of(XmlName.XML_NAMESPACE, "space");
        /** In front of the elements in document order; each knows whether its children come on lines of their own once all of it was read. */
        private final Level document = new Level(null);
        /** The element that has started last. */
        private Level last = document;

        private @Nullable Level open;
        private int depth;
        /** Null while the elements are read for the first time. */
        @Nullable
        XmlWriter xml;

        void read(Text xml) {
            last = document;
            XmlParser.document(this, XmlLimits.NONE).parse(xml);
        }

        @Override
        public void startElement(XmlName name, XmlAttributes attributes) {
            Level around = open;
            if (around != null) {
                around.hasChildren = true;
            }
            Level known = last.next;
            Level level = known == null ? new Level(around) : known;
            last.next = level;
            last = level;
            if (xml == null) {
                Text spaces = attributes.value(space);
                level.fixed = spaces != null && spaces.is(preserve);
            } else {
                level.fixed |= around != null && around.fixed;
                if (around != null && !around.fixed) {
                    line(xml, depth);
                }
                xml.startElement(name);
                for (int i = 0; i < attributes.size(); i++) {
                    xml.attribute(attributes.name(i), attributes.value(i));
                }
            }
            open = level;
            depth++;
        }

        @Override
        public void endElement(XmlName name) {
            Level level = Objects.requireNonNull(open);
            open = level.outer;
            depth--;
            if (xml != null) {
                if (level.hasChildren && !level.fixed) {
                    line(xml, depth);
                }
                xml.endElement();
            }
        }

        @Override
        public void text(Text text) {
            if (xml != null) {
                xml.text(text);
            } else if (open != null) {
                open.fixed = true;
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
