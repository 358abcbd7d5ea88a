package im.couplet.ext;

import static im.couplet.schema.Fields.attribute;
import static im.couplet.schema.Fields.childAttributes;
import static im.couplet.schema.Values.STRING;

import im.couplet.schema.ElementType;
import java.util.List;

/**
 * Contents that belong together: {@code <group xmlns='urn:xmpp:jingle:apps:grouping:0' semantics='BUNDLE'/>}. XEP-0338 1.0.0
 * (2020-07-21).
 *
 * @param semantics in what way (RFC 5888): {@code BUNDLE}, {@code LS}
 * @param contents the names of the contents
 */
public record JingleGroup(String semantics, List<String> contents) {
    public static final ElementType<JingleGroup> TYPE = ElementType.of(
            "jingleGroup",
            "urn:xmpp:jingle:apps:grouping:0",
            "group",
            attribute("semantics", STRING, JingleGroup::semantics),
            childAttributes("contents", "content", "name", STRING, JingleGroup::contents),
            JingleGroup::new);
}
