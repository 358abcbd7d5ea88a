package im.couplet.schema;

import im.couplet.xml.XmlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declarations by the names of their elements, and where these may stand: the extensions that somebody knows. Immutable. */
public final class ElementTypes {
    /**
     * An extension.
     *
     * @param type its declaration
     * @param places where it may stand; everywhere if there are none
     */
    public record Placed(ElementType<?> type, List<Place> places) {
        boolean standsIn(@Nullable Place place) {
            return place == null || places.isEmpty() || places.contains(place);
        }
    }

    private final Map<XmlName, Placed> byName = new HashMap<>();
    private final List<Placed> byMatch = new ArrayList<>();

    private ElementTypes() {}

    /** These declarations, of elements that may stand everywhere; where two declare the same element, the first. */
    public static ElementTypes of(Iterable<? extends ElementType<?>> types) {
        List<Placed> placed = new ArrayList<>();
        types.forEach(type -> placed.add(new Placed(type, List.of())));
        return ofPlaced(placed);
    }

    /** These extensions; where two declare the same element, the first. */
    public static ElementTypes ofPlaced(Iterable<Placed> extensions) {
        ElementTypes all = new ElementTypes();
        for (Placed extension : extensions) {
            ElementType<?> type = extension.type();
            if (type.hasOneName()) {
                all.byName.putIfAbsent(type.name(), extension);
                type.older().forEach(version -> all.byName.putIfAbsent(version.name(), extension));
            } else {
                all.byMatch.add(extension);
            }
        }
        return all;
    }

    /** The declaration of the element called {@code name}; null if there is none. */
    public @Nullable ElementType<?> find(XmlName name) {
        return find(name, null);
    }

    /** The same if the element may stand in {@code place}; null for any place. */
    public @Nullable ElementType<?> find(XmlName name, @Nullable Place place) {
        Placed known = byName.get(name);
        for (int i = 0; known == null && i < byMatch.size(); i++) {
            known = byMatch.get(i).type().matches(name) ? byMatch.get(i) : null;
        }
        return known != null && known.standsIn(place) ? known.type() : null;
    }
}
