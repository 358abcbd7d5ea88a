package im.couplet.observer;

import im.couplet.text.Text;
import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** A client's stanza of which the element is made only when somebody asks for it, which most callbacks do not. */
public interface UnreadStanza {
    /** An attribute of the stanza; null if absent. */
    @Nullable
    Text attribute(XmlName name);

    /** How many children it has at most. */
    int childCount();

    /** The name of one of them; null for what is none. */
    @Nullable
    XmlName childName(int index);

    /** In which namespace its own children are, such as a body. */
    String namespace();

    /** The whole. */
    Element element();
}
