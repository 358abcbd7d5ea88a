package im.couplet.schema;

import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declarations by the names of their elements: the extensions that somebody knows. Immutable. */
public final class ElementTypes {
    private final Map<XmlName, ElementType<?>> byName = new HashMap<>();
    private final List<ElementType<?>> byMatch = new ArrayList<>();

    private ElementTypes() {}

    /** These declarations; where two declare the same element, the first. */
    public static ElementTypes of(Iterable<? extends ElementType<?>> types) {
        ElementTypes all = new ElementTypes();
        for (ElementType<?> type : types) {
            if (type.hasOneName()) {
                all.byName.putIfAbsent(type.name(), type);
                type.older().forEach(version -> all.byName.putIfAbsent(version.name(), type));
            } else {
                all.byMatch.add(type);
            }
        }
        return all;
    }

    /** The declaration of the element called {@code name}; null if there is none. */
    public @Nullable ElementType<?> find(XmlName name) {
        ElementType<?> known = byName.get(name);
        for (int i = 0; known == null && i < byMatch.size(); i++) {
            known = byMatch.get(i).matches(name) ? byMatch.get(i) : null;
        }
        return known;
    }
}
