package im.couplet.schema;

import im.couplet.jid.UnreadableAddress;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes Java values of what is read. A record holds its fields and nothing else: what is left of a child that a field took,
 * and strange attributes, are not in it; whoever wants them looks at the element. Strange children are where a field takes
 * them.
 */
final class JavaValues implements ObjectSink {
    private final TreeSource tree;
    private final List<Problem> problems;
    /** What is wrong in the objects at work. */
    private final List<Found> found = new ArrayList<>();

    private @Nullable Made object;
    private @Nullable Object value;

    /** A problem, and the place of the field of the object at hand that it is in; those of extensions stand behind them. */
    private record Found(int place, Problem problem) {}

    /** An object that is being made. */
    private static final class Made {
        final ObjectLayout layout;
        final @Nullable Made outer;
        /** The place of its field in the one around it. */
        final int place;
        /** Its first problem. */
        final int firstProblem;

        final @Nullable Object[] values;

        Made(ObjectLayout layout, @Nullable Made outer, int place, int firstProblem) {
            this.layout = layout;
            this.outer = outer;
            this.place = place;
            this.firstProblem = firstProblem;
            this.values = new @Nullable Object[layout.fields.length];
        }

        List<Object> list(FieldLayout field) {
            @SuppressWarnings("unchecked") // made here
            List<Object> known = (List<Object>) values[field.index];
            if (known == null) {
                known = new ArrayList<>();
                values[field.index] = known;
            }
            return known;
        }

        /** The values in the order of the fields, with those of absent fields. */
        @Nullable
        Object[] finished() {
            for (FieldLayout field : layout.fields) {
                Object made = values[field.index];
                values[field.index] = switch (field.kind()) {
                    case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN, EXTENSIONS, RAW ->
                        made == null ? List.of() : List.copyOf((List<?>) made);
                    case LOCALIZED -> made == null ? LocalizedText.NONE : new LocalizedText(variants(made));
                    case FLAG -> made != null;
                    default -> made;
                };
            }
            return values;
        }

        @SuppressWarnings("unchecked") // made here
        private static List<LocalizedText.Variant> variants(Object made) {
            return List.copyOf((List<LocalizedText.Variant>) made);
        }
    }

    JavaValues(TreeSource tree, List<Problem> problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** The value made last. */
    @Nullable
    Object value() {
        return value;
    }

    private Made made() {
        return Objects.requireNonNull(object);
    }

    @Override
    public boolean read(FieldLayout field, Text raw) {
        value = field.values().read(raw);
        return value != null && !(value instanceof UnreadableAddress);
    }

    @Override
    public void readUnreadable(Text raw) {
        // it is the value already
    }

    @Override
    public void present(ObjectLayout layout) {
        value = layout.type().make(tree.element(), new @Nullable Object[0]);
    }

    @Override
    public boolean word(ObjectLayout layout, Text word) {
        value = Objects.requireNonNull(layout.type().choices()).read(word);
        return value != null;
    }

    @Override
    public void open(ObjectLayout layout, ObjectLayout usual, @Nullable FieldLayout field) {
        object = new Made(layout, object, field == null ? Integer.MAX_VALUE : field.index, found.size());
    }

    @Override
    public void close(ElementSource element) {
        Made closed = made();
        value = closed.layout.type().make(tree.element(), closed.finished());
        abandon();
    }

    @Override
    public void abandon() {
        Made closed = made();
        List<Found> its = found.subList(closed.firstProblem, found.size());
        its.sort(Comparator.comparingInt(Found::place));
        its.replaceAll(each -> new Found(closed.place, each.problem()));
        object = closed.outer;
        if (object == null) {
            found.forEach(each -> problems.add(each.problem()));
            found.clear();
        }
    }

    @Override
    public void set(FieldLayout field) {
        made().values[field.index] = value;
    }

    @Override
    public void setFlag(FieldLayout field) {
        made().values[field.index] = true;
    }

    @Override
    public void add(FieldLayout field) {
        made().list(field).add(Objects.requireNonNull(value));
    }

    @Override
    public boolean addText(FieldLayout field, @Nullable Text language, Text text) {
        String tag = language == null ? "" : language.string();
        made().list(field).add(new LocalizedText.Variant(tag, text.string()));
        return true;
    }

    @Override
    public void addExtension(ObjectLayout extension, boolean isFirst) {
        // only read for its problems
    }

    @Override
    public void keepAttribute(XmlName name, Text raw) {
        // the element has it
    }

    @Override
    public void keepText(Text run) {
        // the element has it
    }

    @Override
    public void keepChild(ElementSource element, int place, @Nullable FieldLayout rest) {
        if (rest != null) {
            made().list(rest).add(tree.element().childAt(place));
        }
    }

    @Override
    public void placed(Text key) {
        // the declaration says in which order children are written
    }

    @Override
    public void placedText(int characters) {
        // the same
    }

    @Override
    public void beginContent() {
        // the same
    }

    @Override
    public void endContent(ObjectLayout layout) {
        // the same
    }

    @Override
    public void beginRemainder() {
        // the element has it
    }

    @Override
    public void remainingAttribute(XmlName name, Text raw) {
        // the element has it
    }

    @Override
    public void remainingChild(ElementSource element, int place) {
        // the element has it
    }

    @Override
    public void endRemainder(Text key, int index) {
        // the element has it
    }

    @Override
    public void problem(FieldLayout field, String path, @Nullable Text raw) {
        String what = raw == null ? null : raw.string();
        found.add(new Found(field.index, new Problem(path, field.values().expected(), what)));
    }
}
