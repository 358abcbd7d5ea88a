package im.couplet.schema;

import im.couplet.jid.UnreadableAddress;
import im.couplet.xml.Attribute;
import im.couplet.xml.Element;
import im.couplet.xml.XmlText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Java values as the objects that JavaScript has for them, made from the fields and accessors of their declarations: what the
 * case files hold. Unknown parts of an element are not in its Java value, and so not here. Numbers are {@link Double}.
 */
public final class PlainObjects {
    private static final DateTimeFormatter LEGACY = DateTimeFormatter.ofPattern("uuuuMMdd'T'HH:mm:ss");
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final List<ElementTypes.Placed> extensions;
    private final List<Problem> problems;

    /**
     * Makes objects.
     *
     * @param extensions what may stand in embedded stanzas, and in elements that carry any
     * @param problems receives what is wrong in those
     */
    public PlainObjects(List<ElementTypes.Placed> extensions, List<Problem> problems) {
        this.extensions = extensions;
        this.problems = problems;
    }

    /** The object for {@code value}, which {@code type} declares; {@code path} is where it stands. */
    public <T> Object of(ElementType<T> type, T value, String path) {
        return switch (type.shape()) {
            case FLAG -> true;
            case CHOICE -> type.choices().write(value).string();
            case STANZA -> stanza(type, type.write(value), path);
            case OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (Field<T, ?> field : type.fields()) {
                    put(object, field, field.value(value), path);
                }
                yield object;
            }
        };
    }

    private Map<String, Object> stanza(ElementType<?> type, Element element, String path) {
        for (ElementType<?> member : type.members()) {
            if (member.matches(element.name())) {
                return stanza(member, element, path);
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", type.key());
        put(object, type.fields(), element, path);
        extensions(object, element.elements(), type.carried(), path);
        return object;
    }

    private void extensions(Map<String, Object> object, List<?> among, Place place, String path) {
        for (ElementTypes.Placed extension : extensions) {
            if (extension.standsIn(place)) {
                extension(object, extension.type(), among, path);
            }
        }
    }

    /** The fields of a stanza as they stand in it: its accessors give more than was said. */
    @SuppressWarnings("unchecked") // whose fields they are counts for nothing here
    private <T> void put(Map<String, Object> object, List<Field<T, ?>> fields, Element element, String path) {
        List<Field<Object[], ?>> same = (List<Field<Object[], ?>>) (List<?>) fields;
        ElementType<Object[]> type = ElementType.of("fields", element.namespace(), element.localName(), same, in -> {
            List<Object> all = new ArrayList<>();
            same.forEach(field -> all.add(in.get(field)));
            return all.toArray();
        });
        Object[] values = type.read(element);
        for (int i = 0; i < values.length; i++) {
            put(object, fields.get(i), values[i], path);
        }
    }

    private <T> void extension(Map<String, Object> object, ElementType<T> type, List<?> among, String path) {
        int count = -1;
        for (Object one : among) {
            Element child = (Element) one;
            if (type.matches(child.name())) {
                boolean first = count++ < 0;
                String own = path + (first ? "." + type.key() : ".more." + type.key() + "[" + (count - 1) + "]");
                T value = type.read(child, type.layout(), own, problems);
                if (value != null) {
                    object.putIfAbsent(type.key(), of(type, value, own));
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // the field gives the value that its own type declares
    private void put(Map<String, Object> object, Field<?, ?> field, Object value, String path) {
        if (value == null || value.equals(List.of()) || (value.equals(false) && field.kind() == Field.Kind.FLAG)) {
            return;
        }
        if (field.kind() == Field.Kind.EXTENSIONS) {
            extensions(object, (List<?>) value, field.carried(), path);
            return;
        }
        String own = path + "." + field.key();
        ElementType<Object> inner = (ElementType<Object>) field.elementType();
        switch (field.kind()) {
            case FLAG -> object.put(field.key(), true);
            case CHILD -> object.put(field.key(), of(inner, value, own));
            case LOCALIZED -> localized(object, field.key(), (LocalizedText) value);
            case CHILDREN, CHILD_TEXTS, CHILD_ATTRIBUTES, RAW -> {
                List<Object> items = new ArrayList<>();
                for (Object item : (List<?>) value) {
                    items.add(
                            item instanceof Element element
                                    ? tree(element)
                                    : inner == null
                                            ? plain(field.valueType(), item)
                                            : of(inner, item, own + "[" + items.size() + "]"));
                }
                object.put(field.key(), items);
            }
            default -> object.put(field.key(), plain(field.valueType(), value));
        }
    }

    private static void localized(Map<String, Object> object, String key, LocalizedText texts) {
        if (texts.variants().isEmpty()) {
            return;
        }
        object.put(key, texts.text());
        Map<String, Object> byLanguage = new LinkedHashMap<>();
        for (LocalizedText.Variant variant : texts.variants()) {
            byLanguage.putIfAbsent(variant.language(), variant.text());
        }
        if (!byLanguage.keySet().equals(Set.of(""))) {
            object.put(key + "ByLanguage", byLanguage);
        }
    }

    @SuppressWarnings("unchecked") // the type is that of the field that gave the value
    private static Object plain(ValueType<?> type, Object value) {
        String text = ((ValueType<Object>) type).write(value).string();
        if (value instanceof UnreadableAddress) {
            return Map.of("unreadable", text);
        }
        return switch (type.form()) {
            case STRING -> text;
            case NUMBER -> Double.valueOf(text);
            case BOOLEAN -> text.equals("true");
            case DATE -> text.charAt(0) >= 'a' ? text : Map.of("date", MILLISECONDS.format(instant(text)));
            case BYTES -> {
                List<Object> bytes = new ArrayList<>();
                for (byte one : Base64.getDecoder().decode(text)) {
                    bytes.add((double) (one & 0xFF));
                }
                yield Map.of("bytes", bytes);
            }
        };
    }

    private static Instant instant(String text) {
        return text.indexOf('-') < 0
                ? LocalDateTime.parse(text, LEGACY).toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    /** {@code element} as an element object. */
    private static Map<String, Object> tree(Element element) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < element.attributeCount(); i++) {
            Attribute attribute = element.attributeAt(i);
            attributes.put(attribute.name().key().string(), attribute.text().string());
        }
        List<Object> children = new ArrayList<>();
        for (int i = 0; i < element.childCount(); i++) {
            children.add(
                    element.childAt(i) instanceof Element child
                            ? tree(child)
                            : ((XmlText) element.childAt(i)).value().string());
        }
        return Map.of(
                "name",
                element.localName(),
                "xmlns",
                element.namespace(),
                "attributes",
                attributes,
                "children",
                children);
    }
}
