package im.couplet.js;

import im.couplet.richtext.XhtmlText;
import org.teavm.jso.JSObject;

/** The object {@code Xhtml}: formatted text of XHTML (XEP-0071), which is not trusted. */
final class XhtmlFunctions {
    private XhtmlFunctions() {}

    static JSObject create() {
        return new Functions().add("text", (body, unused, none) -> text(body)).frozen();
    }

    private static JSObject text(JSObject body) {
        return RichTextFunctions.tree(XhtmlText.parse(Couplet.codec().element(body)));
    }
}
