package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Fields.childTexts;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.flag;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form to fill in, a filled-in one, or a table of results: {@code <x xmlns='jabber:x:data' type='form'/>}. XEP-0004
 * 2.13.2 (2024-08-30).
 *
 * @param type what it is
 * @param title for people; null if absent
 * @param instructions for people, in paragraphs
 * @param fields the questions, or the answers
 * @param reported the columns of a table; null if it is none
 * @param items the rows of a table
 * @param pages how to show it (XEP-0141); none to show the fields in their order
 */
public record DataForm(
        Type type,
        @Nullable String title,
        List<String> instructions,
        List<Field> fields,
        @Nullable Reported reported,
        List<Item> items,
        List<FormPage> pages) {
    private static final String NAMESPACE = "jabber:x:data";

    /** What a form is. */
    public enum Type {
        /** The one who asked gave up. */
        CANCEL,
        /** To be filled in. */
        FORM,
        /** Data that answers a search or a question. */
        RESULT,
        /** Filled in. */
        SUBMIT
    }

    /** What kind of value a field holds, and so how it is shown. */
    public enum FieldType {
        /** Yes or no. */
        BOOLEAN,
        /** Text to be read, not filled in. */
        FIXED,
        /** Not to be shown, but to be sent back. */
        HIDDEN,
        /** Several addresses. */
        JID_MULTI,
        /** An address. */
        JID_SINGLE,
        /** Some of the options. */
        LIST_MULTI,
        /** One of the options. */
        LIST_SINGLE,
        /** Several lines. */
        TEXT_MULTI,
        /** A line that is not to be shown while it is typed. */
        TEXT_PRIVATE,
        /** A line. */
        TEXT_SINGLE
    }

    /**
     * A question, or an answer.
     *
     * @param name the field's identifier, called {@code var} in XML; null for {@code fixed} ones
     * @param type what it holds; null if absent, which means text in a line
     * @param label for people; null if absent
     * @param description what it is for, for people; null if absent
     * @param required whether it must be filled in
     * @param values what is filled in, or suggested
     * @param options what there is to choose from
     * @param validation what the values have to be (XEP-0122); null for anything that fits the type
     * @param media a picture, sound or video that belongs to the question (XEP-0221); null if absent
     * @param location where something is (XEP-0350); null for nowhere
     * @param fileInput the files (XEP-0505); null if it does not ask for any
     * @param xml elements (XEP-0315); null if absent
     * @param parameterGroup what else is set together with it (XEP-0325); null if absent
     */
    public record Field(
            @Nullable String name,
            @Nullable FieldType type,
            @Nullable String label,
            @Nullable String description,
            boolean required,
            List<String> values,
            List<Option> options,
            @Nullable FormValidation validation,
            @Nullable Media media,
            @Nullable GeoLocation location,
            @Nullable FileInput fileInput,
            @Nullable FormXml xml,
            ThingControl.@Nullable ParameterGroup parameterGroup) {
        private static final im.couplet.schema.Field<Field, String> NAME =
                optionalAttribute("name", "var", STRING, Field::name);
        private static final im.couplet.schema.Field<Field, FieldType> TYPE_OF_VALUES = optionalAttribute(
                "type",
                Values.oneOf(
                        FieldType.values(),
                        "boolean",
                        "fixed",
                        "hidden",
                        "jid-multi",
                        "jid-single",
                        "list-multi",
                        "list-single",
                        "text-multi",
                        "text-private",
                        "text-single"),
                Field::type);
        private static final im.couplet.schema.Field<Field, String> LABEL =
                optionalAttribute("label", STRING, Field::label);
        private static final im.couplet.schema.Field<Field, String> DESCRIPTION =
                childText("description", "desc", STRING, Field::description);
        private static final im.couplet.schema.Field<Field, Boolean> REQUIRED =
                flag("required", "required", Field::required);
        private static final im.couplet.schema.Field<Field, List<String>> VALUES =
                childTexts("values", "value", STRING, Field::values);
        private static final im.couplet.schema.Field<Field, List<Option>> OPTIONS =
                children("options", Option.TYPE, Field::options);
        private static final im.couplet.schema.Field<Field, FormValidation> VALIDATION =
                child("validation", FormValidation.TYPE, Field::validation);
        private static final im.couplet.schema.Field<Field, Media> MEDIA = child("media", Media.TYPE, Field::media);
        private static final im.couplet.schema.Field<Field, GeoLocation> LOCATION =
                child("location", GeoLocation.TYPE, Field::location);
        private static final im.couplet.schema.Field<Field, FileInput> FILE_INPUT =
                child("fileInput", FileInput.TYPE, Field::fileInput);
        private static final im.couplet.schema.Field<Field, FormXml> XML = child("xml", FormXml.TYPE, Field::xml);
        private static final im.couplet.schema.Field<Field, ThingControl.ParameterGroup> PARAMETER_GROUP =
                child("parameterGroup", ThingControl.ParameterGroup.TYPE, Field::parameterGroup);

        public static final ElementType<Field> TYPE = ElementType.of(
                "field",
                NAMESPACE,
                "field",
                List.of(
                        NAME,
                        TYPE_OF_VALUES,
                        LABEL,
                        DESCRIPTION,
                        REQUIRED,
                        VALUES,
                        OPTIONS,
                        VALIDATION,
                        MEDIA,
                        LOCATION,
                        FILE_INPUT,
                        XML,
                        PARAMETER_GROUP),
                in -> new Field(
                        in.get(NAME),
                        in.get(TYPE_OF_VALUES),
                        in.get(LABEL),
                        in.get(DESCRIPTION),
                        in.get(REQUIRED),
                        in.get(VALUES),
                        in.get(OPTIONS),
                        in.get(VALIDATION),
                        in.get(MEDIA),
                        in.get(LOCATION),
                        in.get(FILE_INPUT),
                        in.get(XML),
                        in.get(PARAMETER_GROUP)));

        /** A field of a form that is filled in. */
        public static Field of(String name, String... values) {
            return new Field(
                    name, null, null, null, false, List.of(values), List.of(), null, null, null, null, null, null);
        }

        /** This field with another type. */
        public Field withType(@Nullable FieldType other) {
            return new Field(
                    name,
                    other,
                    label,
                    description,
                    required,
                    values,
                    options,
                    validation,
                    media,
                    location,
                    fileInput,
                    xml,
                    parameterGroup);
        }

        /** This field with other values. */
        public Field withValues(List<String> others) {
            return new Field(
                    name,
                    type,
                    label,
                    description,
                    required,
                    List.copyOf(others),
                    options,
                    validation,
                    media,
                    location,
                    fileInput,
                    xml,
                    parameterGroup);
        }
    }

    /**
     * Something to choose.
     *
     * @param label for people; null if absent
     * @param value what to fill in for it
     */
    public record Option(@Nullable String label, @Nullable String value) {
        public static final ElementType<Option> TYPE = ElementType.of(
                "option",
                NAMESPACE,
                "option",
                optionalAttribute("label", STRING, Option::label),
                childText("value", STRING, Option::value),
                Option::new);
    }

    /**
     * The columns of a table.
     *
     * @param fields one for each column
     */
    public record Reported(List<Field> fields) {
        public static final ElementType<Reported> TYPE = ElementType.of(
                "reported", NAMESPACE, "reported", children("fields", Field.TYPE, Reported::fields), Reported::new);
    }

    /**
     * A row of a table.
     *
     * @param fields one for each column that it has a value for
     */
    public record Item(List<Field> fields) {
        public static final ElementType<Item> TYPE =
                ElementType.of("item", NAMESPACE, "item", children("fields", Field.TYPE, Item::fields), Item::new);
    }

    public static final ElementType<DataForm> TYPE = ElementType.of(
            "form",
            NAMESPACE,
            "x",
            attribute("type", Values.oneOf(Type.values(), "cancel", "form", "result", "submit"), DataForm::type),
            childText("title", STRING, DataForm::title),
            childTexts("instructions", "instructions", STRING, DataForm::instructions),
            children("fields", Field.TYPE, DataForm::fields),
            child("reported", Reported.TYPE, DataForm::reported),
            children("items", Item.TYPE, DataForm::items),
            children("pages", FormPage.TYPE, DataForm::pages),
            DataForm::new);

    /** A filled-in form of these fields. */
    public static DataForm submit(List<Field> fields) {
        return new DataForm(Type.SUBMIT, null, List.of(), fields, null, List.of(), List.of());
    }

    /** The field called {@code name}, or null. */
    public @Nullable Field field(String name) {
        for (Field field : fields) {
            if (name.equals(field.name())) {
                return field;
            }
        }
        return null;
    }
}
