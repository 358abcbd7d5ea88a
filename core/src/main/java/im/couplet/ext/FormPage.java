package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to show a part of a form: {@code <page xmlns='http://jabber.org/protocol/xdata-layout'/>}. XEP-0141 1.0
 * (2005-05-12).
 *
 * @param label for people; null when there is none
 * @param content in the order in which to show it, all in the same namespace: {@code text}; {@code fieldref} to a field
 * by its {@code var}; {@code reportedref} to the table; {@code section} with a label of its own, that holds the same
 */
public record FormPage(@Nullable String label, List<Element> content) {
    /** How it is read and written. */
    public static final ElementType<FormPage> TYPE = ElementType.of(
            "page",
            "http://jabber.org/protocol/xdata-layout",
            "page",
            optionalAttribute("label", STRING, FormPage::label),
            raw("content", FormPage::content),
            FormPage::new);
}
