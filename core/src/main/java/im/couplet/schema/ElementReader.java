package im.couplet.schema;

import im.couplet.schema.ElementType.Shape;
import im.couplet.schema.Field.Kind;
import im.couplet.text.Text;
import im.couplet.text.TextBuilder;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * Reads an element by its layout: the one place that knows how each kind of field is read, on both sides. Fields come in the
 * order of the document. What is bad is reported and left out; what no declaration claims is kept as it stands.
 *
 * <p>Not safe for use by several threads at a time.
 */
public final class ElementReader {
    private final ElementSource in;
    private final ObjectSink out;
    private @Nullable ReadLevel outermost;
    private @Nullable ReadLevel level;
    private final Remainder remainder;
    /** In how many objects, and in how many in which extensions may stand, the one that is read stands. */
    private int depth;

    private int openDepth;

    /** Makes a reader of what {@code in} has at hand, for {@code out}. */
    public ElementReader(ElementSource in, ObjectSink out) {
        this.in = in;
        this.out = out;
        this.remainder = new Remainder(in, out);
    }

    /** Forgets what was not read to its end. */
    public void reset() {
        level = null;
        depth = 0;
        openDepth = 0;
    }

    /**
     * Makes the value of the element at hand.
     *
     * @param key what paths begin with; null for nothing
     * @return false, with nothing made, if it lacks what it must have
     */
    public boolean read(ObjectLayout layout, @Nullable Text key) {
        return value(layout, null, key, -1, false);
    }

    /** Makes the object of the stanza at hand, whatever it lacks; paths begin with its properties. */
    public void readStanza(ObjectLayout layout) {
        out.open(layout, layout, null);
        object(layout, null, -1, false);
        out.close(in);
    }

    /** Makes the value of the element at hand, which stands in {@code field}, in its list at {@code place} or -1. */
    private boolean value(FieldLayout field, int place) {
        return value(field.inner(), field, field.key(), place, false);
    }

    /** Makes the value of the element at hand, which stands in the property {@code key}; false if it is none. */
    private boolean value(
            ObjectLayout layout, @Nullable FieldLayout field, @Nullable Text key, int place, boolean repeated) {
        Shape shape = layout.type().shape();
        if (shape == Shape.FLAG) {
            out.present(layout);
            return true;
        }
        if (shape == Shape.CHOICE) {
            return out.word(layout, in.name().localText());
        }
        ObjectLayout own = layout.of(in.name());
        if (depth > ElementType.DEEPEST || own.isOpen() && openDepth == ElementType.DEEPEST_EXTENSIONS) {
            return false;
        }
        int open = own.isOpen() ? 1 : 0;
        openDepth += open;
        out.open(own, layout, field);
        boolean complete = object(own, key, place, repeated);
        openDepth -= open;
        if (complete) {
            out.close(in);
        } else {
            out.abandon();
        }
        return complete;
    }

    /** Makes the object of the element at hand; false if it lacks what it must have. */
    private boolean object(ObjectLayout layout, @Nullable Text key, int place, boolean repeated) {
        ReadLevel outer = level;
        ReadLevel inner = enter(layout);
        inner.begin(layout, key, place, repeated);
        level = inner;
        depth++;
        boolean complete = fields(inner);
        depth--;
        level = outer;
        return complete;
    }

    private ReadLevel enter(ObjectLayout layout) {
        ReadLevel outer = level;
        if (outer != null) {
            return outer.inner(layout);
        }
        ReadLevel first = outermost;
        if (first == null) {
            first = new ReadLevel(null, layout);
            outermost = first;
        }
        return first;
    }

    /** Reads the fields of the element at hand; false if it lacks what it must have. */
    private boolean fields(ReadLevel at) {
        ObjectLayout layout = at.layout;
        if (layout.name != null) {
            put(at, layout.name, in.name().localText());
        }
        int attributes = in.attributeCount();
        for (int i = 0; i < attributes; i++) {
            XmlName name = in.attributeName(i);
            FieldLayout field = layout.attribute(name);
            if (field == null || !put(at, field, in.attributeValue(i))) {
                out.keepAttribute(name, in.attributeValue(i));
            }
        }
        content(at);
        boolean complete = true;
        for (FieldLayout field : layout.required) {
            if (!at.has(field)) {
                complete = false;
                if (!at.isBad(field)) {
                    report(at, field, -1, null);
                }
            }
        }
        return complete;
    }

