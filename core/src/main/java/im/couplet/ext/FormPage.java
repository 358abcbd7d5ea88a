package im.couplet.ext;

import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to show a part of a form: {@code <page xmlns='http://jabber.org/protocol/xdata-layout'/>}. XEP-0141 1.0
 * (2005-05-12).
 *
 * @param label for people; null if absent
 * @param content in the order in which to show it
 */
public record FormPage(@Nullable String label, List<Part> content) {
    private static final String NAMESPACE = "http://jabber.org/protocol/xdata-layout";

    public static final ElementType<FormPage> TYPE = ElementType.of(
            "page",
            NAMESPACE,
            "page",
            optionalAttribute("label", STRING, FormPage::label),
            children("content", Part.TYPE, FormPage::content),
            FormPage::new);

    /** What a part of a page is, by the name of its element. */
    public enum Kind {
        /** A field of the form. */
        FIELD,
        /** The table of the form. */
        TABLE,
        /** A part with parts of its own. */
        SECTION,
        /** A text for people. */
        TEXT;

        static final ValueType<Kind> WORDS = Values.oneOf(values(), "fieldref", "reportedref", "section", "text");
    }

    /**
     * A part of a page.
     *
     * @param kind what it is
     * @param field the {@code var} of the field that stands here; null for others
     * @param label of a section, for people; null if absent
     * @param text the text; null for others
     * @param content of a section, in the order in which to show it
     */
    public record Part(
            Kind kind,
            @Nullable String field,
            @Nullable String label,
            @Nullable String text,
            List<Part> content) {
        public static final ElementType<Part> TYPE = ElementType.of(
                "part",
                NAMESPACE,
                "text",
                ownName("kind", Kind.WORDS, Part::kind),
                optionalAttribute("field", "var", STRING, Part::field),
                optionalAttribute("label", STRING, Part::label),
                ownText("text", STRING, Part::text),
                children("content", () -> Part.TYPE, Part::content),
                Part::new);
    }
}
