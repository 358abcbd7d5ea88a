package im.couplet.ext;

import static im.couplet.schema.Fields.anyExtensions;

import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;

/**
 * What a client keeps at its server: {@code <query xmlns='jabber:iq:private'/>} with one element, empty in a request.
 * XEP-0049 1.2 (2004-03-01).
 *
 * @param payload what is kept, such as {@link BookmarkStorage}
 */
public record PrivateStorage(List<Element> payload) {
    public static final ElementType<PrivateStorage> TYPE = ElementType.of(
            "privateStorage",
            "jabber:iq:private",
            "query",
            anyExtensions(PrivateStorage::payload),
            PrivateStorage::new);
}
