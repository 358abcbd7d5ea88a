package im.couplet.ext;

import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * More about a property of a {@link VCard4} (RFC 6351 section 5).
 *
 * @param parameters what more, in order
 * @param payload what only an application knows
 */
public record VCard4Parameters(List<Parameter> parameters, List<Element> payload) {
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:vcard-4.0";

    public static final ElementType<VCard4Parameters> TYPE = ElementType.of(
            "parameters",
            NAMESPACE,
            "parameters",
            children("parameters", Parameter.TYPE, VCard4Parameters::parameters),
            raw("payload", VCard4Parameters::payload),
            VCard4Parameters::new);

    /**
     * Something about a property, by its name. What is null or empty is not said.
     *
     * @param name the parameter of RFC 6350 in lower case, such as {@code type} or {@code pref}
     * @param text as text
     * @param uri as a URI
     * @param integer as a whole number
     * @param languageTag as a language, a tag (RFC 5646)
     */
    public record Parameter(
            String name,
            List<String> text,
            @Nullable String uri,
            @Nullable Long integer,
            @Nullable String languageTag) {
        public static final ElementType<Parameter> TYPE = ElementType.of(
                "parameter",
                NAMESPACE,
                "type",
                ownName("name", Values.oneOf(names(), names()), Parameter::name),
                childTexts("text", "text", STRING, Parameter::text),
                childText("uri", URI, Parameter::uri),
                childText("integer", SIZE, Parameter::integer),
                childText("languageTag", "language-tag", LANGUAGE, Parameter::languageTag),
                Parameter::new);

        private static String[] names() {
            return new String[] {
                "altid", "calscale", "geo", "label", "language", "mediatype", "pid", "pref", "sort-as", "type", "tz"
            };
        }
    }
}
