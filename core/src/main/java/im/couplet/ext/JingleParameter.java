package im.couplet.ext;

import static im.couplet.schema.Fields.optionalAttribute;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of something in a call, as XEP-0167, XEP-0293, XEP-0294 and XEP-0339 have it, each in a namespace of its own.
 *
 * @param name its name; null in what some programs make of parameters that have none
 * @param value its value; null where being there is all that it says
 */
public record JingleParameter(
        @Nullable String name, @Nullable String value) {
    /** How it is read and written in {@code namespace}. */
    static ElementType<JingleParameter> in(String namespace) {
        return ElementType.of(
                "parameter",
                namespace,
                "parameter",
                optionalAttribute("name", STRING, JingleParameter::name),
                optionalAttribute("value", STRING, JingleParameter::value),
                JingleParameter::new);
    }
}
