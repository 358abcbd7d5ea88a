package im.couplet.ext;

import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.raw;
import static im.couplet.schema.Values.BOOLEAN;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.SIZE;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Field;
import im.couplet.schema.Values;
import im.couplet.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a card tells, by its name (RFC 6351 section 5). The value is in the part that the property has by RFC
 * 6350: {@code text} for most, {@code surname} and others for a name, {@code street} and others for an address. What is
 * null or empty is not said.
 *
 * @param name the property of RFC 6350 in lower case, such as {@code fn}, {@code tel} or {@code adr}
 * @param parameters more about the value, such as the kind of a telephone
 * @param text as text
 * @param uri as URIs
 * @param date as a date of ISO 8601, of which parts may be missing
 * @param dateTime as a date and time of ISO 8601
 * @param time as a time of ISO 8601
 * @param timestamp as a point in time, {@code 20080724T195200Z}
 * @param truth as yes or no
 * @param integer as a whole number
 * @param decimal as a number
 * @param utcOffset as a distance from UTC
 * @param languageTag as a language, a tag (RFC 5646)
 * @param surname of a name: family names
 * @param given of a name: given names
 * @param additional of a name: more given names
 * @param prefix of a name: what stands before
 * @param suffix of a name: what stands behind
 * @param sex of a gender: {@code M}, {@code F}, {@code O}, {@code N} or {@code U}
 * @param identity of a gender: in words
 * @param poBox of an address: the box at a post office
 * @param extension of an address: what more there is of it
 * @param street of an address: the street
 * @param locality of an address: the town
 * @param region of an address: the region
 * @param code of an address: the postal code
 * @param country of an address: the country
 * @param sourceId of a map of programs: the number
 * @param payload values that only an application knows
 */
