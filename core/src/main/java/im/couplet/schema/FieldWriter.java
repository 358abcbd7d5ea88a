package im.couplet.schema;

import im.couplet.schema.Field.Kind;
import im.couplet.text.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** Writes the fields of an object: the one place that knows how each kind of field is written, on both sides. */
public final class FieldWriter {
    private final ObjectSource in;
    private final ElementSink out;

    /** Makes a writer of the object that {@code in} has at hand. */
    public FieldWriter(ObjectSource in, ElementSink out) {
        this.in = in;
        this.out = out;
    }

    /** Writes the attribute that a field is. */
    public void attribute(FieldLayout field) {
        out.attribute(field.attribute(), in.text(field), field.key(), -1);
    }

    /**
     * Writes what is no attribute: the children of a field from that at {@code from} to before that at {@code to}. Those of fields
     * about the same child have one together, which any of them writes.
     */
    public void content(ObjectLayout layout, FieldLayout field, int from, int to) {
        switch (field.kind()) {
            case CHILD_TEXT, CHILD_ATTRIBUTE -> {
                if (from == 0) {
                    child(field);
                }
            }
            case LOCALIZED -> texts(field, from, to);
            case CHILD_TEXTS, CHILD_ATTRIBUTES, CHILDREN -> {
                if (in.has(field)) {
                    items(field, from, to);
                }
            }
            case RAW, EXTENSIONS -> {
                if (in.has(field)) {
                    in.writeElements(field, from, to);
                }
            }
            case TEXT, FLAG, CHOICE, CHILD -> {
                if (from == 0 && in.has(field)) {
                    single(layout, field);
                }
            }
            case NAME, ATTRIBUTE, CHOICE_TEXT -> {
                // the element, its start tag and the choice have them
            }
        }
    }

    private void single(ObjectLayout layout, FieldLayout field) {
        switch (field.kind()) {
            case TEXT -> out.text(in.text(field), field);
            case CHILD -> in.writeObject(field, -1);
            case FLAG -> {
                if (in.isSet(field)) {
                    out.begin(field.child(), field.key(), -1);
                    out.end(field.key(), -1);
                }
            }
            default -> {
                out.begin(field.child().namespaceText(), in.word(field), field);
                end(layout.choiceText, field.key());
            }
        }
    }

    /** Ends a child with the text of a field, if there is one and it has a value. */
    private void end(@Nullable FieldLayout text, Text key) {
        if (text == null || !in.has(text)) {
            out.end(key, -1);
        } else {
            out.end(in.text(text), text, key, -1);
        }
    }

    /** Writes the child that a field is about, or several. */
    private void child(FieldLayout field) {
        if (!field.isShared()) {
            if (in.has(field)) {
                out.begin(field.child(), field.key(), -1);
                part(field, field.key());
                end(field.kind() == Kind.CHILD_TEXT ? field : null, field.key());
            }
            return;
        }
        boolean any = false;
        FieldLayout text = null;
        for (FieldLayout other : field.sharing) {
            any |= in.has(other);
            text = other.kind() == Kind.CHILD_TEXT ? other : text;
        }
        if (any) {
            out.begin(field.child(), field.group(), -1);
            for (FieldLayout other : field.sharing) {
                part(other, other.key());
            }
            end(text, field.group());
        }
    }

    /** Writes the attribute that a field is of the child just begun. */
    private void part(FieldLayout field, Text key) {
        if (field.kind() == Kind.CHILD_ATTRIBUTE && in.has(field)) {
            out.attribute(field.attribute(), in.text(field), key, -1);
        }
    }

    private void items(FieldLayout field, int from, int to) {
        int end = Math.min(to, in.count(field));
        for (int i = from; i < end; i++) {
            if (field.kind() == Kind.CHILDREN) {
                in.writeObject(field, i);
                continue;
            }
            XmlName name = field.child();
            out.begin(name, field.key(), i);
            if (field.kind() == Kind.CHILD_TEXTS) {
                out.end(in.item(field, i), field, field.key(), i);
            } else {
                out.attribute(field.attribute(), in.item(field, i), field.key(), i);
                out.end(field.key(), i);
            }
        }
    }

    private void texts(FieldLayout field, int from, int to) {
        int end = Math.min(to, in.countTexts(field));
        for (int i = from; i < end; i++) {
            Text text = in.text(field, i);
            if (text == null) {
                continue;
            }
            Text language = in.language(field, i);
            Text key = language == null
                    ? field.key()
                    : field.byLanguage().plus(Text.of(".")).plus(language);
            out.begin(field.child(), key, -1);
            if (language != null) {
                out.attribute(Fields.XML_LANG, language, key, -1);
            }
            out.end(text, field, key, -1);
        }
    }
}
