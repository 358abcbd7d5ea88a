package im.couplet.schema;

import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an {@link ElementTable}. */
final class ElementTableWriter {
    /** The extensions, with capitals for their places. */
    private final Map<ElementType<?>, String> types = new LinkedHashMap<>();

    private final List<ElementType<?>> stanzas;
    /** All elements, each behind the first that it stands in. */
    private final List<ElementType<?>> order = new ArrayList<>();

    ElementTableWriter(List<ElementTypes.Placed> extensions, List<ElementType<?>> stanzas) {
        this.stanzas = stanzas;
        for (ElementTypes.Placed extension : extensions) {
            StringBuilder letters = new StringBuilder();
            extension.places().forEach(place -> letters.append(place.letter()));
            if (letters.length() == 0) {
                throw new IllegalArgumentException(extension.type().key() + " stands nowhere");
            }
            types.put(extension.type(), letters.toString());
        }
        types.keySet().forEach(this::append);
    }

    private void append(ElementType<?> type) {
        order.add(type);
        for (Field<?, ?> field : type.fields()) {
            ElementType<?> element = field.elementType();
            if (element != null
                    && !stanzas.contains(element)
                    && !types.containsKey(element)
                    && !order.contains(element)) {
                append(element);
            }
        }
    }

    String write() {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (ElementType<?> type : order) {
            if (text.length() > 0) {
                text.append('\n');
            }
            String namespaces = namespaces(type);
            text.append(line(type, namespaces.equals(last) ? "" : namespaces));
            last = namespaces;
        }
        return text.toString();
    }

    private static String namespaces(ElementType<?> type) {
        if (type.name().namespace().isEmpty()) {
            throw new IllegalArgumentException(type.name() + " cannot stand in a table");
        }
        StringBuilder namespaces = new StringBuilder(plain(type.name().namespace()));
        for (ElementType<?> version : type.older()) {
            namespaces.append(',').append(plain(version.name().namespace()));
        }
        return namespaces.toString();
    }

    private String line(ElementType<?> type, String namespaces) {
        StringBuilder line = new StringBuilder(types.getOrDefault(type, ""));
        if (type.key().charAt(0) <= 'Z') {
            throw new IllegalArgumentException(type.key() + " looks like a place in a table");
        }
        line.append(plain(type.key())).append(' ').append(ElementTable.shape(type));
        ValueType<?> choices = type.choices();
        String name = type.name().localName();
        line.append(choices != null ? ValueNotation.of(choices) : name.equals(type.key()) ? "" : name)
                .append(' ')
                .append(namespaces);
        for (Field<?, ?> field : type.fields()) {
            line.append(' ').append(field(field, type));
        }
        return line.toString();
    }

    @SuppressWarnings("EnumOrdinal") // the text is read by the same build
    private String field(Field<?, ?> field, ElementType<?> owner) {
        String namespace = owner.name().namespace();
        String[] parts = {
            typeOf(field, owner),
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

    private String typeOf(Field<?, ?> field, ElementType<?> owner) {
        ElementType<?> element = field.elementType();
        Place carried = field.carried();
        if (carried != null) {
            return String.valueOf(carried.letter());
        }
        if (element == null) {
            return field.valueType() == null || field.kind() == Field.Kind.LOCALIZED
                    ? ""
                    : ValueNotation.of(field.values());
        }
        int stanza = stanzas.indexOf(element);
        if (stanza >= 0) {
            return "*" + stanza;
        }
        int distance = order.indexOf(element) - order.indexOf(owner);
        return distance == 1 ? "" : String.valueOf(distance);
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
