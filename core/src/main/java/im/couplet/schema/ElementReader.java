package im.couplet.schema;

import im.couplet.jid.UnreadableAddress;
import im.couplet.text.Text;
import im.couplet.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one element into a Java value. */
final class ElementReader {
    private final Element element;
    private final String path;
    private final List<Problem> problems;
    private final @Nullable ExtensionCheck extensions;
    /** In how many others this one is read. */
    private final int depth;
    /** Which children a field has a value of. */
    private final boolean[] taken;

    ElementReader(
            Element element, String path, List<Problem> problems, @Nullable ExtensionCheck extensions, int depth) {
        this.element = element;
        this.path = path;
        this.problems = problems;
        this.extensions = extensions;
        this.depth = depth;
        this.taken = new boolean[element.childCount()];
    }

    <T, R> @Nullable R read(List<Field<T, ?>> fields, Function<@Nullable Object[], R> constructor) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        boolean complete = true;
        int rest = -1;
        for (int i = 0; i < values.length; i++) {
            Field<T, ?> field = fields.get(i);
            if (field.kind() == Field.Kind.EXTENSIONS || field.kind() == Field.Kind.RAW) {
                rest = i;
                continue;
            }
            values[i] = value(field, fields);
            complete &= values[i] != null || !field.required();
        }
        if (rest >= 0) {
            values[rest] = rest();
        }
        return complete ? constructor.apply(values) : null;
    }

    private @Nullable Object value(Field<?, ?> field, List<? extends Field<?, ?>> fields) {
        return switch (field.kind()) {
            case NAME -> parsed(field, element.name().localText(), -1);
            case ATTRIBUTE -> attribute(element, field, -1);
            case TEXT -> ownText(field);
            case CHILD_TEXT, CHILD_ATTRIBUTE -> shared(field, fields);
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> all(field);
            case LOCALIZED -> localized(field);
            case FLAG -> first(field) != null;
            case CHOICE, CHILD -> first(field);
            case CHOICE_TEXT -> choiceText(field, fields);
            case EXTENSIONS, RAW -> rest();
        };
    }

    private @Nullable Object attribute(Element owner, Field<?, ?> field, int index) {
        Text raw = owner.attributeText(field.attribute());
        if (raw == null) {
            if (field.required()) {
                report(field, null, index);
            }
            return null;
        }
        return parsed(field, raw, index);
    }

    /** The value that {@code raw} is; null, with a problem, when it is none. */
    private @Nullable Object parsed(Field<?, ?> field, Text raw, int index) {
        Object value = field.values().read(raw);
        if (value == null || value instanceof UnreadableAddress) {
            report(field, raw.string(), index);
        }
        return value;
    }

    private void report(Field<?, ?> field, @Nullable String raw, int index) {
        problems.add(new Problem(place(field, index), field.values().expected(), raw));
    }

    /** Where the value of a field stands: the child at {@code index} of those that belong to it, or the only one: -1. */
    private String place(Field<?, ?> field, int index) {
        String place = path + "." + field.key();
        return index < 0 ? place : place + "[" + index + "]";
    }

    private @Nullable Object ownText(Field<?, ?> field) {
        Text raw = element.characters();
        return raw.length() == 0 || field.isBlank(raw) ? null : parsed(field, raw, -1);
    }

    /** The first good value of a field, whose child is taken then; null when there is none. */
    private @Nullable Object first(Field<?, ?> field) {
        for (int i = 0; i < element.childCount(); i++) {
            Element child = claimed(field, i);
            Object value = child == null ? null : inChild(field, child, -1);
            if (value != null) {
                taken[i] = true;
                return value;
            }
        }
        return null;
    }

    /** The value of a field in the first child that it, or another field about the same child, has a good value in. */
    private @Nullable Object shared(Field<?, ?> field, List<? extends Field<?, ?>> fields) {
        for (int i = 0; i < element.childCount(); i++) {
            Element child = claimed(field, i);
            if (child != null) {
                Object value = inChild(field, child, -1);
                if (value != null || isTakenByOther(field, child, fields)) {
                    taken[i] = true;
                    return value;
                }
            }
        }
        return null;
    }

    private static boolean isTakenByOther(Field<?, ?> field, Element child, List<? extends Field<?, ?>> fields) {
        for (Field<?, ?> other : fields) {
            if (other.sharesChild(field)) {
                boolean inText = other.kind() == Field.Kind.CHILD_TEXT;
                Text raw = inText ? child.characters() : child.attributeText(other.attribute());
                if (raw != null && other.values().read(raw) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Object> all(Field<?, ?> field) {
        List<Object> values = new ArrayList<>();
        int index = 0;
        for (int i = 0; i < element.childCount(); i++) {
            Element child = claimed(field, i);
            Object value = child == null ? null : inChild(field, child, index++);
            if (value != null) {
                taken[i] = true;
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private LocalizedText localized(Field<?, ?> field) {
        for (int i = 0; i < element.childCount(); i++) {
            taken[i] |= claimed(field, i) != null;
        }
        return LocalizedText.read(element, field.child());
    }

    /** The child at {@code index} when it belongs to {@code field}, else null. */
    private @Nullable Element claimed(Field<?, ?> field, int index) {
        return element.childAt(index) instanceof Element child && field.claims(child.name()) ? child : null;
    }

    /** The value of a field in {@code child}, which is the child at {@code index} of them, or the only one: -1. */
    private @Nullable Object inChild(Field<?, ?> field, Element child, int index) {
        return switch (field.kind()) {
            case CHILD_TEXT, CHILD_TEXTS -> parsed(field, child.characters(), index);
            case CHILD_ATTRIBUTE, CHILD_ATTRIBUTES -> attribute(child, field, index);
            case CHOICE -> field.values().read(child.name().localText());
            case FLAG -> true;
            default ->
                depth == ElementType.DEEPEST
                        ? null
                        : field.declaration().read(child, place(field, index), problems, extensions, depth + 1);
        };
    }

    private @Nullable Object choiceText(Field<?, ?> field, List<? extends Field<?, ?>> fields) {
        for (Field<?, ?> other : fields) {
            if (other.kind() == Field.Kind.CHOICE) {
                Element chosen = other.find(element);
                Text raw = chosen == null ? null : chosen.characters();
                return raw == null || raw.length() == 0 || field.isBlank(raw) ? null : parsed(field, raw, -1);
            }
        }
        return null;
    }

    /** The children that no field took a value from. */
    private List<Element> rest() {
        List<Element> rest = new ArrayList<>();
        for (int i = 0; i < element.childCount(); i++) {
            if (!taken[i] && element.childAt(i) instanceof Element child) {
                rest.add(child);
            }
        }
        return List.copyOf(rest);
    }
}
