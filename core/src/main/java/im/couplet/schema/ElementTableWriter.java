package im.couplet.schema;

import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an {@link ElementTable}. */
final class ElementTableWriter {
    private final List<ElementType<?>> types;
    private final List<ElementType<?>> stanzas;
    private final int size;

    ElementTableWriter(List<ElementType<?>> types, List<ElementType<?>> stanzas) {
        this.types = new ArrayList<>(types);
        this.stanzas = stanzas;
        this.size = types.size();
    }

    String write() {
        StringBuilder text = new StringBuilder().append(size);
        // The list grows while its elements name others.
        for (int i = 0; i < types.size(); i++) {
            text.append('\n').append(line(types.get(i)));
        }
        return text.toString();
    }

    private String line(ElementType<?> type) {
        StringBuilder line = new StringBuilder();
        line.append(plain(type.key())).append(' ').append(ElementTable.shape(type));
        ValueType<?> choices = type.choices();
        line.append(choices == null ? type.name().localName() : ValueNotation.of(choices))
                .append(' ');
        line.append(plain(type.name().namespace()));
        for (ElementType<?> version : type.older()) {
            line.append(',').append(plain(version.name().namespace()));
        }
        for (Field<?, ?> field : type.fields()) {
            line.append(' ').append(field(field, type.name().namespace()));
        }
        return line.toString();
    }

    @SuppressWarnings("EnumOrdinal") // the text is read by the same build
    private String field(Field<?, ?> field, String namespace) {
        String[] parts = {
            typeOf(field),
            ElementTable.hasChild(field.kind()) ? name(field.child(), namespace, field.key()) : "",
            ElementTable.hasAttribute(field.kind()) ? name(field.attribute(), "", field.key()) : ""
        };
        int count = parts.length;
        while (count > 0 && parts[count - 1].isEmpty()) {
            count--;
        }
        char first = field.required() ? 'A' : 'a';
        StringBuilder text = new StringBuilder();
        text.append((char) (first + field.kind().ordinal())).append(plain(field.key()));
        for (int i = 0; i < count; i++) {
            text.append(',').append(parts[i]);
        }
        return text.toString();
    }

    private String typeOf(Field<?, ?> field) {
        ElementType<?> element = field.elementType();
        if (element == null) {
            return field.valueType() == null || field.kind() == Field.Kind.LOCALIZED
                    ? ""
                    : ValueNotation.of(field.values());
        }
        int stanza = stanzas.indexOf(element);
        if (stanza >= 0) {
            return "*" + stanza;
        }
        int index = types.indexOf(element);
        if (index < 0) {
            index = types.size();
            types.add(element);
        }
        return String.valueOf(index + 1);
    }

    private static String name(@Nullable XmlName name, String usualNamespace, String usual) {
        if (name == null
                || (name.namespace().equals(usualNamespace) && name.localName().equals(usual))) {
            return "";
        }
        return plain(
                name.namespace().equals(usualNamespace)
                        ? name.localName()
                        : "{" + name.namespace() + "}" + name.localName());
    }

    private static String plain(String text) {
        if (!ElementTable.escaped(text).equals(text)) {
            throw new IllegalArgumentException(text + " cannot stand in a table");
        }
        return text;
    }
}
