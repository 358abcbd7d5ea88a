package im.couplet.schema;

import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a Java value field by field. */
final class ElementWriter {
    private ElementWriter() {}

    static <T> Element write(XmlName name, List<Field<T, ?>> fields, T value) {
        Element.Builder element = Element.builder(name(name, fields, value));
        for (Field<T, ?> field : fields) {
            Object fieldValue = field.value(value);
            if (fieldValue != null) {
                add(element, field, fieldValue, value, fields);
            } else if (field.required()) {
                throw new IllegalArgumentException(field.key() + ": is null, but " + name + " must have it");
            }
        }
        return element.build();
    }

    private static <T> XmlName name(XmlName declared, List<Field<T, ?>> fields, T value) {
        for (Field<T, ?> field : fields) {
            Object own = field.kind() == Field.Kind.NAME ? field.value(value) : null;
            if (own != null) {
                return XmlName.of(declared.namespace(), word(field, own));
            }
        }
        return declared;
    }

    private static <T> void add(
            Element.Builder to, Field<T, ?> field, Object value, T owner, List<Field<T, ?>> fields) {
        switch (field.kind()) {
            case NAME -> {
                // the element has it
            }
            case ATTRIBUTE -> to.attribute(field.attribute(), word(field, value));
            case TEXT -> to.text(word(field, value));
            case CHILD_TEXT, CHILD_ATTRIBUTE -> addChild(to, field, owner, fields);
            case CHILD_TEXTS -> {
                for (Object item : (List<?>) value) {
                    to.child(childText(field, word(field, item), null));
                }
            }
            case CHILD_ATTRIBUTES -> {
                for (Object item : (List<?>) value) {
                    to.child(childAttribute(field, word(field, item)));
                }
            }
            case LOCALIZED -> {
                for (LocalizedText.Variant variant : ((LocalizedText) value).variants()) {
                    String language = variant.language().isEmpty() ? null : variant.language();
                    to.child(childText(field, variant.text(), language));
                }
            }
            case FLAG -> {
                if ((Boolean) value) {
                    to.child(Element.builder(field.child()).build());
                }
            }
            case CHOICE -> to.child(chosen(field, word(field, value), owner, fields));
            case CHOICE_TEXT -> {
                // the choice writes it
            }
            case CHILD -> to.child(element(field.declaration(), value));
            case CHILDREN -> {
                for (Object item : (List<?>) value) {
                    to.child(element(field.declaration(), item));
                }
            }
            case EXTENSIONS, RAW -> {
                for (Object item : (List<?>) value) {
                    to.child((Element) item);
                }
            }
        }
    }

    /** Adds the one child that all fields over it share, when {@code field} is the first of them that has a value. */
    private static <T> void addChild(Element.Builder to, Field<T, ?> field, T owner, List<Field<T, ?>> fields) {
        Element.Builder child = Element.builder(field.child());
        boolean first = true;
        for (Field<T, ?> other : fields) {
            Object value = other.sharesChild(field) ? other.value(owner) : null;
            if (value != null && first && other != field) {
                return;
            }
            if (value != null) {
                first = false;
                if (other.kind() == Field.Kind.CHILD_TEXT) {
                    child.text(word(other, value));
                } else {
                    child.attribute(other.attribute(), word(other, value));
                }
            }
        }
        to.child(child.build());
    }

    private static Element childText(Field<?, ?> field, String text, @Nullable String language) {
        return Element.builder(field.child())
                .attribute(Fields.XML_LANG, language)
                .text(text)
                .build();
    }

    private static Element childAttribute(Field<?, ?> field, String value) {
        return Element.builder(field.child())
                .attribute(field.attribute(), value)
                .build();
    }

    private static <T> Element chosen(Field<T, ?> field, String word, T owner, List<Field<T, ?>> fields) {
        Element.Builder chosen = Element.builder(field.child().namespace(), word);
        for (Field<T, ?> other : fields) {
            if (other.kind() == Field.Kind.CHOICE_TEXT) {
                Object text = other.value(owner);
                if (text != null) {
                    chosen.text(word(other, text));
                }
            }
        }
        return chosen.build();
    }

    @SuppressWarnings("unchecked") // the field gives the value that its own type declares
    private static String word(Field<?, ?> field, Object value) {
        return ((ValueType<Object>) field.values()).write(value).string();
    }

    @SuppressWarnings("unchecked") // the field gives the value that its own type declares
    private static Element element(ElementType<?> type, Object value) {
        return ((ElementType<Object>) type).write(value);
    }
}