    /** Sets a field to the value that {@code raw} is; false, with a problem, if it is none. */
    private boolean put(ReadLevel at, FieldLayout field, Text raw) {
        if (!value(at, field, raw, -1)) {
            return false;
        }
        out.set(field);
        at.count(field);
        return true;
    }

    /** Makes the value that {@code raw} is; false, with a problem, if it is none. An address that cannot be read is one. */
    private boolean value(ReadLevel at, FieldLayout field, Text raw, int place) {
        if (out.read(field, raw)) {
            return true;
        }
        report(at, field, place, raw);
        if (!field.isAddress) {
            return false;
        }
        out.readUnreadable(raw);
        return true;
    }

    private void report(ReadLevel at, FieldLayout field, int place, @Nullable Text raw) {
        at.reported(field);
        out.problem(field, at.path(field, place), raw);
    }

    private void content(ReadLevel at) {
        int place = in.first();
        if (place < 0) {
            return;
        }
        out.beginContent();
        boolean textCounts = at.layout.text != null;
        boolean known = textCounts;
        for (; place >= 0; place = in.next(place)) {
            XmlName name = in.child(place);
            if (name != null) {
                child(at, place, name);
                continue;
            }
            if (!known) {
                known = true;
                textCounts = remainder.hasText();
            }
            if (textCounts) {
                text(at, place);
            }
        }
        out.endContent(at.layout);
    }

    private void text(ReadLevel at, int place) {
        FieldLayout field = at.layout.text;
        Text run = in.text(place);
        boolean isFirst = !at.hasText;
        at.hasText = true;
        if (field != null && (at.has(field) || isFirst && putText(at, field, characters(place)))) {
            out.placedText(run.length());
        } else {
            out.keepText(run);
        }
    }

    /** As {@link #put}; false for white space of which the type of the field takes nothing. */
    private boolean putText(ReadLevel at, FieldLayout field, Text raw) {
        return !field.field.isBlank(raw) && put(at, field, raw);
    }

    /** The text directly in the element at hand, in one piece, of which the first run stands at {@code first}. */
    private Text characters(int first) {
        TextBuilder pieces = null;
        Text one = null;
        for (int place = first; place >= 0; place = in.next(place)) {
            if (in.child(place) != null) {
                continue;
            }
            if (one != null) {
                pieces = pieces == null ? new TextBuilder().append(one) : pieces;
                pieces.append(in.text(place));
            } else {
                one = in.text(place);
            }
        }
        return pieces != null ? pieces.text() : one != null ? one : Text.of("");
    }

    private void child(ReadLevel at, int place, XmlName name) {
        Text key = claimed(at, place, at.layout.child(name));
        if (key == null) {
            out.keepChild(in, place, at.layout.rest);
        } else {
            out.placed(key);
        }
    }

    /** Reads a child; gives the property that has it now, or null if none does. */
    private @Nullable Text claimed(ReadLevel at, int place, ChildMatch match) {
        FieldLayout field = match.field();
        ObjectLayout extension = match.extension();
        if (field == null && extension == null) {
            return null;
        }
        int outer = in.enter(place);
        Text key = null;
        if (field != null) {
            key = field(at, field) ? field.group() : null;
        } else if (extension != null) {
            key = extension(at, extension) ? extension.key() : null;
        }
        in.leave(outer);
        return key;
    }

    /** Reads the child at hand for the field that claims it; false if that has its value already, or this is none. */
    private boolean field(ReadLevel at, FieldLayout field) {
        return switch (field.kind()) {
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> item(at, field);
            case LOCALIZED -> localized(field);
            case FLAG, CHOICE, CHILD -> !at.has(field) && single(at, field);
            default -> shared(at, field);
        };
    }

    private boolean single(ReadLevel at, FieldLayout field) {
        switch (field.kind()) {
            case FLAG -> out.setFlag(field);
            case CHOICE -> {
                out.read(field, in.name().localText());
                out.set(field);
            }
            default -> {
                if (!value(field, -1)) {
                    return false;
                }
                out.set(field);
            }
        }
        at.count(field);
        if (field.kind() == Kind.CHOICE) {
            remainder.keep(field.key(), -1, null, choiceText(at));
        } else if (field.kind() == Kind.FLAG || field.inner().isBare()) {
            remainder.keep(field.key(), -1, null, Remainder.NOTHING);
        }
        return true;
    }

