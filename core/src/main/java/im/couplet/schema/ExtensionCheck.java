package im.couplet.schema;

import im.couplet.xml.Element;
import im.couplet.xml.XmlName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the extensions in elements for what is wrong in them alone. For one walk through one element. */
final class ExtensionCheck {
    private final ElementTypes known;
    private int checks;

    ExtensionCheck(ElementTypes known) {
        this.known = known;
    }

    /** Reads the children of {@code element} that are extensions, which stands at {@code path} and has these fields. */
    void check(Element element, List<? extends Field<?, ?>> fields, String path, List<Problem> problems, int depth) {
        if (checks == ElementType.DEEPEST_EXTENSIONS || depth >= ElementType.DEEPEST) {
            return;
        }
        checks++;
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < element.childCount(); i++) {
            if (element.childAt(i) instanceof Element child && !isClaimed(child.name(), fields)) {
                ElementType<?> type = known.find(child.name());
                if (type != null) {
                    int before = counts.merge(type.key(), 1, Integer::sum) - 1;
                    String place = before == 0 ? type.key() : "more." + type.key() + "[" + (before - 1) + "]";
                    type.read(child, path + "." + place, problems, this, depth + 1);
                }
            }
        }
        checks--;
    }

    private static boolean isClaimed(XmlName name, List<? extends Field<?, ?>> fields) {
        for (Field<?, ?> field : fields) {
            if (field.claims(name)) {
                return true;
            }
        }
        return false;
    }
}
