package im.couplet.stanza;

import im.couplet.text.Whitespace;
import im.couplet.xml.Element;
import im.couplet.xml.XmlNode;
import im.couplet.xml.XmlText;
import java.util.ArrayList;
import java.util.List;

/** White space between the children of a stanza, where its schema has no text. */
final class Layout {
    private Layout() {}

    /** The stanza without it. */
    static Element strip(Element stanza) {
        List<XmlNode> kept = new ArrayList<>();
        for (XmlNode child : stanza.children()) {
            if (!(child instanceof XmlText text && Whitespace.isBlank(text.value()))) {
                kept.add(child);
            }
        }
        return kept.size() == stanza.childCount() ? stanza : stanza.withChildren(kept);
    }
}