    /** Reads the text of a choice; gives what is said of it then. */
    private int choiceText(ReadLevel at) {
        FieldLayout field = at.layout.choiceText;
        Text raw = characters(in.first());
        if (field == null || raw.length() == 0) {
            return Remainder.NOTHING;
        }
        return Remainder.said(field, raw, putText(at, field, raw));
    }

    /** Reads a child that one field is about, or several: of its text, of its attributes. */
    private boolean shared(ReadLevel at, FieldLayout field) {
        if (!field.isShared()) {
            return !at.has(field) && alone(at, field);
        }
        for (FieldLayout other : field.sharing) {
            if (at.has(other)) {
                return false;
            }
        }
        int said = Remainder.NOTHING;
        boolean taken = false;
        for (FieldLayout other : field.sharing) {
            if (other.kind() == Kind.CHILD_TEXT) {
                Text raw = characters(in.first());
                boolean good = put(at, other, raw);
                said = Remainder.said(other, raw, good);
                taken |= good;
            } else {
                Text raw = remainder.attribute(other.attribute());
                taken |= raw != null && put(at, other, raw);
            }
        }
        if (taken) {
            remainder.keepShared(at, field, said);
        }
        return taken;
    }

    private boolean alone(ReadLevel at, FieldLayout field) {
        Text raw = raw(field);
        if (raw == null || !put(at, field, raw)) {
            return false;
        }
        keepBeside(field, raw, -1);
        return true;
    }

    private boolean localized(FieldLayout field) {
        Text tag = remainder.attribute(Fields.XML_LANG);
        Text language = tag == null || tag.length() == 0 ? null : tag;
        if (!out.addText(field, language, characters(in.first()))) {
            return false;
        }
        if (language == null) {
            remainder.keep(field.key(), -1, null, Remainder.TEXT);
        } else if (!remainder.isNone(1, Remainder.TEXT)) {
            Text key = field.byLanguage().plus(Text.of(".")).plus(language);
            remainder.keep(key, -1, Fields.XML_LANG, Remainder.TEXT);
        }
        return true;
    }

    /** Adds the value in the child at hand to the list of a field; false if there is none, or a bad one. */
    private boolean item(ReadLevel at, FieldLayout field) {
        int index = at.count(field, false);
        int place = at.count(field, true);
        Text raw = raw(field);
        boolean good =
                raw != null ? value(at, field, raw, place) : field.kind() == Kind.CHILDREN && value(field, place);
        if (!good) {
            at.drop(field);
            return false;
        }
        out.add(field);
        at.count(field);
        if (raw != null) {
            keepBeside(field, raw, index);
        } else if (field.inner().isBare()) {
            remainder.keep(field.key(), index, null, Remainder.NOTHING);
        }
        return true;
    }

    /** Where the value of a field stands in the child at hand, its text or an attribute; null if it stands in neither. */
    private @Nullable Text raw(FieldLayout field) {
        return switch (field.kind()) {
            case CHILD_TEXT, CHILD_TEXTS -> characters(in.first());
            case CHILD_ATTRIBUTE, CHILD_ATTRIBUTES -> remainder.attribute(field.attribute());
            default -> null;
        };
    }

    /** Keeps what stands in the child at hand beside {@code raw}, which the field says, or its item at {@code index}. */
    private void keepBeside(FieldLayout field, Text raw, int index) {
        boolean inText = field.kind() == Kind.CHILD_TEXT || field.kind() == Kind.CHILD_TEXTS;
        remainder.keep(
                field.key(),
                index,
                inText ? null : field.attribute(),
                inText ? Remainder.said(field, raw, true) : Remainder.NOTHING);
    }

    /** Reads an extension: the first good one of its kind is a property, the others are in a list. */
    private boolean extension(ReadLevel at, ObjectLayout extension) {
        int number = at.extension(extension);
        int index = at.good(number) - 1;
        int place = index + at.bad(number);
        boolean good = value(extension, null, extension.key(), place, place >= 0);
        at.countExtension(number, good);
        if (!good) {
            return false;
        }
        out.addExtension(extension, index < 0);
        if (extension.isBare()) {
            Text key = index < 0 ? extension.key() : Text.of("more.").plus(extension.key());
            remainder.keep(key, index, null, Remainder.NOTHING);
        }
        return true;
    }
}
