package im.couplet.xml;

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
    /** Whether an attribute of this name would be read as the declaration of a namespace. */
    final boolean isDeclaration;

    Markup(Text namespace, Text localName) {
        start = Text.of("<").plus(localName);
        startAndDeclaration = start.plus(Text.of(" xmlns=\""))
                .plus(Escaping.inDeclaration(namespace))
                .plus(Text.of("\""))
                .detached();
        end = Text.of("</").plus(localName).plus(Text.of(">")).detached();
        String before = namespace.length() == 0 ? " " : namespace.is(Text.of(XmlName.XML_NAMESPACE)) ? " xml:" : null;
        attribute = before == null
                ? null
                : Text.of(before).plus(localName).plus(Text.of("=\"")).detached();
        isDeclaration = namespace.length() == 0 && localName.is(Text.of("xmlns"));
    }
}
