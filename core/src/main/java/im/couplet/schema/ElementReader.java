package im.couplet.schema;

import im.couplet.xml.Element;
import im.couplet.xml.Text;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one element into a Java value. */
final class ElementReader {
    private final Element element;
    private final String path;
    private final List<Problem> problems;

    ElementReader(Element element, String path, List<Problem> problems) {
        this.element = element;
        this.path = path;
        this.problems = problems;
    }

    <T, R> @Nullable R read(List<Field<T, ?>> fields, Function<@Nullable Object[], R> constructor) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            Field<T, ?> field = fields.get(i);
            values[i] = value(field, fields);
            complete &= values[i] != null || !field.required();
        }
        return complete ? constructor.apply(values) : null;
    }

    private @Nullable Object value(Field<?, ?> field, List<? extends Field<?, ?>> fields) {
        return switch (field.kind()) {
            case NAME -> parsed(field, element.name().localText());
            case ATTRIBUTE -> attribute(element, field);
            case TEXT -> ownText(field);
            case CHILD_TEXT -> childValue(field, false);
            case CHILD_ATTRIBUTE -> childValue(field, true);
            case CHILD_TEXTS -> childValues(field, false);
            case CHILD_ATTRIBUTES -> childValues(field, true);
            case LOCALIZED -> LocalizedText.read(element, field.child());
            case FLAG -> field.find(element) != null;
            case CHOICE -> choice(field);
            case CHOICE_TEXT -> choiceText(field, fields);
            case CHILD -> child(field);
            case CHILDREN -> children(field);
            case EXTENSIONS, RAW -> raw(fields);
        };
    }

    private @Nullable Object attribute(Element owner, Field<?, ?> field) {
        Text raw = owner.attributeText(field.attribute());
        if (raw == null) {
            if (field.required()) {
                report(field, null);
            }
            return null;
        }
        return parsed(field, raw);
    }

    private @Nullable Object parsed(Field<?, ?> field, Text raw) {
        Object value = field.values().read(raw);
        if (value == null) {
            report(field, raw.string());
        }
        return value;
    }

    private void report(Field<?, ?> field, @Nullable String raw) {
        problems.add(new Problem(path + "." + field.key(), field.values().expected(), raw));
    }

    private @Nullable Object ownText(Field<?, ?> field) {
        Text raw = element.characters();
        return raw.length() == 0 ? null : parsed(field, raw);
    }

    private @Nullable Object childValue(Field<?, ?> field, boolean inAttribute) {
        Element child = field.find(element);
        if (child == null) {
            return null;
        }
        return inAttribute ? attribute(child, field) : parsed(field, child.characters());
    }

    private List<Object> childValues(Field<?, ?> field, boolean inAttribute) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && field.claims(child.name())) {
                Object value = inAttribute ? attribute(child, field) : parsed(field, child.characters());
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return List.copyOf(values);
    }

    private @Nullable Object choice(Field<?, ?> field) {
        Element chosen = field.find(element);
        return chosen == null ? null : field.values().read(chosen.name().localText());
    }

    private @Nullable Object choiceText(Field<?, ?> field, List<? extends Field<?, ?>> fields) {
        for (Field<?, ?> other : fields) {
            if (other.kind() == Field.Kind.CHOICE) {
                Element chosen = other.find(element);
                return chosen == null || chosen.characters().length() == 0 ? null : parsed(field, chosen.characters());
            }
        }
        return null;
    }

    private @Nullable Object child(Field<?, ?> field) {
        Element child = field.find(element);
        return child == null ? null : field.declaration().read(child, path + "." + field.key(), problems);
    }

    private List<Object> children(Field<?, ?> field) {
        List<Object> values = new ArrayList<>();
        int index = 0;
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && field.claims(child.name())) {
                String childPath = path + "." + field.key() + "[" + index++ + "]";
                Object value = field.declaration().read(child, childPath, problems);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return List.copyOf(values);
    }

    private List<Element> raw(List<? extends Field<?, ?>> fields) {
        List<Element> rest = new ArrayList<>();
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && !isClaimed(child.name(), fields)) {
                rest.add(child);
            }
        }
        return List.copyOf(rest);
    }

    private static boolean isClaimed(XmlName name, List<? extends Field<?, ?>> fields) {
        for (Field<?, ?> field : fields) {
            if (field.claims(name)) {
                return true;
            }
        }
        return false;
    }
}
