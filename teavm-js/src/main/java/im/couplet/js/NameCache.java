package im.couplet.js;

import im.couplet.xml.Text;
import im.couplet.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** The expanded names used last, so that a name is checked and made once; a later name may take an earlier one's place. */
final class NameCache {
    private static final int SLOTS = 256;

    private final @Nullable XmlName[] slots = new XmlName[SLOTS];

    /**
     * The name with these parts.
     *
     * @throws IllegalArgumentException if they are no name
     */
    XmlName of(Text namespace, Text localName) {
        int slot = slot(namespace, localName);
        XmlName known = slots[slot];
        if (known != null
                && known.localText().is(localName)
                && known.namespaceText().is(namespace)) {
            return known;
        }
        XmlName name =
                XmlName.of(namespace.detached().string(), localName.detached().string());
        slots[slot] = name;
        return name;
    }

    private static int slot(Text namespace, Text localName) {
        int length = localName.length();
        if (length == 0) {
            return 0;
        }
        int hash = 31 * (31 * length + localName.charAt(0)) + localName.charAt(length - 1);
        return 31 * hash + namespace.length() & SLOTS - 1;
    }
}
