package im.couplet.xml;

import im.couplet.text.Text;
import org.jspecify.annotations.Nullable;

/** What is written for a name that needs no prefix, put together once for each {@link XmlName}. */
public final class Markup {
    /** {@code <name}. */
    public final Text start;
    /** {@code <name xmlns="namespace"}, which the namespace of {@code xml:} does not allow. */
    public final Text startAndDeclaration;
    /** Whether the name is in that namespace, where an element always needs the prefix. */
    public final boolean isXml;
    /** {@code </name>}. */
    public final Text end;
    /** What stands in front of the value of an attribute: {@code  name="}; null for one that needs a declaration. */
    public final @Nullable Text attribute;
    /** The same behind the value of another attribute: {@code " name="}. */
    public final Text nextAttribute;
    /** Whether an attribute of this name would be read as the declaration of a namespace. */
    final boolean isDeclaration;

    Markup(Text namespace, Text localName) {
        start = Text.of("<").plus(localName).detached();
        startAndDeclaration = start.plus(Text.of(" xmlns=\""))
                .plus(Escaping.inDeclaration(namespace))
                .plus(Text.of("\""))
                .detached();
        end = Text.of("</").plus(localName).plus(Text.of(">")).detached();
        isXml = namespace.is(Text.of(XmlName.XML_NAMESPACE));
        Text named = Text.of(isXml ? " xml:" : " ").plus(localName).plus(Text.of("=\""));
        attribute = isXml || namespace.length() == 0 ? named.detached() : null;
        nextAttribute = Text.of("\"").plus(named).detached();
        isDeclaration = namespace.length() == 0 && localName.is(Text.of("xmlns"));
    }
}
