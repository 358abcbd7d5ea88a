package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/** What is written for a name that needs no prefix, put together once for each {@link XmlName}. */
final class Markup {
    /** {@code <name}. */
    final Text start;
    /** {@code <name xmlns="namespace"}. */
    final Text startAndDeclaration;
    /** {@code </name>}. */
    final Text end;
    /** What stands in front of the value of an attribute: {@code  name="}; null for one that needs a declaration. */
    final @Nullable Text attribute;
    /** The same behind the value of another attribute: {@code " name="}. */
    final Text nextAttribute;
    /** Whether an attribute of this name would be read as the declaration of a namespace. */
    final boolean isDeclaration;

    Markup(Text namespace, Text localName) {
        start = Text.of("<").plus(localName);
        startAndDeclaration = start.plus(Text.of(" xmlns=\""))
                .plus(Escaping.inDeclaration(namespace))
                .plus(Text.of("\""))
                .detached();
        end = Text.of("</").plus(localName).plus(Text.of(">")).detached();
        boolean isXml = namespace.is(Text.of(XmlName.XML_NAMESPACE));
        Text named = Text.of(isXml ? " xml:" : " ").plus(localName).plus(Text.of("=\""));
        attribute = isXml || namespace.length() == 0 ? named.detached() : null;
        nextAttribute = Text.of("\"").plus(named).detached();
        isDeclaration = namespace.length() == 0 && localName.is(Text.of("xmlns"));
    }
}
