package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;
import static im.couplet.schema.Values.UNSIGNED_INT;

import im.couplet.forms.FormFilling;
import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a form's field have to be: {@code <validate xmlns='http://jabber.org/protocol/xdata-validate'
 * datatype='xs:date'/>}. At most one of {@code basic}, {@code open}, {@code range} and {@code regex} is said; none means
 * basic. {@link FormFilling} checks it. XEP-0122 1.0.2 (2018-03-21).
 *
 * @param datatype the type of each value: {@code xs:} and a type of XML Schema, or one of a registered prefix; null
 * means {@code xs:string}
 * @param basic whether a value must be of the type, and among the options
 * @param open whether a value must be of the type, and may be no option
 * @param range between what a value must be; null for anything
 * @param regex the regular expression that a value must match; null if absent
 * @param listRange how many values there must be; null for any number
 */
public record FormValidation(
        @Nullable String datatype,
        boolean basic,
        boolean open,
        @Nullable Range range,
        @Nullable String regex,
        @Nullable ListRange listRange) {
    private static final String NAMESPACE = "http://jabber.org/protocol/xdata-validate";

    public static final ElementType<FormValidation> TYPE = ElementType.of(
            "validation",
            NAMESPACE,
            "validate",
            optionalAttribute("datatype", TOKEN, FormValidation::datatype),
            flag("basic", "basic", FormValidation::basic),
            flag("open", "open", FormValidation::open),
            child("range", Range.TYPE, FormValidation::range),
            childText("regex", STRING, FormValidation::regex),
            child("listRange", ListRange.TYPE, FormValidation::listRange),
            FormValidation::new);

    /**
     * Between what a value must be.
     *
     * @param min the least; null for no least
     * @param max the greatest; null for no greatest
     */
    public record Range(@Nullable String min, @Nullable String max) {
        public static final ElementType<Range> TYPE = ElementType.of(
                "range",
                NAMESPACE,
                "range",
                optionalAttribute("min", STRING, Range::min),
                optionalAttribute("max", STRING, Range::max),
                Range::new);
    }

    /**
     * How many values there must be.
     *
     * @param min the fewest; null for no fewest
     * @param max the most; null for no most
     */
    public record ListRange(@Nullable Long min, @Nullable Long max) {
        public static final ElementType<ListRange> TYPE = ElementType.of(
                "listRange",
                NAMESPACE,
                "list-range",
                optionalAttribute("min", UNSIGNED_INT, ListRange::min),
                optionalAttribute("max", UNSIGNED_INT, ListRange::max),
                ListRange::new);
    }
}
