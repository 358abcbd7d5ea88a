package im.couplet.js.tools;

import im.couplet.js.border.Functions;
import im.couplet.js.typed.KnownExtensions;
import im.couplet.richtext.XhtmlText;
import org.teavm.jso.JSObject;

/** The object {@code Xhtml}: formatted text of XHTML (XEP-0071), which is not trusted. */
public final class XhtmlFunctions {
    private XhtmlFunctions() {}

    public static JSObject create(KnownExtensions known) {
        return new Functions()
                .add("text", (body, unused, none) -> text(known, body))
                .frozen();
    }

    private static JSObject text(KnownExtensions known, JSObject body) {
        return RichTextFunctions.tree(XhtmlText.parse(known.codec().element(body)));
    }
}
