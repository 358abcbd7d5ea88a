package im.couplet.js.typed;

import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.ElementHandler;
import im.couplet.xml.XmlLimits;
import im.couplet.xml.XmlParser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes elements of what was just written, by one parser, which knows the names by now. */
final class WrittenElements {
    /** Null while it reads; one that something cut off, as the end of the stack, is not taken up again. */
    private @Nullable Reader idle;

    Element read(Text xml) {
        Reader own = idle == null ? new Reader() : idle;
        idle = null;
        Element element = own.read(xml);
        idle = own;
        return element;
    }

    private static final class Reader {
        private final XmlParser parser = XmlParser.document(new ElementHandler(0, this::take), XmlLimits.NONE);
        private @Nullable Element element;

        private void take(Element root) {
            element = root;
        }

        Element read(Text xml) {
            parser.parse(xml);
            Element read = Objects.requireNonNull(element);
            element = null;
            return read;
        }
    }
}
