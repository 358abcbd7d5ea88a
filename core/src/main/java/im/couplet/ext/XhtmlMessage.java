package im.couplet.ext;

import static im.couplet.schema.Fields.raw;

import im.couplet.richtext.RichText;
import im.couplet.richtext.Styling;
import im.couplet.schema.ElementType;
import im.couplet.xml.Element;
import java.util.List;

/**
 * The body of a message with formatting; replaced by {@link Markup} and {@link Styling}, but still sent: {@code <html
 * xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'>…</body></html>}. {@link
 * RichText} reads it without trusting it. XEP-0071 1.5.4 (2018-03-08).
 *
 * @param bodies the bodies, XHTML elements as they stand; there may be one for each language
 */
public record XhtmlMessage(List<Element> bodies) {
    public static final ElementType<XhtmlMessage> TYPE = ElementType.of(
            "xhtml",
            "http://jabber.org/protocol/xhtml-im",
            "html",
            raw("bodies", XhtmlMessage::bodies),
            XhtmlMessage::new);
}