public record VCard4Property(
        String name,
        @Nullable VCard4Parameters parameters,
        List<String> text,
        List<String> uri,
        @Nullable String date,
        @Nullable String dateTime,
        @Nullable String time,
        @Nullable String timestamp,
        @Nullable Boolean truth,
        @Nullable Long integer,
        @Nullable Double decimal,
        @Nullable String utcOffset,
        @Nullable String languageTag,
        List<String> surname,
        List<String> given,
        List<String> additional,
        List<String> prefix,
        List<String> suffix,
        @Nullable String sex,
        @Nullable String identity,
        List<String> poBox,
        List<String> extension,
        List<String> street,
        List<String> locality,
        List<String> region,
        List<String> code,
        List<String> country,
        @Nullable Long sourceId,
        List<Element> payload) {
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:vcard-4.0";

    private static final Field<VCard4Property, String> NAME =
            ownName("name", Values.oneOf(names(), names()), VCard4Property::name);
    private static final Field<VCard4Property, VCard4Parameters> PARAMETERS =
            child("parameters", VCard4Parameters.TYPE, VCard4Property::parameters);
    private static final Field<VCard4Property, List<String>> TEXT =
            childTexts("text", "text", STRING, VCard4Property::text);
    private static final Field<VCard4Property, List<String>> URI =
            childTexts("uri", "uri", Values.URI, VCard4Property::uri);
    private static final Field<VCard4Property, String> DATE = childText("date", STRING, VCard4Property::date);
    private static final Field<VCard4Property, String> DATE_TIME =
            childText("dateTime", "date-time", STRING, VCard4Property::dateTime);
    private static final Field<VCard4Property, String> TIME = childText("time", STRING, VCard4Property::time);
    private static final Field<VCard4Property, String> TIMESTAMP =
            childText("timestamp", STRING, VCard4Property::timestamp);
    private static final Field<VCard4Property, Boolean> TRUTH =
            childText("truth", "boolean", BOOLEAN, VCard4Property::truth);
    private static final Field<VCard4Property, Long> INTEGER = childText("integer", SIZE, VCard4Property::integer);
    private static final Field<VCard4Property, Double> DECIMAL =
            childText("decimal", "float", Values.DECIMAL, VCard4Property::decimal);
    private static final Field<VCard4Property, String> UTC_OFFSET =
            childText("utcOffset", "utc-offset", STRING, VCard4Property::utcOffset);
    private static final Field<VCard4Property, String> LANGUAGE_TAG =
            childText("languageTag", "language-tag", LANGUAGE, VCard4Property::languageTag);
    private static final Field<VCard4Property, List<String>> SURNAME =
            childTexts("surname", "surname", STRING, VCard4Property::surname);
    private static final Field<VCard4Property, List<String>> GIVEN =
            childTexts("given", "given", STRING, VCard4Property::given);
    private static final Field<VCard4Property, List<String>> ADDITIONAL =
            childTexts("additional", "additional", STRING, VCard4Property::additional);
    private static final Field<VCard4Property, List<String>> PREFIX =
            childTexts("prefix", "prefix", STRING, VCard4Property::prefix);
    private static final Field<VCard4Property, List<String>> SUFFIX =
            childTexts("suffix", "suffix", STRING, VCard4Property::suffix);
    private static final Field<VCard4Property, String> SEX = childText("sex", STRING, VCard4Property::sex);
    private static final Field<VCard4Property, String> IDENTITY =
            childText("identity", STRING, VCard4Property::identity);
    private static final Field<VCard4Property, List<String>> PO_BOX =
            childTexts("poBox", "pobox", STRING, VCard4Property::poBox);
    private static final Field<VCard4Property, List<String>> EXTENSION =
            childTexts("extension", "ext", STRING, VCard4Property::extension);
    private static final Field<VCard4Property, List<String>> STREET =
            childTexts("street", "street", STRING, VCard4Property::street);
    private static final Field<VCard4Property, List<String>> LOCALITY =
            childTexts("locality", "locality", STRING, VCard4Property::locality);
    private static final Field<VCard4Property, List<String>> REGION =
            childTexts("region", "region", STRING, VCard4Property::region);
    private static final Field<VCard4Property, List<String>> CODE =
            childTexts("code", "code", STRING, VCard4Property::code);
    private static final Field<VCard4Property, List<String>> COUNTRY =
            childTexts("country", "country", STRING, VCard4Property::country);
    private static final Field<VCard4Property, Long> SOURCE_ID =
            childText("sourceId", "sourceid", SIZE, VCard4Property::sourceId);
    private static final Field<VCard4Property, List<Element>> PAYLOAD = raw("payload", VCard4Property::payload);

    public static final ElementType<VCard4Property> TYPE = ElementType.of(
            "property",
            NAMESPACE,
            "fn",
            List.of(
                    NAME,
                    PARAMETERS,
                    TEXT,
                    URI,
                    DATE,
                    DATE_TIME,
                    TIME,
                    TIMESTAMP,
                    TRUTH,
                    INTEGER,
                    DECIMAL,
                    UTC_OFFSET,
                    LANGUAGE_TAG,
                    SURNAME,
                    GIVEN,
                    ADDITIONAL,
                    PREFIX,
                    SUFFIX,
                    SEX,
                    IDENTITY,
                    PO_BOX,
                    EXTENSION,
                    STREET,
                    LOCALITY,
                    REGION,
                    CODE,
                    COUNTRY,
                    SOURCE_ID,
                    PAYLOAD),
            in -> new VCard4Property(
                    in.get(NAME),
                    in.get(PARAMETERS),
                    in.get(TEXT),
                    in.get(URI),
                    in.get(DATE),
                    in.get(DATE_TIME),
                    in.get(TIME),
                    in.get(TIMESTAMP),
                    in.get(TRUTH),
                    in.get(INTEGER),
                    in.get(DECIMAL),
                    in.get(UTC_OFFSET),
                    in.get(LANGUAGE_TAG),
                    in.get(SURNAME),
                    in.get(GIVEN),
                    in.get(ADDITIONAL),
                    in.get(PREFIX),
                    in.get(SUFFIX),
                    in.get(SEX),
                    in.get(IDENTITY),
                    in.get(PO_BOX),
                    in.get(EXTENSION),
                    in.get(STREET),
                    in.get(LOCALITY),
                    in.get(REGION),
                    in.get(CODE),
                    in.get(COUNTRY),
                    in.get(SOURCE_ID),
                    in.get(PAYLOAD)));

    private static String[] names() {
        return new String[] {
            "source",
            "kind",
            "fn",
            "n",
            "nickname",
            "photo",
            "bday",
            "anniversary",
            "gender",
            "adr",
            "tel",
            "email",
            "impp",
            "lang",
            "tz",
            "geo",
            "title",
            "role",
            "logo",
            "org",
            "member",
            "related",
            "categories",
            "note",
            "prodid",
            "rev",
            "sound",
            "uid",
            "clientpidmap",
            "url",
            "key",
            "fburl",
            "caladruri",
            "caluri"
        };
    }
}
