package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Values.STRING;
import static im.couplet.schema.Values.URI;

import im.couplet.schema.ElementType;

/**
 * Asks whether it was the user who asked a web server for something: {@code <confirm
 * xmlns='http://jabber.org/protocol/http-auth' id='a7374jnj' method='GET' url='https://files.shakespeare.lit/'/>}. XEP-0070
 * 1.0.2 (2025-09-30).
 *
 * @param id the identifier of the request, which its user knows
 * @param method the method of HTTP
 * @param url what was asked for
 */
public record HttpConfirmation(String id, String method, String url) {
    public static final ElementType<HttpConfirmation> TYPE = ElementType.of(
            "httpConfirmation",
            "http://jabber.org/protocol/http-auth",
            "confirm",
            attribute("id", STRING, HttpConfirmation::id),
            attribute("method", STRING, HttpConfirmation::method),
            attribute("url", URI, HttpConfirmation::url),
            HttpConfirmation::new);
}
