package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.children;
import static im.couplet.schema.Fields.ownText;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Headers as in mail and HTTP: {@code <headers xmlns='http://jabber.org/protocol/shim'><header
 * name='Urgency'>high</header></headers>}. XEP-0131 1.2 (2006-07-12).
 *
 * @param list the headers; one name may come several times
 */
public record Headers(List<Header> list) {
    private static final String NAMESPACE = "http://jabber.org/protocol/shim";

    public static final ElementType<Headers> TYPE =
            ElementType.of("headers", NAMESPACE, "headers", children("list", Header.TYPE, Headers::list), Headers::new);

    /**
     * A header.
     *
     * @param name the name, registered or of the sender's making
     * @param value the value; null if it is empty
     */
    public record Header(String name, @Nullable String value) {
        public static final ElementType<Header> TYPE = ElementType.of(
                "header",
                NAMESPACE,
                "header",
                attribute("name", STRING, Header::name),
                ownText("value", STRING, Header::value),
                Header::new);
    }
}
