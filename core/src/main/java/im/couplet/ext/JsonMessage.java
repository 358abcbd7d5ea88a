package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * Data in JSON: {@code <payload xmlns='urn:xmpp:json-msg:0' datatype='urn:example:weather'><json
 * xmlns='urn:xmpp:json:0'>{"t":20}</json></payload>}. XEP-0432 0.1.1 (2022-04-12).
 *
 * @param datatype what the data are, a URI or another name without collisions
 * @param json the data, as text; null if a sender forgot
 */
public record JsonMessage(String datatype, @Nullable String json) {
    public static final ElementType<JsonMessage> TYPE = ElementType.of(
            "jsonMessage",
            "urn:xmpp:json-msg:0",
            "payload",
            attribute("datatype", STRING, JsonMessage::datatype),
            childText("json", STRING, JsonMessage::json).inNamespace("urn:xmpp:json:0"),
            JsonMessage::new);
}
