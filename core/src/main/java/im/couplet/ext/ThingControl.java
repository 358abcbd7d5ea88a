package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.child;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Fields.ownName;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.LANGUAGE;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.TOKEN;

import im.couplet.schema.ElementType;
import im.couplet.schema.Fields;
import im.couplet.schema.ValueType;
import im.couplet.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets what devices do. A time is text, as XML Schema has it. XEP-0325 0.5.1 (2021-03-04). */
public final class ThingControl {
    private static final String NAMESPACE = "urn:xmpp:iot:control";

    private ThingControl() {}

    /**
     * Sets values: {@code <set xmlns='urn:xmpp:iot:control'>…</set>}.
     *
     * @param lang in which language to answer, a tag (RFC 5646); null if absent
     * @param nodes of which devices; none for the one that is asked
     * @param parameters which values
     * @param form the same in a form; null if absent
     * @param serviceToken what the service is allowed; null if absent
     * @param deviceToken what the device is allowed; null if absent
     * @param userToken what the user is allowed; null if absent
     */
    public record Request(
            @Nullable String lang,
            List<Node> nodes,
            List<Parameter> parameters,
            @Nullable DataForm form,
            @Nullable String serviceToken,
            @Nullable String deviceToken,
            @Nullable String userToken) {
        public static final ElementType<Request> TYPE = ElementType.of(
                "thingSet",
                NAMESPACE,
                "set",
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, Request::lang),
                children("nodes", Node.TYPE, Request::nodes),
                children("parameters", Parameter.TYPE, Request::parameters),
                child("form", DataForm.TYPE, Request::form),
                optionalAttribute("serviceToken", STRING, Request::serviceToken),
                optionalAttribute("deviceToken", STRING, Request::deviceToken),
                optionalAttribute("userToken", STRING, Request::userToken),
                Request::new);
    }

    /**
     * A device behind another.
     *
     * @param nodeId what it is called
     * @param sourceId where it comes from; null if absent
     * @param cacheType what kind of name that is; null if absent
     */
    public record Node(
            String nodeId,
            @Nullable String sourceId,
            @Nullable String cacheType) {
        public static final ElementType<Node> TYPE = ElementType.of(
                "node",
                NAMESPACE,
                "node",
                attribute("nodeId", STRING, Node::nodeId),
                optionalAttribute("sourceId", STRING, Node::sourceId),
                optionalAttribute("cacheType", STRING, Node::cacheType),
                Node::new);
    }

    /**
     * A value to set.
     *
     * @param kind what it is
     * @param name what it is called
     * @param value the value, as text
     */
    public record Parameter(Kind kind, String name, String value) {
        public static final ElementType<Parameter> TYPE = ElementType.of(
                "parameter",
                NAMESPACE,
                "boolean",
                ownName("kind", Kind.WORDS, Parameter::kind),
                attribute("name", STRING, Parameter::name),
                attribute("value", STRING, Parameter::value),
                Parameter::new);
    }

    /** What a value is. */
    public enum Kind {
        /** Yes or no. */
        BOOLEAN,
        /** A colour, in six or eight hexadecimal digits. */
        COLOR,
        /** A day. */
        DATE,
        /** A day and a time. */
        DATE_TIME,
        /** A number. */
        DOUBLE,
        /** A span of time. */
        DURATION,
        /** A whole number of 32 bits. */
        INT,
        /** A whole number of 64 bits. */
        LONG,
        /** Text. */
        STRING,
        /** A time of day. */
        TIME;

        static final ValueType<Kind> WORDS = Values.oneOf(
                values(),
                "boolean",
                "color",
                "date",
                "dateTime",
                "double",
                "duration",
                "int",
                "long",
                "string",
                "time");
    }

    /**
     * They are set: {@code <setResponse xmlns='urn:xmpp:iot:control'/>}.
     *
     * @param nodes of which devices; none for the one that was asked
     * @param parameters which values; none for all that were given
     * @param code how it went, as versions before 0.3 have it: {@code OK}, {@code NotFound}, {@code InsufficientPrivileges}; null since
     * @param error why not, as versions before 0.3 have it; null since
     */
    public record Response(
            List<Node> nodes,
            List<String> parameters,
            @Nullable String code,
            @Nullable ResponseError error) {
        public static final ElementType<Response> TYPE = ElementType.of(
                "thingSetResponse",
                NAMESPACE,
                "setResponse",
                children("nodes", Node.TYPE, Response::nodes),
                childAttributes("parameters", "parameter", "name", STRING, Response::parameters),
                optionalAttribute("code", "responseCode", TOKEN, Response::code),
                child("error", ResponseError.TYPE, Response::error),
                Response::new);
    }

    /**
     * Why they are not set, as versions before 0.3 have it.
     *
     * @param name what the value is called that is wrong; null if it is none of them
     * @param text why, for people; null if absent
     */
    public record ResponseError(
            @Nullable String name, @Nullable String text) {
        public static final ElementType<ResponseError> TYPE = ElementType.of(
                "error",
                NAMESPACE,
                "error",
                optionalAttribute("name", "var", STRING, ResponseError::name),
                ownText("text", STRING, ResponseError::text),
                ResponseError::new);
    }

    /**
     * Which value is wrong, in an error: {@code <paramError xmlns='urn:xmpp:iot:control'
     * var='Output'>…</paramError>}.
     *
     * @param name what it is called
     * @param text why, for people; null if absent
     */
    public record ParameterError(String name, @Nullable String text) {
        public static final ElementType<ParameterError> TYPE = ElementType.of(
                "thingParameterError",
                NAMESPACE,
                "paramError",
                attribute("name", "var", STRING, ParameterError::name),
                ownText("text", STRING, ParameterError::text),
                ParameterError::new);
    }

    /**
     * Asks for a form of all that can be set: {@code <getForm xmlns='urn:xmpp:iot:control'/>}.
     *
     * @param lang in which language, a tag (RFC 5646); null if absent
     * @param nodes of which devices; none for the one that is asked
     * @param serviceToken what the service is allowed; null if absent
     * @param deviceToken what the device is allowed; null if absent
     * @param userToken what the user is allowed; null if absent
     */
    public record FormRequest(
            @Nullable String lang,
            List<Node> nodes,
            @Nullable String serviceToken,
            @Nullable String deviceToken,
            @Nullable String userToken) {
        public static final ElementType<FormRequest> TYPE = ElementType.of(
                "thingFormRequest",
                NAMESPACE,
                "getForm",
                optionalAttribute("lang", Fields.XML_LANG, LANGUAGE, FormRequest::lang),
                children("nodes", Node.TYPE, FormRequest::nodes),
                optionalAttribute("serviceToken", STRING, FormRequest::serviceToken),
                optionalAttribute("deviceToken", STRING, FormRequest::deviceToken),
                optionalAttribute("userToken", STRING, FormRequest::userToken),
                FormRequest::new);
    }

    /**
     * Which fields of the form belong together: {@code <parameterGroup xmlns='urn:xmpp:iot:control' name='…'/>}.
     *
     * @param name what they are called
     */
    public record ParameterGroup(String name) {
        public static final ElementType<ParameterGroup> TYPE = ElementType.of(
                "thingParameterGroup",
                NAMESPACE,
                "parameterGroup",
                attribute("name", STRING, ParameterGroup::name),
                ParameterGroup::new);
    }
}
