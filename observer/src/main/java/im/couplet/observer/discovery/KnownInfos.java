package im.couplet.observer.discovery;

import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Information that has its hash, by the hash: as much as there is room for, the last used of it. */
final class KnownInfos {
    private static final int MOST = 1000;
    /** How many characters all information may have together, about. */
    private static final int MOST_CHARACTERS = 1 << 22;

    /** How many characters one may have. */
    static final int LARGEST = MOST_CHARACTERS / 16;

    private static final XmlName NODE = XmlName.of("", "node");

    private final Map<String, Element> byKey = new LinkedHashMap<>();
    private int characters;

    @Nullable
    Element get(String key) {
        Element known = byKey.remove(key);
        if (known != null) {
            byKey.put(key, known);
        }
        return known;
    }

    void put(String key, Element query) {
        int size = size(query);
        if (size > LARGEST) {
            return;
        }
        Element before = byKey.remove(key);
        characters += size - (before == null ? 0 : size(before));
        byKey.put(key, query.withAttribute("node", key));
        while (byKey.size() > MOST || characters > MOST_CHARACTERS) {
            for (String oldest : byKey.keySet()) {
                Element gone = byKey.remove(oldest);
                characters -= gone == null ? 0 : size(gone);
                break;
            }
        }
    }

    /** All of it, the last used at the end, each with its hash as its node. */
    List<Element> all() {
        List<Element> all = new ArrayList<>();
        for (Element known : byKey.values()) {
            all.add(known);
        }
        return all;
    }

    /** How much an element takes, about. */
    static int size(Element element) {
        int size = 64 + element.text().length();
        for (int i = 0; i < element.attributeCount(); i++) {
            size += element.attributeAt(i).name().equals(NODE)
                    ? 0
                    : element.attributeAt(i).value().length();
        }
        for (Element child : element.elements()) {
            size += size(child);
        }
        return size;
    }
}
